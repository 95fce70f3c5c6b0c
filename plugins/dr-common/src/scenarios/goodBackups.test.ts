import { artefacts, messages } from '../__fixtures__/artefacts';
import { aBackup, ago, aSchedule, DAY, HOUR, hourlyBackups, MINUTE } from '../__fixtures__/world';
import { BackupArtefacts, BackupFact, BackupMessages, ServiceFacts } from '../model';
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

/** All backups there are failed in part, with these errors. */
function partly(errors: Partial<BackupMessages>, overrides: Partial<BackupFact> = {}): Partial<ServiceFacts> {
  return beside({ errors: messages(errors) }, overrides);
}

/** All backups there are failed in part, and this lies beside them. */
function beside(overrides: Partial<BackupArtefacts>, backup: Partial<BackupFact> = {}): Partial<ServiceFacts> {
  const backups = hourlyBackups(24, { phase: 'PartiallyFailed', errors: 1, ...backup });
  return { backups, artefacts: backups.map(each => artefacts(each, overrides)) };
}

const CART_ERROR = ' resource: /pods name: /cart-1 message: /Error backing up item';

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

describe('A backup that failed in part is judged for this service:', () => {
  it.each<Scenario>([
    [
      'its errors are about another namespace',
      partly({ namespaces: { cart: [CART_ERROR] } }),
      'at-risk',
      'It failed in part; its one error is not about this service.',
    ],
    [
      'it was told to back up a namespace that is not there, which spoils every run',
      partly({
        velero: [
          ' resource: /namespaces message: /fail to get the namespace ghost specified in backup.Spec.IncludedNamespaces',
        ],
      }),
      'at-risk',
      'It failed in part; its one error is not about this service.',
    ],
    [
      'its errors are about this service',
      partly({ namespaces: { order: [' resource: /secrets name: /db message: /boom'] } }),
      'not-ready',
      'It failed in part, and its errors are about this service: resource: /secrets name: /db message: /boom',
    ],
    [
      'its errors may be about anything',
      partly({ velero: [' name: /pg-0 message: /Error backing up item error: /no node agent'] }),
      'unknown',
      'Its errors do not say whether they are about this service.',
    ],
    [
      'it counts more errors than its results tell of',
      partly({ namespaces: { cart: [CART_ERROR] } }, { errors: 3 }),
      'unknown',
      'Velero counted 3 errors, and its results tell of 1.',
    ],
    [
      'its errors are about others, and some data did not move, of which its results never tell',
      partly(
        { namespaces: { cart: [CART_ERROR] } },
        { itemOperationsAttempted: 3, itemOperationsCompleted: 2, itemOperationsFailed: 1 },
      ),
      'unknown',
      'One operation on its data failed.',
    ],
    [
      'its results cannot be read',
      beside({ errors: undefined, problem: 'no answer within 60 s' }),
      'unknown',
      'Its results could not be read: no answer within 60 s',
    ],
    [
      'only a number of errors is known of it',
      all({ phase: 'PartiallyFailed', errors: 3 }),
      'unknown',
      'It failed in part with 3 errors, and it is not known what is missing.',
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
