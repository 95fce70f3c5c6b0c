import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/**
 * The command line of a process, words joined by spaces.
 *
 * @returns `undefined` when there is no such process, or only what an ended one
 * leaves until its parent has asked for its exit code
 */
export function commandLineOf(pid: number): string | undefined {
  try {
    const text = existsSync('/proc/self/cmdline')
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      : execFileSync('ps', ['-ww', '-o', 'command=', '-p', `${pid}`], {
          encoding: 'utf8',
        });
    return text.trim() || undefined;
  } catch {
    return undefined; // No such process is how both ways fail.
  }
}
