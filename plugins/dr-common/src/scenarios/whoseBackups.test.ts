import {
  aBackup,
  aCluster,
  ago,
  aLocation,
  aSchedule,
  aWorkload,
  HOUR,
  hourlyBackups,
  MINUTE,
} from '../__fixtures__/world';
import { BackupFact, ServiceFacts } from '../model';
import { aController, aNamespace, inPlaces, labelled, placed, Scenario, verdictOn } from './__testUtils__/scenarios';

const TOKYO = { cluster: 'tokyo-1', namespaceFact: aNamespace('order', { cluster: 'tokyo-1' }) };
const BOTH = { clusters: [aCluster('seoul-1'), aCluster('tokyo-1')] };

/** As one that Velero has brought into another cluster from their shared location. */
function copyIn(cluster: string, backup: BackupFact): BackupFact {
  return { ...backup, cluster, origin: 'elsewhere', createdAt: backup.completedAt };
}

const alone: Partial<ServiceFacts> = { ...BOTH, schedules: [] };

describe('What others have backed up is not ours:', () => {
  it.each<Scenario>([
    [
      'backups of a namespace of the same name, synced from a cluster that is not configured',
      { schedules: [], backups: hourlyBackups(24, { origin: 'elsewhere' }) },
      'unknown',
      /^It came to seoul-1 from another cluster that is not seen here/,
    ],
    [
      'backups of which nobody saw who made them',
      { backups: hourlyBackups(24, { origin: 'unknown' }) },
      'unknown',
      /^Nobody saw whether seoul-1 made it or another cluster/,
    ],
    [
      'backups that another configured cluster made of its own namespace of that name',
      {
        ...alone,
        backups: hourlyBackups(24).flatMap(each => [{ ...each, cluster: 'tokyo-1' }, copyIn('seoul-1', each)]),
      },
      'not-ready',
      'It has never been backed up in seoul-1.',
    ],
    [
      'backups of one name that two clusters have made in one place',
      { ...BOTH, backups: hourlyBackups(24).flatMap(each => [each, { ...each, cluster: 'tokyo-1' }]) },
      'unknown',
      /^seoul-1, tokyo-1 have each made a backup of this name in one place/,
    ],
    [
      'a run that only the copy of another cluster’s backup seems to have kept',
      {
        backups: [aBackup(30 * MINUTE - 20, { origin: 'elsewhere' }), ...hourlyBackups(24).slice(1)],
        schedules: [aSchedule({ lastBackupAt: ago(90 * MINUTE - 20) })],
      },
      'at-risk',
      /^order-hourly was due at 12:00 UTC .* and did not run/,
    ],
    [
      'backups that select the other service of the namespace',
      {
        ...placed(
          { namespaces: ['order'], clusters: ['seoul-1'], selector: labelled({ app: 'order' }) },
          { controllers: [aController('order'), aController('payment')], namespaces: [aNamespace('order')] },
        ),
        backups: hourlyBackups(24, {
          spec: { includedNamespaces: ['order'], labelSelector: labelled({ app: 'payment' }) },
        }),
        schedules: [],
      },
      'not-ready',
      'It has never been backed up in seoul-1.',
    ],
  ])('%s', (_, facts, readiness, sentence) => {
    expect(verdictOn(facts, sentence)).toEqual({ readiness, sentence });
  });
});

describe('A service in several places is protected in each:', () => {
  it.each<Scenario>([
    [
      'two clusters, of which only one is backed up',
      { ...BOTH, ...inPlaces(aWorkload(), aWorkload(TOKYO)) },
      'not-ready',
      'It has never been backed up in tokyo-1.',
    ],
    [
      'two clusters, of which one is not seen',
      {
        ...inPlaces(aWorkload(), aWorkload(TOKYO)),
        clusters: [aCluster('seoul-1'), aCluster('tokyo-1', { kinds: {}, reachability: 'never-seen' })],
      },
      'unknown',
      'tokyo-1 has never been seen.',
    ],
    [
      'two namespaces, of which backups take only one',
      {
        ...inPlaces(aWorkload(), aWorkload({ namespace: 'order-jobs', namespaceFact: aNamespace('order-jobs') })),
      },
      'not-ready',
      'The namespace order-jobs is not among those it includes: order.',
    ],
    [
      'a standby that holds a copy needs no backup of its own',
      { ...inPlaces(aWorkload(), aWorkload(TOKYO)) },
      'ready',
      /^If it broke now, order would lose 29 min of data\.$/,
    ],
  ])('%s', (_, facts, readiness, sentence) => {
    expect(verdictOn(facts, sentence)).toEqual({ readiness, sentence });
  });
});

describe('A copy elsewhere does not outlive its original when', () => {
  const [first, ...others] = hourlyBackups(24);
  it.each<Scenario>([
    [
      'somebody deletes it through the other cluster',
      {
        backups: [
          first,
          ...others,
          { ...copyIn('tokyo-1', first), phase: 'Deleting' },
          ...others.map(each => copyIn('tokyo-1', each)),
        ],
        locations: [aLocation(), aLocation({ cluster: 'tokyo-1' })],
      },
      'ready',
      'If it broke now, order would lose 1 h 29 min of data.',
    ],
    [
      'the original has just vanished',
      {
        backups: hourlyBackups(24).flatMap(each => [{ ...each, goneAt: ago(MINUTE) }, copyIn('tokyo-1', each)]),
        locations: [aLocation(), aLocation({ cluster: 'tokyo-1' })],
      },
      'unknown',
      /^It vanished from a cluster at /,
    ],
    [
      'the other cluster has not been seen since',
      {
        backups: hourlyBackups(24).flatMap(each => [{ ...each, goneAt: ago(HOUR) }, copyIn('tokyo-1', each)]),
        clusters: [
          aCluster('seoul-1'),
          aCluster('tokyo-1', { role: 'standby', kinds: { Backup: { status: 'failing', observedAt: ago(2 * HOUR) } } }),
        ],
      },
      'not-ready',
      /^It was found to be gone at /,
    ],
  ])('%s', (_, facts, readiness, sentence) => {
    expect(verdictOn(facts, sentence)).toEqual({ readiness, sentence });
  });
});
