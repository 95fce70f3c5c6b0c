import { ManagedProcess } from './ManagedProcess';

const script = `
while kill -0 "$1" 2>/dev/null; do sleep 1; done
for file in "$2"*/*.pid; do kill -9 "-$(cat "$file")"; done
`;

/**
 * A process that ends all others of a run folder once their owner is gone, so
 * that a test run that is killed leaves no clusters behind.
 *
 * @param runDir - run folder; its processes have their pid files one below
 * @param ownerPid - the process to outlive
 */
export function deathWatch(runDir: string, ownerPid: number): ManagedProcess {
  return ManagedProcess.create({
    name: 'death-watch',
    directory: runDir,
    command: 'sh',
    args: ['-c', script, 'death-watch', `${ownerPid}`, `${runDir}/`],
    mark: `${runDir}/`,
  });
}
