/** A line of a comparison: in both texts, only in the new one, only in the old one. */
export interface Line {
  sign: ' ' | '+' | '-';
  text: string;
}

/** Compares texts line by line, along the longest sequence of lines that they have in common. */
export function diffLines(before: string, after: string): Line[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const same = (lines: string[]) => lines.map((text): Line => ({ sign: ' ', text }));
  return [
    ...same(old.slice(0, start)),
    ...compare(old.slice(start, old.length - end), now.slice(start, now.length - end)),
    ...same(old.slice(old.length - end)),
  ];
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

function compare(old: string[], now: string[]): Line[] {
  // How many lines the rests from i and j on have in common.
  const common = Array.from({ length: old.length + 1 }, () => new Uint32Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      common[i][j] = old[i] === now[j] ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
    }
  }
  const lines: Line[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      lines.push({ sign: ' ', text: old[i] });
      i++;
      j++;
    } else if (i < old.length && (j === now.length || common[i + 1][j] >= common[i][j + 1])) {
      lines.push({ sign: '-', text: old[i++] });
    } else {
      lines.push({ sign: '+', text: now[j++] });
    }
  }
  return lines;
}
