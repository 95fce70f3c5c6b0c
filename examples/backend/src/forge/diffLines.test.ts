import { diffLines } from './diffLines';

describe('diffLines', () => {
  it.each([
    ['', '', ''],
    ['', 'a\n', '+a'],
    ['a\nb\n', '', '-a -b'],
    ['a\nb\nc\n', 'a\nb\nc\n', ' a  b  c'],
    ['a\nb\nc\nd\n', 'a\nx\nc\ny\nd\n', ' a -b +x  c +y  d'],
    ['a\na\nb\n', 'a\nb\n', ' a -a  b'],
  ])('%j to %j', (before, after, lines) => {
    expect(
      diffLines(before, after)
        .map(({ sign, text }) => `${sign}${text}`)
        .join(' '),
    ).toBe(lines);
  });
});
