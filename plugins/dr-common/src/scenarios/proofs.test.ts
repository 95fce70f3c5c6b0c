import {
  aBackup,
  aCluster,
  ago,
  aRestore,
  aSchedule,
  aWorkload,
  DAY,
  HOUR,
  hourlyBackups,
} from '../__fixtures__/world';
import { RestoreFact, ServiceFacts } from '../model';
import { aController, inPlaces, Scenario, verdictOn, withVolumes } from './__testUtils__/scenarios';

const [, , third] = hourlyBackups(24);

/** One restore of the third newest backup, watched for long enough to have seen all others. */
function restored(overrides: Partial<RestoreFact> = {}): Partial<ServiceFacts> {
  return { rememberedSince: ago(60 * DAY), restores: [aRestore(third, overrides)] };
}

const HOOKED = inPlaces(aWorkload({ controllers: [aController('db', { kind: 'StatefulSet', hasBackupHook: true })] }));

describe('A restore that is Completed proves nothing when', () => {
  it.each<Scenario>([
    [
      'it restored not a single item',
      restored({ itemsRestored: 0 }),
      'ready',
      'order-drill proves nothing: it does not say that it restored a single item.',
    ],
    [
      'it was of a namespace that is not the service’s',
      restored({ includedNamespaces: ['cart'] }),
      'ready',
      'order-drill proves nothing: it leaves out order.',
    ],
    [
      'it restored onto the running service, which Velero leaves alone',
      restored({ namespaceMapping: {} }),
      'ready',
      'order-drill proves nothing: it restored onto the running service, and Velero leaves alone what is there.',
    ],
    [
      'it was asked for a part only',
      restored({ isSelective: true }),
      'ready',
      'order-drill proves nothing: it was asked for a part only.',
    ],
    [
      'it counts errors all the same',
      restored({ errors: 2 }),
      'ready',
      'order-drill proves nothing: it is Completed and counts 2 errors.',
    ],
    [
      'nobody has ever tried one, so that only the objects in the cluster speak for the backups',
      { rememberedSince: ago(60 * DAY) },
      'ready',
      'No restore of it has been seen that proves anything.',
    ],
  ])('%s', (_, facts, readiness, sentence) => {
    expect(verdictOn(facts, sentence)).toEqual({ readiness, sentence });
  });

  it.each<Scenario>([
    [
      'of the data in its volumes it says nothing',
      {
        ...withVolumes(),
        ...restored(),
        volumeBackups: [],
        backups: hourlyBackups(24, { spec: { includedNamespaces: ['order'], snapshotVolumes: false } }),
      },
      'not-ready',
      'Whether the data in its volumes came back as well was not seen: data.',
    ],
    [
      'it took long, and nobody knows when the service was healthy again',
      restored({ completedAt: ago(HOUR) }),
      'ready',
      'From the creation of the Restore to its completion; when the service was healthy again is not recorded.',
    ],
  ])('%s', (_, facts, readiness, sentence) => {
    expect(verdictOn(facts, sentence)).toEqual({ readiness, sentence });
  });
});

describe('A backup is consistent only if the hooks ran that make it so, and not when', () => {
  it.each<Scenario>([
    [
      'no pod was running, so that none of them was tried',
      HOOKED,
      'at-risk',
      'order-hourly-20261123120020 ran no hook at all.',
    ],
    [
      'one of them failed in the newest, which is Completed',
      {
        ...HOOKED,
        backups: hourlyBackups(24).map((each, i) => ({ ...each, hooksAttempted: 2, hooksFailed: i === 0 ? 1 : 0 })),
      },
      'at-risk',
      '1 of 2 hooks failed in order-hourly-20261123120020.',
    ],
    [
      'the server is too old to count them',
      { ...HOOKED, clusters: [aCluster('seoul-1', { veleroVersion: 'v1.12.4' }), aCluster('tokyo-1')] },
      'at-risk',
      'Whether order-hourly-20261123120020 ran its hooks is not known: Velero counts them from 1.13 on.',
    ],
  ])('%s', (_, facts, readiness, sentence) => {
    expect(verdictOn(facts, sentence)).toEqual({ readiness, sentence });
  });
});

describe('What Velero calls Failed is not used, whatever may lie in the store:', () => {
  it.each<Scenario>([
    [
      'all of them are Failed',
      { backups: hourlyBackups(24, { phase: 'Failed', failureReason: 'error uploading log file' }) },
      'not-ready',
      'It failed, and nobody has shown that anything in it can be used.',
    ],
    [
      'Velero refused all of them',
      {
        backups: hourlyBackups(24, {
          phase: 'FailedValidation',
          validationErrors: ['a valid backup storage location is not found'],
        }),
      },
      'not-ready',
      'Velero refused it, so it holds nothing.',
    ],
    [
      'a backup by hand stands in for a schedule that never ran',
      {
        schedules: [aSchedule({ lastBackupAt: undefined, createdAt: ago(2 * DAY) })],
        backups: [aBackup(HOUR, { scheduleName: undefined, name: 'by-hand' })],
      },
      'at-risk',
      /^order-hourly has never run; its first run was due at /,
    ],
    [
      'CRON_TZ is in a schedule of a server that does not know it',
      {
        clusters: [
          aCluster('seoul-1', { veleroVersion: 'v1.14.1' }),
          aCluster('tokyo-1', { veleroVersion: 'v1.14.1' }),
        ],
        schedules: [aSchedule({ cron: 'CRON_TZ=Asia/Seoul 0 * * * *' })],
      },
      'at-risk',
      /^order-hourly never runs: in "CRON_TZ=Asia\/Seoul 0 \* \* \* \*", /,
    ],
  ])('%s', (_, facts, readiness, sentence) => {
    expect(verdictOn(facts, sentence)).toEqual({ readiness, sentence });
  });
});
