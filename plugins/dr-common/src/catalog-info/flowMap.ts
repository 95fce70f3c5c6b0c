import { Pair, YAMLMap } from 'yaml';
import { endOf, rangeOf, startOf, styleOf } from './pairs';
import { quoteScalar } from './quoteScalar';

/** What may stand between two pairs without being missed. */
const COMMA = /^\s*,\s*$/;

/** Entries in braces, with quotes like those of a key beside them. @internal */
export function flowMapText(entries: ReadonlyArray<readonly [string, string]>, beside: unknown): string {
  return `{ ${entries.map(entry => flowPairText(entry, beside)).join(', ')} }`;
}

/** @internal */
export function flowPairText([key, value]: readonly [string, string], beside: unknown): string {
  const style = styleOf(beside);
  return `${quoteScalar(key, style)}: ${quoteScalar(value, style)}`;
}

/** The text with one more pair at the end of a map in braces. @internal */
export function appendToFlow(text: string, map: YAMLMap, pair: string): string {
  const last = map.items.at(-1);
  const at = last ? endOf(last) : (rangeOf(map)?.[0] ?? 0) + 1;
  return `${text.slice(0, at)}${last ? ', ' : ''}${pair}${text.slice(at)}`;
}

/** The text without a pair of a map in braces, and without the comma that it then does not need. @internal */
export function removeFromFlow(text: string, map: YAMLMap, pair: Pair): string {
  const index = map.items.indexOf(pair);
  const [previous, next] = [map.items[index - 1], map.items[index + 1]];
  const without = (start: number, end: number) => text.slice(0, start) + text.slice(end);
  if (!previous && !next) {
    const [start, end] = rangeOf(map) ?? [0, 0];
    return `${text.slice(0, start)}{}${text.slice(end)}`;
  }
  const [start, end] = [startOf(pair), endOf(pair)];
  if (next) {
    if (COMMA.test(text.slice(end, startOf(next)))) return without(start, startOf(next));
    // A comment of the next pair stays.
    return without(start, text.indexOf(',', end) + 1);
  }
  const isBare = COMMA.test(text.slice(endOf(previous), start));
  return without(isBare ? endOf(previous) : start, end);
}
