const KEY = Buffer.from('"managedFields":[');
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN = 0x5b;
const CLOSE = 0x5d;

/**
 * A line of JSON with `managedFields` made an empty list: nobody reads them, and they are about half of an object, so
 * that parsing them would double what a full read costs. Quotes inside texts are escaped, so the key is found nowhere
 * else. Works in place; damage is left for the parser to find.
 *
 * @internal
 */
export function cutManagedFields(line: Buffer): Buffer {
  const key = line.indexOf(KEY);
  if (key < 0) return line;
  const from = key + KEY.length;
  const end = endOfList(line, from);
  if (end === undefined) return line;
  line.copyWithin(from, end);
  return line.subarray(0, line.length - (end - from));
}

/** Where the bracket is that closes the list whose first element begins at `from`. */
function endOfList(line: Buffer, from: number): number | undefined {
  let depth = 1;
  for (let at = from; at < line.length; at++) {
    const byte = line[at];
    if (byte === QUOTE) {
      at = endOfText(line, at + 1);
    } else if (byte === OPEN) {
      depth += 1;
    } else if (byte === CLOSE) {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return undefined;
}

/** Where the quote is that ends the text that begins at `from`; the end of the line when there is none. */
function endOfText(line: Buffer, from: number): number {
  let at = from;
  while (at < line.length && line[at] !== QUOTE) at += line[at] === BACKSLASH ? 2 : 1;
  return at;
}
