import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Forge } from './Forge';

describe('Forge', () => {
  let state: string;

  beforeEach(async () => {
    state = await mkdtemp(path.join(tmpdir(), 'forge-'));
    await mkdir(path.join(state, 'catalog'));
    await writeFile(path.join(state, 'catalog/services.yaml'), 'a\nb\nc\n');
  });
  afterEach(() => rm(state, { recursive: true }));

  const open = () =>
    Forge.open({
      folder: path.join(state, 'forge'),
      seed: { catalog: path.join(state, 'catalog') },
      files: { 'README.md': 'Harbour\n' },
    });
  const request = (files: Record<string, string>, title = 'A change') => ({
    title,
    description: 'Because',
    author: 'user:default/guest',
    files: new Map(Object.entries(files).map(([file, text]) => [file, Buffer.from(text)])),
  });
  const main = (file: string) => readFile(path.join(state, 'forge/checkout', file), 'utf8');

  it('begins with what it is given, laid out in a folder', async () => {
    const forge = await open();
    expect(forge.checkout).toBe(path.join(state, 'forge/checkout'));
    expect(await main('catalog/services.yaml')).toBe('a\nb\nc\n');
    expect(await forge.pulls()).toEqual([]);
    expect([...(await forge.texts(file => file.endsWith('.yaml')))]).toEqual([['catalog/services.yaml', 'a\nb\nc\n']]);
  });

  it('takes changes as pull requests, and changes nothing until they are merged', async () => {
    const forge = await open();
    const pull = await forge.openPull(
      request({ 'catalog/services.yaml': 'a\nB\nc\n', 'new/x.txt': 'x' }, 'Two\nlines'),
    );
    expect(pull).toMatchObject({ number: 1, title: 'Two lines', description: 'Because', state: 'open' });
    expect(await forge.changes(1)).toEqual([
      {
        path: 'catalog/services.yaml',
        kind: 'changed',
        lines: [
          { sign: ' ', text: 'a' },
          { sign: '-', text: 'b' },
          { sign: '+', text: 'B' },
          { sign: ' ', text: 'c' },
        ],
      },
      { path: 'new/x.txt', kind: 'added', lines: [{ sign: '+', text: 'x' }] },
    ]);
    expect(await main('catalog/services.yaml')).toBe('a\nb\nc\n');

    expect(await forge.merge(1, 'Guest')).toMatchObject({ state: 'merged' });
    expect(await main('catalog/services.yaml')).toBe('a\nB\nc\n');
    expect(await main('new/x.txt')).toBe('x');
    await expect(forge.merge(1, 'Guest')).rejects.toMatchObject({ name: 'ConflictError' });
  });

  it('merges what others have not changed, and refuses what they have', async () => {
    const forge = await open();
    await Promise.all([
      forge.openPull(request({ 'catalog/services.yaml': 'a\nb\nC\n' })),
      forge.openPull(request({ 'catalog/services.yaml': 'a\nb\nc\nd\n', 'one.txt': '1' })),
      forge.openPull(request({ 'two.txt': '2' })),
    ]);
    await forge.merge(1, 'Guest');
    await forge.merge(3, 'Guest');
    expect(await main('two.txt')).toBe('2');
    await expect(forge.merge(2, 'Guest')).rejects.toThrow('changes lines that have changed meanwhile');
    expect(await main('catalog/services.yaml')).toBe('a\nb\nC\n');
    expect((await forge.pulls()).map(({ number, state: standing }) => [number, standing])).toEqual([
      [3, 'merged'],
      [2, 'open'],
      [1, 'merged'],
    ]);
  });

  it('is there after a restart, and made anew when it would begin otherwise', async () => {
    const before = await open();
    await before.openPull(request({ 'one.txt': '1' }));
    await before.merge(1, 'Guest');
    const after = await open();
    expect(await after.pull(1)).toMatchObject({ state: 'merged' });
    await writeFile(path.join(state, 'catalog/services.yaml'), 'other\n');
    const anew = await open();
    expect(await anew.pulls()).toEqual([]);
    await expect(main('one.txt')).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it.each([
    ['../outside.txt', 'accepted is a path within the repository'],
    ['.git/hooks/post-merge', 'accepted is a path within the repository'],
    ['/etc/passwd', 'accepted is a path within the repository'],
  ])('refuses a file %s', async (file, message) => {
    const forge = await open();
    await expect(forge.openPull(request({ [file]: 'x' }))).rejects.toThrow(message);
  });

  it('refuses a change of nothing, and what is not there', async () => {
    const forge = await open();
    await expect(forge.openPull(request({ 'README.md': 'Harbour\n' }))).rejects.toThrow('Nothing would change');
    await expect(forge.pull(7)).rejects.toMatchObject({ name: 'NotFoundError' });
  });
});
