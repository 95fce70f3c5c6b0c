import { splitLines } from './splitLines';

async function split(...pieces: string[]): Promise<string[][]> {
  async function* stream() {
    for (const piece of pieces) yield Buffer.from(piece);
  }
  const found: string[][] = [];
  for await (const lines of splitLines(stream())) found.push(lines.map(line => line.toString()));
  return found;
}

describe('splitLines', () => {
  it.each<[string, string[], string[][]]>([
    ['several lines of one piece', ['a\nb\n'], [['a', 'b']]],
    ['a line over several pieces', ['a', 'b', 'c\nd\n'], [['abc', 'd']]],
    ['a newline of its own', ['a', '\n', 'b\n'], [['a'], ['b']]],
    ['empty lines', ['\n\na\n\n'], [['a']]],
    ['an unfinished end, which is dropped', ['a\nb'], [['a']]],
    ['nothing', [], []],
  ])('reads %s', async (_, pieces, lines) => {
    expect(await split(...pieces)).toEqual(lines);
  });

  it('does not break characters that arrive in halves', async () => {
    const bytes = Buffer.from('복구\n');
    async function* stream() {
      for (const byte of bytes) yield Buffer.from([byte]);
    }
    for await (const [line] of splitLines(stream())) expect(line.toString()).toBe('복구');
    expect.assertions(1);
  });

  it('refuses a line that does not end', async () => {
    const piece = 'x'.repeat(1024 * 1024);
    await expect(split(...Array.from({ length: 20 }, () => piece))).rejects.toThrow('a line of more than');
  });
});
