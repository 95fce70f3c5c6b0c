/** Where the line begins that holds an offset. @internal */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/**
 * Where the line after an offset begins; the offset itself where a line has just ended, the end of the text in its last
 * line.
 * @internal
 */
export function nextLine(text: string, offset: number): number {
  if (text[offset - 1] === '\n') return offset;
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

/** How the line before an offset ends, or else the first line that does end. @internal */
export function lineEndBefore(text: string, offset: number): string {
  const end = text[offset - 1] === '\n' ? offset - 1 : text.indexOf('\n');
  return end > 0 && text[end - 1] === '\r' ? '\r\n' : '\n';
}

/** The text with whole lines put in before an offset, which begins a line or ends the text. @internal */
export function insertLines(text: string, offset: number, lines: readonly string[]): string {
  const end = lineEndBefore(text, offset);
  const [before, after] = [text.slice(0, offset), text.slice(offset)];
  // A last line that does not end stays one that does not.
  return offset > 0 && text[offset - 1] !== '\n'
    ? `${before}${lines.map(line => end + line).join('')}${after}`
    : `${before}${lines.map(line => line + end).join('')}${after}`;
}
