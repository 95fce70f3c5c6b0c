import { BackupProgress } from '@backstage-dr/plugin-dr-common';
import { NotAllowedError, NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import { TemplateCall } from '../ActionCall';
import { awaitBackup } from './awaitBackup';

const BACKUP = { entityRef: 'component:default/shop', cluster: 'seoul', name: 'shop-now' };

function progress(more: Partial<BackupProgress>): BackupProgress {
  const { cluster, name } = BACKUP;
  return { cluster, name, done: false, usable: false, errors: 0, warnings: 0, messages: [], ...more };
}

const MINUTE_MS = 60_000;

function wait(call: TemplateCall) {
  return awaitBackup(BACKUP, { call, untilMs: call.now() + MINUTE_MS, timeoutMinutes: 1 });
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
    now: () => slept.reduce((sum, ms) => sum + ms, 0),
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
    await expect(wait(call)).resolves.toBe(completed);
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
    await expect(wait(call)).rejects.toThrow(
      `Backup shop-now in seoul ended as ${phase}, and no restore can use it: ${why}`,
    );
  });

  it('fails when it was deleted before Velero took it up', async () => {
    const { call } = callOf(progress({}), progress({ done: true }));
    await expect(wait(call)).rejects.toThrow('Backup shop-now in seoul was deleted before Velero took it up');
  });

  it('gives up after its time, and says that the Backup goes on', async () => {
    const { call, slept } = callOf(progress({ phase: 'InProgress' }));
    await expect(wait(call)).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: 'Backup shop-now in seoul has not ended within 1 min and goes on; last seen: InProgress',
    });
    expect(slept.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(60_000);
  });

  it('goes on waiting while nobody answers, and tells so once for each time', async () => {
    const away = Object.assign(new TypeError('fetch failed'), { cause: new Error('connect ECONNREFUSED') });
    const failing = Object.assign(new Error('out of order'), { statusCode: 502 });
    const busy = Object.assign(new Error('too many'), { statusCode: 429 });
    const inProgress = progress({ phase: 'InProgress' });
    const completed = progress({ phase: 'Completed', done: true, usable: true });
    const { call, lines } = callOf(
      away,
      away,
      inProgress,
      failing,
      new ServiceUnavailableError('no'),
      inProgress,
      busy,
      completed,
    );
    await expect(wait(call)).resolves.toBe(completed);
    const unasked = 'Backup shop-now in seoul: how it stands cannot be asked now';
    expect(lines).toEqual([
      `${unasked}: fetch failed: connect ECONNREFUSED`,
      'Backup shop-now in seoul: InProgress',
      `${unasked}: out of order`,
      'Backup shop-now in seoul: InProgress',
      `${unasked}: too many`,
      'Backup shop-now in seoul: Completed',
    ]);
  });

  it('says after its time what it has seen, and that it could not ask since', async () => {
    const away = new TypeError('fetch failed');
    await expect(wait(callOf(progress({ phase: 'InProgress' }), away).call)).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message:
        'Backup shop-now in seoul has not ended within 1 min and goes on; last seen: InProgress; since then it could not be asked: fetch failed',
    });
    await expect(wait(callOf(new NotFoundError()).call)).rejects.toThrow(
      'Backup shop-now in seoul has not been seen within 1 min',
    );
  });

  it.each([
    ['is not allowed any more', new NotAllowedError('no')],
    ['is not known any more', new NotFoundError('gone')],
    ['is refused by something before the backend', Object.assign(new Error('Forbidden'), { statusCode: 403 })],
    ['was cancelled while it asked', Object.assign(new Error('aborted'), { name: 'AbortError' })],
  ])('ends at once when it %s', async (_, error) => {
    const { call, slept } = callOf(progress({ phase: 'InProgress' }), error);
    await expect(wait(call)).rejects.toBe(error);
    expect(slept).toHaveLength(1);
  });

  it('ends at once when it may not ask, or the task is cancelled', async () => {
    const { call } = callOf(new NotAllowedError('no'));
    await expect(wait(call)).rejects.toThrow('no');
    const cancelled = callOf(progress({}));
    cancelled.call.sleep = async () => {
      throw new Error('The operation was aborted');
    };
    await expect(wait(cancelled.call)).rejects.toThrow('aborted');
  });
});
