import { aBackup, ago, aSchedule, DAY, HOUR, hourlyBackups, MINUTE } from '../__fixtures__/world';
import { BackupFact, ServiceFacts } from '../model';
import { Scenario, verdictOn } from './__testUtils__/scenarios';

/** All backups there are say this of themselves. */
function all(overrides: Partial<BackupFact>): Partial<ServiceFacts> {
  return { backups: hourlyBackups(24, overrides) };
}

/** The newest says this of itself, those before it are good. */
function newest(overrides: Partial<BackupFact>): Partial<ServiceFacts> {
  const [first, ...others] = hourlyBackups(24);
  return { backups: [{ ...first, ...overrides }, ...others] };
}

describe('A backup that calls itself good is not believed when', () => {
  it.each<Scenario>([
    ['all of them hold nothing', all({ itemsBackedUp: 0, totalItems: 0 }), 'not-ready', 'It holds no item at all.'],
    [
      'all of them are Completed and give a reason for failure',
      all({ failureReason: 'found a backup with status "InProgress" during the server starting' }),
      'unknown',
      /^It calls itself Completed and gives a reason for failure: found a backup/,
    ],
    ['all of them count errors', all({ errors: 3 }), 'unknown', 'It calls itself Completed and counts 3 errors.'],
    [
      'all of them failed in part, and nobody knows in which',
      all({ phase: 'PartiallyFailed', errors: 1 }),
      'unknown',
      'It failed in part with one error, and it is not known what is missing.',
    ],
    ['all of them are being deleted', all({ phase: 'Deleting' }), 'not-ready', 'It is being deleted.'],
    [
      'all of them have expired, and Velero has not deleted them yet',
      all({ expiresAt: ago(MINUTE) }),
      'not-ready',
      /^It expired at /,
    ],
    [
      'all of them hold fewer items than there are',
      all({ itemsBackedUp: 12, totalItems: 40 }),
      'unknown',
      'It holds 12 of 40 items.',
    ],
    ['a hook failed in all of them', all({ hooksFailed: 1 }), 'unknown', /^One hook failed/],
    [
      'the data of some was still on its way when they were called Completed',
      all({ itemOperationsAttempted: 2, itemOperationsCompleted: 1 }),
      'unknown',
      'Only 1 of 2 operations on its data completed.',
    ],
    [
      'nobody says when any of them started',
      all({ startedAt: undefined }),
      'unknown',
      'It does not say when it started.',
    ],
    [
      'all of them start in the future',
      { backups: [aBackup(-3 * HOUR, { createdAt: ago(HOUR) })] },
      'unknown',
      /^It claims to have started in the future, at /,
    ],
    [
      'all of them are in a phase that nobody knows',
      all({ phase: 'Imported' }),
      'unknown',
      'Its phase Imported is not one we know.',
    ],
  ])('%s', (_, facts, readiness, sentence) => {
    expect(verdictOn(facts, sentence)).toEqual({ readiness, sentence });
  });
});

describe('One bad backup does not undo those before it, and is no good sign when', () => {
  it.each<Scenario>([
    [
      'the newest holds nothing',
      newest({ itemsBackedUp: 0, totalItems: 0 }),
      'at-risk',
      /^What became of the last run of order-hourly, order-hourly-20261123120020, is not known/,
    ],
    [
      'the newest contradicts itself',
      newest({ failureReason: 'found a backup with status "InProgress" during the server starting' }),
      'at-risk',
      /^What became of the last run of order-hourly/,
    ],
    [
      'the newest cannot be read',
      newest({ startedAt: undefined, problems: [{ path: 'status.startTimestamp', value: '"x"', accepted: 'a time' }] }),
      'at-risk',
      /^What became of the last run of order-hourly/,
    ],
    [
      'the newest failed in part',
      newest({ phase: 'PartiallyFailed', errors: 1 }),
      'at-risk',
      'The last run of order-hourly, order-hourly-20261123120020, ended PartiallyFailed.',
    ],
    ['the newest is being deleted', newest({ phase: 'Deleting' }), 'at-risk', 'It is being deleted.'],
  ])('%s', (_, facts, readiness, sentence) => {
    expect(verdictOn(facts, sentence)).toEqual({ readiness, sentence });
  });
});

describe('The last good one is watched:', () => {
  it.each<Scenario>([
    [
      'backups that vanish before they expire are told',
      { backups: hourlyBackups(24).map((each, i) => (i > 1 ? { ...each, goneAt: ago(HOUR) } : each)) },
      'at-risk',
      /^22 backups vanished before they expired/,
    ],
    [
      'one that expires before the next can be there',
      { backups: hourlyBackups(24, { expiresAt: ago(-MINUTE) }) },
      'at-risk',
      /^The last usable recovery point expires at /,
    ],
    [
      'with the schedule gone, what is left runs out',
      { schedules: [aSchedule({ goneAt: ago(10 * MINUTE) })] },
      'at-risk',
      'No schedule backs it up in seoul-1.',
    ],
    [
      'with the schedule gone for long, what is left is too old',
      {
        schedules: [aSchedule({ goneAt: ago(3 * DAY) })],
        backups: hourlyBackups(24).map(each => shifted(each, 3 * DAY)),
      },
      'not-ready',
      / is 3 days old; the promise is 2 h\.$/,
    ],
  ])('%s', (_, facts, readiness, sentence) => {
    expect(verdictOn(facts, sentence)).toEqual({ readiness, sentence });
  });
});

function shifted(backup: BackupFact, seconds: number): BackupFact {
  const [started, completed] = [backup.startedAt, backup.completedAt].map(at => Date.parse(at ?? '') - seconds * 1000);
  return {
    ...backup,
    name: `${backup.name}-old`,
    createdAt: new Date(started).toISOString(),
    startedAt: new Date(started).toISOString(),
    completedAt: new Date(completed).toISOString(),
  };
}
