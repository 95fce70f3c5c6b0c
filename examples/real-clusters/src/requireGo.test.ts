import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireGo } from './requireGo';

describe('requireGo', () => {
  const path = process.env.PATH;
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'require-go-'));
    process.env.PATH = folder;
  });

  afterEach(() => {
    process.env.PATH = path;
    rmSync(folder, { recursive: true });
  });

  /** Puts a `go` first and only on the PATH. */
  function installGo(script: string): void {
    const file = join(folder, 'go');
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
  }

  it.each(['go1.26', 'go1.26.8', 'go1.30rc1'])('accepts %s', async version => {
    installGo(`echo ${version}`);
    await expect(requireGo(folder)).resolves.toBeUndefined();
  });

  it('names the version that is too old', async () => {
    installGo('echo go1.20.14');
    await expect(requireGo(folder)).rejects.toMatchObject({
      name: 'GoUnavailableError',
      message: expect.stringMatching(/Go 1\.26 or newer.*this is go1\.20\.14/),
    });
  });

  it('passes on why Go does not fetch the version it needs', async () => {
    installGo('echo "go.mod requires go >= 1.26.0" >&2; exit 1');
    await expect(requireGo(folder)).rejects.toMatchObject({
      name: 'GoUnavailableError',
      message: expect.stringContaining('go.mod requires go >= 1.26.0'),
    });
  });

  it('says that there is no Go', async () => {
    await expect(requireGo(folder)).rejects.toMatchObject({
      name: 'GoUnavailableError',
      message: expect.stringMatching(/go\.dev\/dl.*ENOENT/),
    });
  });
});
