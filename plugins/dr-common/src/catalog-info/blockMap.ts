import { Pair, YAMLMap } from 'yaml';
import { insertLines, lineStart, nextLine } from './lines';
import { endOf, indentOf, rangeOf } from './pairs';
import { quoteScalar } from './quoteScalar';
import { replaceValue } from './replaceValue';

/** @internal */
export function blockPairText([key, value]: readonly [string, string]): string {
  return `${quoteScalar(key)}: ${quoteScalar(value)}`;
}

/** The text with lines put after a pair of a block. @internal */
export function insertAfter(text: string, pair: Pair, lines: readonly string[]): string {
  return insertLines(text, nextLine(text, endOf(pair)), lines);
}

/**
 * The text without the lines of a pair of a block; comments above them stay.
 *
 * @param owner - the pair whose value the block is: it becomes `{}` when nothing is left in it
 * @internal
 */
export function removeFromBlock(text: string, map: YAMLMap, pair: Pair, owner: Pair): string {
  indentOf(text, pair);
  const end = nextLine(text, endOf(pair));
  const isLast = end === text.length && !text.endsWith('\n');
  const start = lineStart(text, rangeOf(pair.key)?.[0] ?? 0);
  const kept = isLast ? text.slice(0, start).replace(/\r?\n$/, '') : text.slice(0, start);
  const rest = kept + text.slice(end);
  if (map.items.length > 1) return rest;
  // The pairs come after their owner, so that it still is where it was.
  const at = afterColon(text, owner);
  return `${rest.slice(0, at)} {}${rest.slice(at)}`;
}

/**
 * The text with a block of pairs as the value of a pair that has none of its own: nothing, `{}`, or an alias.
 *
 * @param indent - what stands before each of them
 * @internal
 */
export function fillBlock(
  text: string,
  pair: Pair,
  entries: ReadonlyArray<readonly [string, string]>,
  indent: string,
): string {
  if (entries.length === 0) return replaceValue(text, pair, '{}');
  const lines = entries.map(entry => indent + blockPairText(entry));
  const [start, end] = rangeOf(pair.value) ?? [0, 0];
  const filled = insertAfter(text, pair, lines);
  return start === end ? filled : filled.slice(0, afterColon(text, pair)) + filled.slice(end);
}

function afterColon(text: string, pair: Pair): number {
  return text.indexOf(':', rangeOf(pair.key)?.[1] ?? 0) + 1;
}
