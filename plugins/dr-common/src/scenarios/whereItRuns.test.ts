import { aClaim, ago, aWorkload, DAY, HOUR, hourlyBackups, MINUTE } from '../__fixtures__/world';
import { BackupSpec, ServiceFacts } from '../model';
import {
  aController,
  aNamespace,
  HINTS,
  inPlaces,
  labelled,
  placed,
  Scenario,
  verdictOn,
} from './__testUtils__/scenarios';

const ID = 'backstage.io/kubernetes-id';
const HERE = { namespaces: ['order'], clusters: ['seoul-1'] };
const BY_ID = { ...HERE, kubernetesId: 'order' };

/** Backups and schedule take whatever there is. */
function everything(spec: BackupSpec = {}): Pick<ServiceFacts, 'backups'> {
  return { backups: hourlyBackups(24, { spec: { storageLocation: 'default', ...spec } }) };
}

/** All of it was made anew ten minutes ago. */
function restoredFrom(backup: string): Partial<ServiceFacts> {
  const labels = { 'velero.io/restore-name': 'recovery', 'velero.io/backup-name': backup };
  return placed(HERE, {
    controllers: [aController('order', { createdAt: ago(10 * MINUTE), labels })],
    namespaces: [aNamespace('order', { createdAt: ago(10 * MINUTE) })],
  });
}

const order = aController('order', { labels: { [ID]: 'order' } });

describe('A service that is not where it is said to be is not ready:', () => {
  it.each<Scenario>([
    [
      'the entity names a cluster that is not configured',
      placed({ ...HERE, clusters: ['osaka'] }, { namespaces: [aNamespace('order')] }),
      'unknown',
      'Nothing tells where it runs.',
    ],
    [
      'the entity names a cluster that is not configured beside one that is',
      placed({ ...HERE, clusters: ['seoul-1', 'osaka'] }, { namespaces: [aNamespace('order')] }),
      'at-risk',
      'backstage.io/kubernetes-cluster says osaka; accepted is seoul-1, tokyo-1.',
    ],
    [
      'the namespace that it names is not in the cluster',
      { ...placed(HERE), ...everything() },
      'unknown',
      'There is no namespace order in seoul-1.',
    ],
    [
      'nothing in the namespace carries its id',
      { ...placed(BY_ID, { controllers: [aController('other')], namespaces: [aNamespace('order')] }), ...everything() },
      'unknown',
      'Nothing in seoul-1/order is labelled backstage.io/kubernetes-id=order.',
    ],
    [
      'one of the namespaces that it names is nowhere',
      {
        ...placed(
          { namespaces: ['order', 'order-jobs'], kubernetesId: 'order' },
          { controllers: [order], namespaces: [aNamespace('order')] },
        ),
        ...everything(),
      },
      'at-risk',
      /^backstage\.io\/kubernetes-namespace says order-jobs; accepted is /,
    ],
    [
      'its annotations are an unfilled template',
      {
        placement: {
          hints: {
            ...HINTS,
            problems: [{ annotation: ID, value: '${{ values.name }}', accepted: 'payment, team-a.payment' }],
          },
          workloads: [aWorkload()],
        },
      },
      'at-risk',
      'backstage.io/kubernetes-id says ${{ values.name }}; accepted is payment, team-a.payment.',
    ],
  ])('%s', (_, facts, readiness, sentence) => {
    expect(verdictOn(facts, sentence)).toEqual({ readiness, sentence });
  });
});

describe('A backup holds the service only if the service was there:', () => {
  it.each<Scenario>([
    [
      'the namespace was made after the newest backup of everything',
      {
        ...placed(HERE, { namespaces: [aNamespace('order', { createdAt: ago(10 * MINUTE) })] }),
        ...everything(),
      },
      'unknown',
      'order in seoul-1 has had the service only since 12:20 UTC (10 min ago), after it began: it may hold nothing of it.',
    ],
    [
      'the service came into a namespace that was there before',
      {
        ...placed(BY_ID, {
          controllers: [{ ...order, createdAt: ago(10 * MINUTE) }, aController('other')],
          namespaces: [aNamespace('order')],
        }),
        ...everything(),
      },
      'unknown',
      /^order in seoul-1 has had the service only since 12:20 UTC/,
    ],
    [
      'a new version was rolled out beside the old one, which is gone now',
      {
        ...placed(BY_ID, {
          controllers: [
            { ...order, goneAt: ago(5 * MINUTE) },
            { ...order, name: 'order-v2', createdAt: ago(10 * MINUTE) },
          ],
          namespaces: [aNamespace('order')],
        }),
        ...everything(),
      },
      'ready',
      /^If it broke now, order would lose 29 min of data\.$/,
    ],
    [
      'the namespace was brought back by a restore of the newest backup',
      { ...restoredFrom(hourlyBackups(1)[0].name), ...everything() },
      'ready',
      /^If it broke now, order would lose 29 min of data\.$/,
    ],
    [
      'the namespace was brought back by a restore of an old backup, and nobody knows what those after it held',
      { ...restoredFrom(hourlyBackups(4)[3].name), ...everything() },
      'not-ready',
      'If it broke now, order would lose 3 h 29 min of data; the promise is 2 h.',
    ],
    [
      'the namespace was deleted three hours ago, and backups of everything go on without it',
      {
        ...placed(HERE, { namespaces: [aNamespace('order', { goneAt: ago(3 * HOUR) })] }),
        ...everything(),
      },
      'not-ready',
      'The namespace order was gone from seoul-1 at 09:30 UTC (3 h ago), before it began: it holds nothing of it.',
    ],
    [
      'the namespace was deleted three hours ago, and its workloads were not seen to go',
      {
        ...placed(BY_ID, { controllers: [order], namespaces: [aNamespace('order', { goneAt: ago(3 * HOUR) })] }),
        ...everything(),
      },
      'not-ready',
      'The namespace order was gone from seoul-1 at 09:30 UTC (3 h ago), before it began: it holds nothing of it.',
    ],
    [
      'the workloads were deleted three hours ago, and the namespace is still there',
      {
        ...placed(HERE, {
          controllers: [aController('order', { goneAt: ago(3 * HOUR) })],
          namespaces: [aNamespace('order', { phase: 'Terminating' })],
        }),
        ...everything(),
      },
      'not-ready',
      /^No workload of the service has been in order in seoul-1 since 09:30 UTC .*: it may hold nothing of it\.$/,
    ],
    [
      'the workloads were deleted an hour ago, and backups of the namespace go on without them',
      {
        ...placed(BY_ID, { controllers: [{ ...order, goneAt: ago(HOUR) }], namespaces: [aNamespace('order')] }),
        ...everything(),
      },
      'at-risk',
      /^Nothing of the service has been in order in seoul-1 since 11:30 UTC \(1 h ago\): backups since then/,
    ],
  ])('%s', (_, facts, readiness, sentence) => {
    expect(verdictOn(facts, sentence)).toEqual({ readiness, sentence });
  });
});

describe('A backup holds the service only if it takes in all of it:', () => {
  const two = (labels: Record<string, string>) =>
    placed(BY_ID, {
      controllers: [
        aController('order', { labels: { [ID]: 'order', tier: 'front' } }),
        aController('order-worker', { labels: { [ID]: 'order', ...labels } }),
      ],
      namespaces: [aNamespace('order')],
    });
  it.each<Scenario>([
    [
      'Secrets are left out',
      everything({ includedNamespaces: ['order'], excludedResources: ['secrets'] }),
      'not-ready',
      'It leaves out secrets.',
    ],
    [
      'a selector misses one of two workloads',
      { ...two({ tier: 'back' }), ...everything({ labelSelector: labelled({ tier: 'front' }) }) },
      'not-ready',
      'Its label selector tier=front leaves out Deployment order-worker.',
    ],
    [
      'a selector meets both workloads, and nobody knows about their Secrets',
      { ...two({ tier: 'front' }), ...everything({ labelSelector: labelled({ tier: 'front' }) }) },
      'unknown',
      /^It takes only what is labelled tier=front\. .* whether the ConfigMaps, Secrets and Services are is not known/,
    ],
    [
      'a label keeps the namespace out of every backup to come',
      {
        ...inPlaces(
          aWorkload({ namespaceFact: aNamespace('order', { labels: { 'velero.io/exclude-from-backup': 'true' } }) }),
        ),
      },
      'at-risk',
      /is labelled velero\.io\/exclude-from-backup=true and included by name, so every backup fails validation\.$/,
    ],
    [
      'a label keeps a workload out of every backup',
      inPlaces(
        aWorkload({ controllers: [aController('order', { labels: { 'velero.io/exclude-from-backup': 'true' } })] }),
      ),
      'not-ready',
      'The label velero.io/exclude-from-backup=true keeps Deployment order out of every backup.',
    ],
    [
      'a resource policy that is not read may leave out more',
      everything({ includedNamespaces: ['order'], resourcePolicy: 'skip-some' }),
      'unknown',
      'Its resource policy skip-some may leave out more; that ConfigMap is not read.',
    ],
    [
      'the filter itself cannot be read',
      {
        backups: hourlyBackups(24, {
          problems: [{ path: 'spec.includedNamespaces', value: '"order"', accepted: 'a list of texts' }],
        }),
      },
      'unknown',
      /^It has "order" in spec\.includedNamespaces/,
    ],
  ])('%s', (_, facts, readiness, sentence) => {
    expect(verdictOn(facts, sentence)).toEqual({ readiness, sentence });
  });
});

describe('A copy that a drill has made is not the service:', () => {
  it.each<Scenario>([
    [
      'its namespace needs no backups',
      {
        ...placed(
          { kubernetesId: 'order' },
          {
            controllers: [
              order,
              { ...order, namespace: 'order-drill', labels: { ...order.labels, 'velero.io/restore-name': 'drill' } },
            ],
            namespaces: [aNamespace('order'), aNamespace('order-drill')],
            claims: [aClaim('data', { namespace: 'order-drill', createdAt: ago(DAY) })],
          },
        ),
      },
      'ready',
      'It runs in seoul-1/order.',
    ],
  ])('%s', (_, facts, readiness, sentence) => {
    expect(verdictOn(facts, sentence)).toEqual({ readiness, sentence });
  });
});
