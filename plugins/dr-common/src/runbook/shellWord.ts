/** Letters that no shell reads anything into; not first a hyphen, which would be an option. */
const PLAIN = /^[A-Za-z0-9_./][A-Za-z0-9_./:=,@%+-]*$/;

/** What a name cannot have, and a terminal or a page might act upon: ends of lines, controls, changes of direction. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * A text as one word of a shell command, whatever is in it: names come from clusters.
 * @internal
 */
export function shellWord(text: string): string {
  const seen = withoutUnseen(text);
  return PLAIN.test(seen) ? seen : `'${seen.replace(/'/g, `'\\''`)}'`;
}

/** The text on one line, with a mark in place of each character that nobody would see. @internal */
export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, '\ufffd');
}
