import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLineOf } from './commandLineOf';
import { isErrno } from './isErrno';
import { waitFor } from './waitFor';

/** What a {@link ManagedProcess} runs, and where it keeps its files. */
export interface ManagedProcessOptions {
  name: string;
  /** Holds `NAME.pid`, `NAME.log`, and `tmp`, the process's own TMPDIR. */
  directory: string;
  command: string;
  args: readonly string[];
  /** Part of every command line of ours, and of no stranger's. */
  mark: string;
}

/**
 * A server process that outlives the one who started it, found again by its
 * pid file.
 *
 * It leads a process group of its own: Velero's plugins are children that
 * outlive a killed server, and end with the group.
 */
export class ManagedProcess {
  readonly name: string;
  readonly #options: ManagedProcessOptions;
  readonly #pidFile: string;
  readonly #logFile: string;

  static create(options: ManagedProcessOptions): ManagedProcess {
    return new ManagedProcess(options);
  }

  private constructor(options: ManagedProcessOptions) {
    this.name = options.name;
    this.#options = options;
    this.#pidFile = join(options.directory, `${options.name}.pid`);
    this.#logFile = join(options.directory, `${options.name}.log`);
  }

  /**
   * The id of the running process.
   *
   * A pid file may be older than the machine's last start, and its number a
   * stranger's by now, so the process must carry our mark.
   */
  get pid(): number | undefined {
    const pid = Number(readIfThere(this.#pidFile));
    return pid > 0 && commandLineOf(pid)?.includes(this.#options.mark) ? pid : undefined;
  }

  /** Starts the process, unless it runs. */
  async start(): Promise<void> {
    if (this.pid) {
      return;
    }
    const { directory, command, args } = this.#options;
    const tmp = join(directory, 'tmp');
    mkdirSync(tmp, { recursive: true });
    const log = openSync(this.#logFile, 'a');
    try {
      const child = spawn(command, args, {
        detached: true,
        stdio: ['ignore', log, log],
        // Nothing of the caller's: no proxy, no credentials, no settings below
        // the home folder.
        env: { PATH: process.env.PATH, HOME: directory, TMPDIR: tmp },
      });
      await once(child, 'spawn');
      child.unref();
      writeFileSync(this.#pidFile, `${child.pid}\n`);
    } finally {
      closeSync(log);
    }
  }

  /** Asks the process to end, and makes it end after the grace period. */
  async stop(options: { graceMs?: number } = {}): Promise<void> {
    const pid = this.pid;
    if (pid) {
      signalIfThere(pid, 'SIGTERM');
      await this.#gone(options.graceMs ?? 5000).catch(() => undefined);
    }
    await this.kill();
  }

  /** Ends the process and its children at once, as `kill -9` does. */
  async kill(): Promise<void> {
    const pid = Number(readIfThere(this.#pidFile));
    // A leader that has ended leaves its number to the group, as long as the
    // group has members: no stranger can have it.
    if (pid > 0 && (this.pid || commandLineOf(pid) === undefined)) {
      signalIfThere(-pid, 'SIGKILL');
      await this.#gone(5000);
    }
    rmSync(this.#pidFile, { force: true });
  }

  /** The last lines that the process wrote, for an error or a reader. */
  logTail(lines = 15): string {
    const log = readIfThere(this.#logFile).trimEnd().split('\n');
    return `${this.#logFile} ends with:\n${log.slice(-lines).join('\n')}`;
  }

  async #gone(timeoutMs: number): Promise<void> {
    await waitFor(`end of ${this.name}`, async () => (this.pid ? undefined : true), { timeoutMs, intervalMs: 50 });
  }
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (isErrno(error, 'ENOENT')) {
      return '';
    }
    throw error;
  }
}

function signalIfThere(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!isErrno(error, 'ESRCH')) {
      throw error;
    }
  }
}
