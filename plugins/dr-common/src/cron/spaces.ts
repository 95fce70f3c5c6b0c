/** A run of what Go takes for white space; JavaScript's `\s` differs by two characters. @internal */
export const SPACES = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

/**
 * The text without white space at its ends. By hand, because a pattern for the end takes quadratic time on long gaps.
 * @internal
 */
export function trimSpaces(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && SPACES.test(text[start])) start += 1;
  while (start < end && SPACES.test(text[end - 1])) end -= 1;
  return text.slice(start, end);
}
