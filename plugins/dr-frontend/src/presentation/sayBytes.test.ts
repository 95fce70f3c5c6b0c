import { sayBytes } from './sayBytes';

describe('sayBytes', () => {
  it.each([
    [0, '0 B'],
    [1023, '1,023 B'],
    [1536, '1.5 KiB'],
    [64 * 1024 ** 2, '64 MiB'],
    [1.5 * 1024 ** 4, '1.5 TiB'],
  ])('says %p as people do', (bytes, said) => {
    expect(sayBytes(bytes, 'en')).toBe(said);
  });
});
