import { BackupProposal, renderStatement, ScheduleProposal } from '@backstage-dr/plugin-dr-common';
import { JsonObject } from '@backstage/types';
import { KubernetesObject, resources } from '@internal/demo-clusters';
import { DrBackend } from '../__testUtils__/DrBackend';
import { ServiceCluster } from '../__testUtils__/ServiceCluster';

const REF = 'component:default/shop';
const ID = 'backstage.io/kubernetes-id';

const ENTITY = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'shop',
    namespace: 'default',
    annotations: {
      'backstage.io/kubernetes-cluster': 'seoul',
      'backstage.io/kubernetes-namespace': 'shop,shop-data',
      [ID]: 'shop',
      'backstage-dr.io/rpo': '2h',
      'backstage-dr.io/rto': '4h',
      'backstage-dr.io/strategy': 'backup-restore',
    },
  },
  spec: { type: 'service', owner: 'shop-team' },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/shop-team' }],
};

/** A service whose data is in a namespace of its own, of which the hourly Schedule knows nothing. */
describe('acting on a service in two namespaces', () => {
  let cluster: ServiceCluster;
  let dr: DrBackend;

  beforeAll(async () => {
    cluster = await ServiceCluster.start('shop');
    cluster.store.modify(resources.namespaces, undefined, 'shop', draft => {
      draft.metadata.labels = { [ID]: 'shop' };
    });
    addDatabase(cluster);
    dr = await DrBackend.start({
      clusters: [cluster.config('seoul')],
      entities: [ENTITY],
      config: { acting: { enabled: true } },
    });
    await proposedUntil(({ manifest, options }) => manifest !== undefined && options.volumes[0] === 'file-system');
  });

  afterAll(async () => {
    await dr.stop();
    await cluster.stop();
  });

  const propose = async (choices: object = {}) =>
    (await dr.post<ScheduleProposal>('/v1/proposals/schedule', { entityRef: REF, choices })).body;

  const act = (what: 'schedules' | 'backups', choices: object = {}) =>
    dr.post(`/v1/services/component/default/shop/${what}`, { choices });

  function templateOf(name: string): JsonObject | undefined {
    const made = cluster.store.get<KubernetesObject & { spec: { template: JsonObject } }>(
      resources.schedules,
      'velero',
      name,
    );
    return made?.spec.template;
  }

  async function proposedUntil(fits: (proposal: ScheduleProposal) => boolean): Promise<ScheduleProposal> {
    const deadline = Date.now() + 60_000;
    for (;;) {
      const proposal = await propose();
      if (fits(proposal)) return proposal;
      if (Date.now() > deadline) throw new Error(`Never so; last: ${JSON.stringify(proposal)}`);
      await new Promise(resolve => setTimeout(resolve, 200));
    }
  }

  it('is proposed for both, and says before anybody applies it which does not name the service', async () => {
    const { manifest, limits } = await propose();
    expect(manifest?.spec.template.includedNamespaces).toEqual(['shop', 'shop-data']);
    const { body } = await dr.post<BackupProposal>('/v1/proposals/backup', { entityRef: REF });
    expect(body.manifest?.spec.includedNamespaces).toEqual(['shop', 'shop-data']);
    for (const said of [limits, body.limits]) {
      expect(said.map(each => renderStatement(each))).toContain(
        'Applying it from here is refused as long as the namespace shop-data of seoul does not name the service.',
      );
    }
  });

  it('is refused as long as one of them does not, with the command that makes it do so', async () => {
    for (const what of ['schedules', 'backups'] as const) {
      const { status, body } = await act(what);
      expect([status, body.error]).toMatchObject([
        403,
        {
          message: expect.stringMatching(
            /^Namespace shop-data of cluster seoul names no service.* with: kubectl annotate namespace shop-data backstage-dr.io\/entity-ref=component:default\/shop$/,
          ),
        },
      ]);
    }
    expect(cluster.store.list(resources.schedules)).toHaveLength(1);
    cluster.store.modify(resources.namespaces, undefined, 'shop-data', draft => {
      draft.metadata.annotations = { 'backstage-dr.io/entity-ref': REF };
    });
  });

  it('covers both once it is applied, and mends the finding', async () => {
    const coveringOf = ({ findings }: Awaited<ReturnType<DrBackend['assess']>>) =>
      findings.find(({ rule }) => rule === 'objects-covered');
    const before = await dr.assess('shop');
    expect(before.schedules).toMatchObject([{ name: 'shop-hourly', coverage: { verdict: 'partly' } }]);
    expect(coveringOf(before)).toMatchObject({
      outcome: 'fail',
      remedy: { task: { task: 'protect', cluster: 'seoul' } },
    });

    expect((await act('schedules')).body).toMatchObject({ outcome: 'created', name: 'dr-shop' });
    expect(templateOf('dr-shop')).toMatchObject({
      includedNamespaces: ['shop', 'shop-data'],
      defaultVolumesToFsBackup: true,
    });
    const after = await dr.assessUntil('shop', each => coveringOf(each)?.outcome === 'pass');
    expect(after.schedules.find(({ name }) => name === 'dr-shop')?.coverage).toEqual({
      verdict: 'covered',
      reasons: [],
    });
  });

  it('covers a part when somebody wants no more, and says so', async () => {
    const { manifest, limits } = await propose({ namespace: 'shop-data' });
    expect(manifest).toMatchObject({
      metadata: { name: 'dr-shop-shop-data' },
      spec: { template: { includedNamespaces: ['shop-data'] } },
    });
    expect(limits.map(({ code }) => code)).toContain('proposal.limit.namespacesLeftOut');
    const { status, body } = await act('schedules', { namespace: 'shop,till' });
    expect([status, body.error]).toMatchObject([
      400,
      { message: expect.stringMatching(/^namespace is "till"; accepted: .*: shop, shop-data$/) },
    ]);
  });

  it('keeps taking volumes as it does when the cluster is first seen to do better, unless that is chosen', async () => {
    moveVolumeOf(cluster);
    const { choices } = await proposedUntil(({ options }) => options.volumes[0] === 'moved-snapshot');
    const { value, why = [] } = choices.find(({ field }) => field === 'volumes') ?? {};
    expect([value, ...why.map(({ code }) => code).slice(0, 2)]).toEqual([
      'file-system',
      'proposal.why.volumesKept',
      'proposal.why.volumesBetter',
    ]);
    expect((await act('schedules')).body.outcome).toBe('unchanged');
    expect(templateOf('dr-shop')).toMatchObject({ defaultVolumesToFsBackup: true });
    expect((await act('schedules', { volumes: 'moved-snapshot' })).body.outcome).toBe('changed');
    expect(templateOf('dr-shop')).toMatchObject({ snapshotMoveData: true, defaultVolumesToFsBackup: false });
  });
});

/** In a namespace beside, which does not say whose it is; and agents that copy its files. */
function addDatabase({ store }: ServiceCluster): void {
  store.create(resources.daemonsets, {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: { name: 'node-agent', namespace: 'velero' },
    spec: { template: { metadata: {}, spec: {} } },
    status: { desiredNumberScheduled: 1, numberReady: 1 },
  });
  const namespace = 'shop-data';
  const labels = { app: 'shop', [ID]: 'shop' };
  store.create(resources.namespaces, { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } });
  store.create(resources.persistentvolumeclaims, {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name: 'data', namespace, labels },
    spec: { storageClassName: 'fast', resources: { requests: { storage: '1Gi' } } },
    status: { phase: 'Bound' },
  });
  store.create(resources.statefulsets, {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: { name: 'shop-db', namespace, labels },
    spec: {
      replicas: 1,
      selector: { matchLabels: { app: 'shop' } },
      template: {
        metadata: { labels },
        spec: { volumes: [{ name: 'data', persistentVolumeClaim: { claimName: 'data' } }] },
      },
    },
    status: { replicas: 1, readyReplicas: 1 },
  });
}

/** As a Backup by hand does that moves snapshots. */
function moveVolumeOf(cluster: ServiceCluster): void {
  const submittedMs = Date.now() - 60 * 60_000;
  cluster.addBackup('moved', { submittedMs, spec: { includedNamespaces: ['shop-data'], snapshotMoveData: true } });
  cluster.store.create(resources.datauploads, {
    apiVersion: 'velero.io/v2alpha1',
    kind: 'DataUpload',
    metadata: { name: 'moved-data', namespace: 'velero', labels: { 'velero.io/backup-name': 'moved' } },
    spec: {
      backupStorageLocation: 'default',
      operationTimeout: '10m0s',
      snapshotType: 'CSI',
      sourceNamespace: 'shop-data',
      sourcePVC: 'data',
    },
    status: { phase: 'Completed' },
  });
}
