import { Pair } from 'yaml';
import { lineEndBefore } from './lines';
import { rangeOf, startOf } from './pairs';

/**
 * The text with the value of a pair written anew; its key, and a comment after it, stay.
 *
 * @param value - on one line
 * @internal
 */
export function replaceValue(text: string, pair: Pair, value: string): string {
  const range = rangeOf(pair.value);
  // `{a}`: a key alone.
  if (!range) return splice(text, rangeOf(pair.key)?.[1] ?? startOf(pair), `: ${value}`);
  const [start, end] = range;
  if (start === end) {
    const before = text[start - 1] === ' ' ? '' : ' ';
    return splice(text, start, `${before}${value}${text[start] === '#' ? ' ' : ''}`);
  }
  // A value over several lines, with `|` or `>`, includes the end of its last one.
  return splice(text, start, text[end - 1] === '\n' ? value + lineEndBefore(text, end) : value, end);
}

function splice(text: string, start: number, put: string, end: number = start): string {
  return text.slice(0, start) + put + text.slice(end);
}
