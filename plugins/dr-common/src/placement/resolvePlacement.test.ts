import {
  ClusterFact,
  ControllerFact,
  FollowedKind,
  LabelSelector,
  NamespaceFact,
  PlacementHints,
  VolumeClaimFact,
  Workload,
} from '../model';
import { formatLabelSelector } from './formatLabelSelector';
import { parseLabelSelector } from './parseLabelSelector';
import { PlacementQuestion, resolvePlacement } from './resolvePlacement';

const OBSERVED_AT = '2026-11-20T12:00:00Z';
const GONE_AT = '2026-11-19T08:00:00Z';

function cluster(name: string, overrides: Partial<ClusterFact> = {}): ClusterFact {
  const kinds: FollowedKind[] = ['Deployment', 'StatefulSet', 'DaemonSet', 'CronJob', 'Namespace'];
  return {
    name,
    title: name.toUpperCase(),
    veleroNamespace: 'velero',
    reachability: 'reachable',
    kinds: Object.fromEntries(kinds.map(kind => [kind, { status: 'following', observedAt: OBSERVED_AT }])),
    ...overrides,
  };
}

/** An object at `cluster/namespace/name`. */
function object(path: string) {
  const [clusterName, namespace, name] = path.split('/');
  return { cluster: clusterName, namespace, name, labels: {}, annotations: {}, firstSeenAt: GONE_AT, problems: [] };
}

function deployment(path: string, overrides: Partial<ControllerFact> = {}): ControllerFact {
  return { ...object(path), kind: 'Deployment', podLabels: {}, claimNames: [], ...overrides };
}

function namespaceFact(path: string, overrides: Partial<NamespaceFact> = {}): NamespaceFact {
  const [clusterName, name] = path.split('/');
  return { ...object(path), cluster: clusterName, namespace: '', name, ...overrides };
}

function claim(path: string, overrides: Partial<VolumeClaimFact> = {}): VolumeClaimFact {
  return { ...object(path), ...overrides };
}

function selector(text: string): LabelSelector {
  const parsed = parseLabelSelector(text);
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.selector;
}

const ID = { 'backstage.io/kubernetes-id': 'payment' };
const RESTORED = { 'velero.io/restore-name': 'drill-1', 'velero.io/backup-name': 'daily-1' };
const GONE = { goneAt: GONE_AT };

function resolve(hints: Partial<PlacementHints>, rest: Partial<PlacementQuestion> = {}) {
  return resolvePlacement({
    hints: { namespaces: [], clusters: [], problems: [], ...hints },
    controllers: [],
    claims: [],
    namespaces: [],
    clusters: [cluster('seoul'), cluster('tokyo')],
    ...rest,
  });
}

/** Each workload as `cluster/namespace[selector] found-by`. */
function places(...args: Parameters<typeof resolve>): string[] {
  return resolve(...args).workloads.map(workload => {
    const labels = workload.selector ? `[${formatLabelSelector(workload.selector)}]` : '';
    return `${workload.cluster}/${workload.namespace}${labels} ${workload.foundBy}`;
  });
}

const BY_ID = '[backstage.io/kubernetes-id=payment]';

describe('resolvePlacement', () => {
  describe('finds the places', () => {
    it.each<[string, Parameters<typeof resolve>, string[]]>([
      ['of nothing, without any hint', [{}, { controllers: [deployment('seoul/payment/payment')] }], []],
      [
        'of an id on controllers',
        [{ kubernetesId: 'payment' }, { controllers: [deployment('seoul/shop/payment', { labels: ID })] }],
        [`seoul/shop${BY_ID} live`],
      ],
      [
        'of an id on pods',
        [{ kubernetesId: 'payment' }, { controllers: [deployment('seoul/shop/payment', { podLabels: ID })] }],
        [`seoul/shop${BY_ID} live`],
      ],
      [
        'of an id that is an annotation of the controller, which does not count',
        [{ kubernetesId: 'payment' }, { controllers: [deployment('seoul/shop/payment', { annotations: ID })] }],
        [],
      ],
      [
        'of a selector, which wins over the id',
        [
          { kubernetesId: 'payment', selector: selector('app=pay') },
          {
            controllers: [
              deployment('seoul/shop/a', { labels: ID }),
              deployment('tokyo/shop/b', { podLabels: { app: 'pay' } }),
            ],
          },
        ],
        ['tokyo/shop[app=pay] live'],
      ],
      [
        'in every namespace and cluster when none is named',
        [
          { kubernetesId: 'payment' },
          {
            controllers: [
              deployment('seoul/dev/payment', { labels: ID }),
              deployment('seoul/prod/payment', { labels: ID }),
              deployment('tokyo/prod/payment', { labels: ID }),
              deployment('tokyo/other/order'),
            ],
          },
        ],
        [`seoul/dev${BY_ID} live`, `seoul/prod${BY_ID} live`, `tokyo/prod${BY_ID} live`],
      ],
      [
        'in each namespace of a list',
        [
          { kubernetesId: 'payment', namespaces: ['prod', 'staging'] },
          {
            controllers: [
              deployment('seoul/dev/payment', { labels: ID }),
              deployment('seoul/prod/payment', { labels: ID }),
              deployment('seoul/staging/payment', { labels: ID }),
            ],
          },
        ],
        [`seoul/prod${BY_ID} live`, `seoul/staging${BY_ID} live`],
      ],
      [
        'only where something matches in a namespace that others share',
        [
          { kubernetesId: 'payment', namespaces: ['shared'] },
          {
            controllers: [deployment('seoul/shared/payment', { labels: ID }), deployment('tokyo/shared/order')],
            namespaces: [namespaceFact('seoul/shared'), namespaceFact('tokyo/shared')],
          },
        ],
        [`seoul/shared${BY_ID} live`],
      ],
      [
        'wherever a namespace exists that is named alone',
        [
          { namespaces: ['payment'] },
          {
            controllers: [deployment('seoul/payment/api')],
            namespaces: [namespaceFact('seoul/payment'), namespaceFact('tokyo/payment'), namespaceFact('tokyo/order')],
          },
        ],
        ['seoul/payment live', 'tokyo/payment live'],
      ],
      ['nowhere when a namespace named alone does not exist', [{ namespaces: ['payment'] }], []],
      [
        'that are named by cluster and namespace, seen or not',
        [{ kubernetesId: 'payment', clusters: ['seoul'], namespaces: ['payment'] }],
        [`seoul/payment${BY_ID} annotation`],
      ],
      [
        'in a cluster named by its title',
        [
          { kubernetesId: 'payment', clusters: ['TOKYO'] },
          {
            controllers: [
              deployment('seoul/payment/payment', { labels: ID }),
              deployment('tokyo/payment/payment', { labels: ID }),
            ],
          },
        ],
        [`tokyo/payment${BY_ID} live`],
      ],
      [
        'in no other cluster when the one named is not configured',
        [
          { kubernetesId: 'payment', clusters: ['10.0.0.1:6443'] },
          { controllers: [deployment('seoul/payment/payment', { labels: ID })] },
        ],
        [],
      ],
      [
        'not in a cluster that is not configured any more',
        [{ kubernetesId: 'payment' }, { controllers: [deployment('busan/payment/payment', { labels: ID })] }],
        [],
      ],
    ])('%s', (_, args, expected) => {
      expect(places(...args)).toEqual(expected);
    });

    it('says which cluster is not configured', () => {
      expect(resolve({ clusters: ['seoul', '10.0.0.1:6443'] }).hints.problems).toEqual([
        { annotation: 'backstage.io/kubernetes-cluster', value: '10.0.0.1:6443', accepted: 'seoul, tokyo' },
      ]);
    });
  });

  describe('keeps the last known place', () => {
    const gone = deployment('seoul/payment/payment', { labels: ID, ...GONE });
    const live = deployment('seoul/payment/payment', { labels: ID });

    it.each<[string, Parameters<typeof resolve>, string[]]>([
      [
        'when its objects are gone',
        [{ kubernetesId: 'payment' }, { controllers: [gone] }],
        [`seoul/payment${BY_ID} last-known`],
      ],
      [
        'when its objects are gone here and live in another cluster',
        [{ kubernetesId: 'payment' }, { controllers: [gone, deployment('tokyo/payment/payment', { labels: ID })] }],
        [`seoul/payment${BY_ID} last-known`, `tokyo/payment${BY_ID} live`],
      ],
      [
        'unless it has moved within the cluster',
        [{ kubernetesId: 'payment' }, { controllers: [gone, deployment('seoul/new/payment', { labels: ID })] }],
        [`seoul/new${BY_ID} live`],
      ],
      [
        'even so when its namespace is named',
        [
          { kubernetesId: 'payment', namespaces: ['payment', 'new'] },
          { controllers: [gone, deployment('seoul/new/payment', { labels: ID })] },
        ],
        [`seoul/new${BY_ID} live`, `seoul/payment${BY_ID} last-known`],
      ],
      [
        'when the cluster cannot be reached',
        [
          { kubernetesId: 'payment' },
          { controllers: [live], clusters: [cluster('seoul', { reachability: 'unreachable' })] },
        ],
        [`seoul/payment${BY_ID} last-known`],
      ],
      [
        'when the cluster refuses to show its controllers now',
        [
          { kubernetesId: 'payment' },
          { controllers: [live], clusters: [cluster('seoul', { kinds: { Deployment: { status: 'forbidden' } } })] },
        ],
        [`seoul/payment${BY_ID} last-known`],
      ],
      [
        'when the namespace named alone is gone',
        [{ namespaces: ['payment'] }, { namespaces: [namespaceFact('seoul/payment', GONE)] }],
        ['seoul/payment last-known'],
      ],
    ])('%s', (_, args, expected) => {
      expect(places(...args)).toEqual(expected);
    });

    it('with what was there, and when it was last seen', () => {
      const [workload] = resolve(
        { kubernetesId: 'payment' },
        { controllers: [gone], claims: [claim('seoul/payment/data', { labels: ID, ...GONE })] },
      ).workloads;
      expect(workload.controllers).toEqual([gone]);
      expect(workload.claims.map(({ name }) => name)).toEqual(['data']);
      expect(workload.lastSeenAt).toBe(GONE_AT);
    });

    it('from an earlier answer when its objects have been forgotten', () => {
      const hints = { kubernetesId: 'payment' };
      const previous = resolve(hints, { controllers: [live] }).workloads;
      expect(places(hints, { previous })).toEqual([`seoul/payment${BY_ID} last-known`]);
      expect(places({ ...hints, namespaces: ['payment'] }, { previous })).toEqual([`seoul/payment${BY_ID} last-known`]);
      expect(places({ ...hints, namespaces: ['other'] }, { previous })).toEqual([]);
      expect(places({ ...hints, clusters: ['tokyo'] }, { previous })).toEqual([]);
      expect(places({ selector: selector('app=x') }, { previous })).toEqual([]);
      const moved = deployment('seoul/new/payment', { labels: ID });
      expect(places(hints, { previous, controllers: [moved] })).toEqual([`seoul/new${BY_ID} live`]);
      const neverSeen: Workload[] = previous.map(({ lastSeenAt: _, ...workload }) => workload);
      expect(places(hints, { previous: neverSeen })).toEqual([]);
    });
  });

  describe('does not mistake a restored copy for the service', () => {
    const original = deployment('seoul/payment/payment', { labels: ID });
    const copy = (path: string, more = {}) => deployment(path, { labels: { ...ID, ...RESTORED }, ...more });

    it.each<[string, ControllerFact[], string[]]>([
      ['beside the original', [original, copy('seoul/payment-drill/payment')], [`seoul/payment${BY_ID} live`]],
      ['in another cluster', [original, copy('tokyo/payment-drill/payment')], [`seoul/payment${BY_ID} live`]],
      ['that is gone again', [original, copy('tokyo/payment-drill/payment', GONE)], [`seoul/payment${BY_ID} live`]],
      [
        'but does when it bears its own name again',
        [deployment('tokyo/payment/payment', { labels: ID }), copy('seoul/payment/payment')],
        [`seoul/payment${BY_ID} live`, `tokyo/payment${BY_ID} live`],
      ],
      [
        'but does when the original is gone',
        [deployment('seoul/payment/payment', { labels: ID, ...GONE }), copy('seoul/payment-restored/payment')],
        [`seoul/payment-restored${BY_ID} live`],
      ],
    ])('%s', (_, controllers, expected) => {
      expect(places({ kubernetesId: 'payment' }, { controllers })).toEqual(expected);
    });

    it('unless its namespace is named', () => {
      const controllers = [original, copy('seoul/payment-drill/payment')];
      expect(
        places({ kubernetesId: 'payment', namespaces: ['payment', 'payment-drill'] }, { controllers }),
      ).toHaveLength(2);
    });
  });

  it('keeps two services of one namespace apart', () => {
    const controllers = [
      deployment('seoul/shared/payment', { labels: ID, claimNames: ['payment-data'] }),
      deployment('seoul/shared/order', {
        labels: { 'backstage.io/kubernetes-id': 'order' },
        claimNames: ['order-data'],
      }),
    ];
    const claims = [claim('seoul/shared/payment-data'), claim('seoul/shared/order-data')];
    const [payment] = resolve({ kubernetesId: 'payment', namespaces: ['shared'] }, { controllers, claims }).workloads;
    expect(payment.controllers.map(({ name }) => name)).toEqual(['payment']);
    expect(payment.claims.map(({ name }) => name)).toEqual(['payment-data']);
  });

  it('takes the claims that its pods mount or that bear its labels', () => {
    const database = deployment('seoul/payment/db', { kind: 'StatefulSet', labels: ID, claimNames: ['data-db-*'] });
    const claims = [
      claim('seoul/payment/data-db-0'),
      claim('seoul/payment/data-db-10'),
      claim('seoul/payment/data-db-x'),
      claim('seoul/payment/data-dbx-0'),
      claim('seoul/payment/labelled', { labels: ID }),
      claim('seoul/payment/deleted', { labels: ID, ...GONE }),
      claim('seoul/other/data-db-0'),
      claim('tokyo/payment/data-db-0'),
    ];
    const [workload] = resolve({ kubernetesId: 'payment' }, { controllers: [database], claims }).workloads;
    expect(workload.claims.map(({ name }) => name)).toEqual(['data-db-0', 'data-db-10', 'labelled']);
  });

  it('takes everything in a namespace that is the service’s as a whole', () => {
    const [workload] = resolve(
      { namespaces: ['payment'], clusters: ['seoul'] },
      {
        controllers: [deployment('seoul/payment/api'), deployment('seoul/payment/old', GONE)],
        claims: [claim('seoul/payment/data'), claim('seoul/order/data')],
        namespaces: [namespaceFact('seoul/payment', { labels: { team: 'a' } })],
      },
    ).workloads;
    expect(workload).toMatchObject({ foundBy: 'annotation', lastSeenAt: OBSERVED_AT });
    expect(workload.selector).toBeUndefined();
    expect(workload.namespaceFact?.labels).toEqual({ team: 'a' });
    expect(workload.controllers.map(({ name }) => name)).toEqual(['api']);
    expect(workload.claims).toHaveLength(1);
  });
});
