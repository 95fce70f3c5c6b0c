import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './commands';

describe('runCommand', () => {
  let dir: string;
  let printed: string[];

  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'commands-'));
    printed = [];
  });

  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  async function ctl(...words: string[]): Promise<void> {
    const [command, ...rest] = words;
    await runCommand(command, rest, {
      dir,
      signal: new AbortController().signal,
      print: line => printed.push(line),
    });
  }

  it('says what a word may be', async () => {
    await expect(ctl('destroy')).rejects.toThrow(/There is no command "destroy"[^]*ctl status/);
    await expect(ctl('stop', 'busan-1', 'etcd')).rejects.toThrow(
      'CLUSTER must be one of seoul-1, tokyo-1, not "busan-1"',
    );
    await expect(ctl('stop', 'seoul-1')).rejects.toThrow(/PROCESS must be one of etcd, .*, not left out/);
    await expect(ctl('fault', 'put', 'post')).rejects.toThrow(/OPERATION must be one of put, .*, not "post"/);
  });

  it('shows that nothing runs', async () => {
    await ctl('status');
    expect(printed.slice(1)).toEqual(['store    stopped', 'seoul-1  stopped', 'tokyo-1  stopped']);
  });

  it('refuses a run folder whose sockets would have too long a path', async () => {
    dir = join(dir, 'a'.repeat(60));
    await expect(ctl('status')).rejects.toThrow(/The run folder .*a{60} must be at most 64 characters long/);
  });
});
