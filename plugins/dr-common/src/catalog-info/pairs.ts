import { InputError } from '@backstage/errors';
import { isNode, isScalar, Pair, Scalar, YAMLMap } from 'yaml';
import { lineStart } from './lines';
import { QuoteStyle } from './quoteScalar';

/** The pair of a map that has this key. @internal */
export function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find(pair => isScalar(pair.key) && String(pair.key.value) === key);
}

/** From where to where a key or a value is written; `undefined` for a value that nobody wrote. @internal */
export function rangeOf(node: unknown): readonly [start: number, end: number] | undefined {
  return isNode(node) && node.range ? [node.range[0], node.range[1]] : undefined;
}

/** Where the key of a pair begins. @internal */
export function startOf(pair: Pair): number {
  return rangeOf(pair.key)?.[0] ?? 0;
}

/** Where a pair ends, with its value when it has one. @internal */
export function endOf(pair: Pair): number {
  return (rangeOf(pair.value) ?? rangeOf(pair.key))?.[1] ?? 0;
}

/**
 * What stands before a key of a block: spaces, as many as the block is indented.
 *
 * @throws InputError for a key that does not begin its line
 * @internal
 */
export function indentOf(text: string, pair: Pair): string {
  const start = startOf(pair);
  const indent = text.slice(lineStart(text, start), start).replace(/^\ufeff/, '');
  if (/^ *$/.test(indent)) return indent;
  throw new InputError(`text: '${indent}' stands before the key ${String(pair.key)}; accepted are spaces only`);
}

/** How other texts beside it are written, so that a change does not stand out and JSON stays JSON. @internal */
export function styleOf(node: unknown): QuoteStyle {
  if (!isScalar(node)) return 'plain';
  if (node.type === Scalar.QUOTE_DOUBLE) return 'double';
  return node.type === Scalar.QUOTE_SINGLE ? 'single' : 'plain';
}
