import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandLineOf } from './commandLineOf';
import { deathWatch } from './deathWatch';
import { ManagedProcess } from './ManagedProcess';
import { waitFor } from './waitFor';

describe('ManagedProcess', () => {
  let runDir: string;
  const started: ManagedProcess[] = [];

  beforeEach(() => {
    runDir = mkdtempSync(join(tmpdir(), 'managed-process-'));
  });

  afterEach(async () => {
    await Promise.all(started.splice(0).map(process => process.kill()));
    rmSync(runDir, { recursive: true });
  });

  /** A shell script as a process of the run folder. */
  function scripted(script: string, name = 'server'): ManagedProcess {
    const process = ManagedProcess.create({
      name,
      directory: join(runDir, 'cluster'),
      command: 'sh',
      args: ['-c', script, name, `${runDir}/`],
      mark: `${runDir}/`,
    });
    started.push(process);
    return process;
  }

  function pidOf(process: ManagedProcess): number {
    const pid = process.pid;
    if (!pid) {
      throw new Error(`${process.name} does not run`);
    }
    return pid;
  }

  async function untilLogged(process: ManagedProcess, text: string) {
    await waitFor(`log of ${process.name}`, async () => process.logTail().includes(text) || undefined, {
      timeoutMs: 10_000,
      describe: () => process.logTail(),
    });
  }

  it('is found by who did not start it', async () => {
    await scripted('sleep 60; :').start();
    const found = scripted('sleep 60; :');
    const pid = pidOf(found);

    await found.start();
    expect(found.pid).toBe(pid);

    await found.stop();
    expect(found.pid).toBeUndefined();
    expect(commandLineOf(pid)).toBeUndefined();
  });

  it('may end by itself when it is asked to', async () => {
    const polite = scripted('trap "echo goodbye; exit" TERM; echo ready; while :; do sleep 0.1; done');
    await polite.start();
    await untilLogged(polite, 'ready');
    await polite.stop({ graceMs: 10_000 });
    expect(polite.logTail()).toContain('goodbye');
  });

  it('ends with its children when it does not want to', async () => {
    const stubborn = scripted('trap "" TERM; sleep 60 & echo child $! started; while :; do sleep 0.1; done');
    await stubborn.start();
    await untilLogged(stubborn, 'started');
    const child = Number(/child (\d+) started/.exec(stubborn.logTail())?.[1]);
    expect(commandLineOf(child)).toContain('sleep 60');

    await stubborn.stop({ graceMs: 100 });
    expect(stubborn.pid).toBeUndefined();
    await waitFor('end of the child', async () => commandLineOf(child) === undefined || undefined, {
      timeoutMs: 10_000,
    });
  });

  it('takes no stranger for its own', async () => {
    const stranger = spawn('sleep', ['60'], { detached: true });
    await once(stranger, 'spawn');
    try {
      mkdirSync(join(runDir, 'cluster'));
      writeFileSync(join(runDir, 'cluster', 'server.pid'), `${stranger.pid}`);

      const process = scripted('sleep 60; :');
      expect(process.pid).toBeUndefined();
      await process.stop();
      expect(commandLineOf(Number(stranger.pid))).toContain('sleep 60');
    } finally {
      stranger.kill('SIGKILL');
    }
  });

  it('knows nothing of its caller but where programs are', async () => {
    const process = scripted('env; echo done');
    await process.start();
    await untilLogged(process, 'done');
    const names = process
      .logTail(50)
      .split('\n')
      .flatMap(line => /^(\w+)=/.exec(line)?.[1] ?? []);
    expect(names.filter(name => !['PWD', 'SHLVL', '_'].includes(name))).toEqual(
      expect.arrayContaining(['PATH', 'HOME', 'TMPDIR']),
    );
    expect(names).not.toContain('NODE_ENV');
  });

  it('ends with its owner', async () => {
    const owner = scripted('sleep 60; :', 'owner');
    const owned = scripted('sleep 60; :', 'owned');
    await owner.start();
    await owned.start();
    const watch = deathWatch(runDir, pidOf(owner));
    started.push(watch);
    await watch.start();

    await owner.kill();
    await expect(
      waitFor('end of the owned process', async () => owned.pid === undefined || undefined, { timeoutMs: 20_000 }),
    ).resolves.toBe(true);
  });
});
