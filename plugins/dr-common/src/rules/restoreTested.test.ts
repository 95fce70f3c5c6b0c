import { ago, aRestore, aWorkload, DAY, HOUR, hourlyBackups } from '../__fixtures__/world';
import { RestoreFact, ServiceFacts } from '../model';
import { inPlaces, withVolumes } from '../scenarios/__testUtils__/scenarios';
import { promise, SOURCE, testsOf, without } from './__testUtils__/testsOf';
import { restoreTested } from './restoreTested';

const [first, , third] = hourlyBackups(24);
const LONG = { rememberedSince: ago(60 * DAY) };
const drilled = (overrides: Partial<RestoreFact> = {}): Partial<ServiceFacts> => ({
  ...LONG,
  restores: [aRestore(third, overrides)],
});
const longAgo = { startedAt: ago(40 * DAY), completedAt: ago(40 * DAY) };

describe('restore-tested', () => {
  it.each(
    testsOf(restoreTested, [
      [
        'an hour ago, into a namespace of its own',
        drilled(),
        'pass',
        /order-drill brought it back from order-hourly-\d+ in seoul-1/,
      ],
      [
        'into another cluster, under its own name',
        drilled({ cluster: 'tokyo-1', namespaceMapping: {} }),
        'pass',
        'in tokyo-1',
      ],
      [
        'with data, of which nobody has seen it come back',
        { ...withVolumes(), ...drilled() },
        'pass',
        'was not seen: data',
      ],
      ['never, in two months', LONG, 'fail', 'Nobody has said how often'],
      ['forty days ago', drilled(longAgo), 'fail', 'longer ago than'],
      [
        'forty days ago, and a quarter is promised',
        { ...drilled(longAgo), ...promise({ drillIntervalSeconds: { value: 90 * DAY, source: SOURCE } }) },
        'pass',
      ],
      ['it failed in part', drilled({ phase: 'PartiallyFailed', errors: 2 }), 'fail', 'it is PartiallyFailed'],
      ['it is Completed and counts errors', drilled({ errors: 1 }), 'fail', 'counts one error'],
      [
        'it is Completed and gives a reason for failure',
        drilled({ failureReason: 'found a restore InProgress' }),
        'fail',
        'reason for failure',
      ],
      ['it restored nothing', drilled({ itemsRestored: undefined }), 'fail', 'a single item'],
      ['it was asked for a part only', drilled({ isSelective: true }), 'fail', 'a part only'],
      ['it left its namespace out', drilled({ includedNamespaces: ['cart'] }), 'fail', 'leaves out order'],
      [
        'it was told to leave its namespace out',
        drilled({ excludedNamespaces: ['order'] }),
        'fail',
        'leaves out order',
      ],
      ['it restored onto the running service', drilled({ namespaceMapping: {} }), 'fail', 'onto the running service'],
      [
        'it brought the service back in place, from nothing',
        {
          ...inPlaces(aWorkload({ since: ago(HOUR), restoredFrom: third.name })),
          ...drilled({ namespaceMapping: {} }),
        },
        'pass',
      ],
      [
        'it restored a backup that does not hold the service',
        { backups: [first, { ...third, phase: 'PartiallyFailed', errors: 1 }], ...drilled() },
        'fail',
        'does not hold the service for certain',
      ],
      ['it restored a backup of something else', drilled({ backupName: 'cart-daily' }), 'fail', 'No restore of it'],
      ['it ends in the future', drilled({ completedAt: ago(-2 * HOUR) }), 'fail', 'in the future'],
      [
        'it cannot be read',
        drilled({ problems: [{ path: 'spec.includedNamespaces', value: '7', accepted: 'a list of texts' }] }),
        'fail',
        'cannot be read',
      ],
      ['restores cannot be seen', { ...LONG, clusters: [without('Restore')] }, 'unknown', 'cannot be seen in seoul-1'],
      ['they have been watched for less than a month', {}, 'unknown', 'only since'],
      ['nobody knows since when they have been watched', { rememberedSince: undefined }, 'unknown', 'since when'],
      ['it is not known where it runs', inPlaces(), 'not-applicable'],
    ]),
  )('%s', (_, look) => {
    const { is, shouldBe } = look();
    expect(is).toEqual(shouldBe);
  });
});
