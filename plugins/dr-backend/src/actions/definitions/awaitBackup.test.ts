import { BackupProgress } from '@backstage-dr/plugin-dr-common';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { TemplateCall } from '../ActionCall';
import { awaitBackup } from './awaitBackup';

const BACKUP = { entityRef: 'component:default/shop', cluster: 'seoul', name: 'shop-now', timeoutMinutes: 1 };

function progress(more: Partial<BackupProgress>): BackupProgress {
  const { cluster, name } = BACKUP;
  return { cluster, name, done: false, usable: false, errors: 0, warnings: 0, messages: [], ...more };
}

/** Answers one after the other, the last for ever. */
function callOf(...answers: Array<BackupProgress | Error>) {
  const lines: string[] = [];
  const slept: number[] = [];
  let asked = 0;
  const backupProgress = async () => {
    const answer = answers[Math.min(asked++, answers.length - 1)];
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const call = {
    dr: { backupProgress },
    tell: (line: string) => lines.push(line),
    sleep: async (ms: number) => {
      slept.push(ms);
    },
  } as unknown as TemplateCall;
  return { call, lines, slept };
}

describe('awaitBackup', () => {
  it('waits from before it is seen until it has ended, and tells each change once', async () => {
    const inProgress = progress({ phase: 'InProgress', totalItems: 9, itemsBackedUp: 4 });
    const completed = progress({ phase: 'Completed', done: true, usable: true });
    const { call, lines, slept } = callOf(new NotFoundError(), progress({}), inProgress, inProgress, completed);
    await expect(awaitBackup(BACKUP, call)).resolves.toBe(completed);
    expect(lines).toEqual([
      'Backup shop-now in seoul: not seen yet',
      'Backup shop-now in seoul: not taken up by Velero yet',
      'Backup shop-now in seoul: InProgress, 4 of 9 objects',
      'Backup shop-now in seoul: Completed',
    ]);
    expect(slept).toHaveLength(4);
  });

  it.each([
    [{ phase: 'Failed', messages: ['no such bucket'] }, 'Failed', 'no such bucket'],
    [{ phase: 'PartiallyFailed', errors: 3 }, 'PartiallyFailed', '3 errors'],
    [
      { phase: 'Completed' },
      'Completed',
      'it is gone, or not shown to hold the service, see its recovery points in the portal',
    ],
  ])('fails when no restore can use it: %p', async (ended, phase, why) => {
    const { call } = callOf(progress({ done: true, ...ended }));
    await expect(awaitBackup(BACKUP, call)).rejects.toThrow(
      `Backup shop-now in seoul ended as ${phase}, and no restore can use it: ${why}`,
    );
  });

  it('fails when it was deleted before Velero took it up', async () => {
    const { call } = callOf(progress({}), progress({ done: true }));
    await expect(awaitBackup(BACKUP, call)).rejects.toThrow(
      'Backup shop-now in seoul was deleted before Velero took it up',
    );
  });

  it('gives up after its time, and says that the Backup goes on', async () => {
    const { call, slept } = callOf(progress({ phase: 'InProgress' }));
    await expect(awaitBackup(BACKUP, call)).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: 'Backup shop-now in seoul has not ended within 1 min and goes on; last seen: InProgress',
    });
    expect(slept.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(60_000);
  });

  it('ends at once when it may not ask, or the task is cancelled', async () => {
    const { call } = callOf(new NotAllowedError('no'));
    await expect(awaitBackup(BACKUP, call)).rejects.toThrow('no');
    const cancelled = callOf(progress({}));
    cancelled.call.sleep = async () => {
      throw new Error('The operation was aborted');
    };
    await expect(awaitBackup(BACKUP, cancelled.call)).rejects.toThrow('aborted');
  });
});
