import { TestDatabaseId } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import {
  Assessment,
  ClusterFact,
  CountedPage,
  Page,
  RecoveryPoint,
  renderStatement,
  ServiceSummary,
} from '@backstage-dr/plugin-dr-common';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  ArtefactServer,
  Backup,
  BackupStorage,
  KubernetesObject,
  resources,
  VeleroServer,
} from '@internal/demo-clusters';
import { DrBackend, sentencesOf } from './__testUtils__/DrBackend';
import { ServiceCluster } from './__testUtils__/ServiceCluster';
import { testDatabases } from './__testUtils__/testDatabases';

const databases = testDatabases();
const HOUR_MS = 3_600_000;

/** A service that runs in a namespace of its own name. */
function service(name: string, cluster: string, annotations: Record<string, string> = {}): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      annotations: {
        'backstage.io/kubernetes-cluster': cluster,
        'backstage.io/kubernetes-namespace': name,
        'backstage.io/kubernetes-id': name,
        'backstage-dr.io/rpo': '2h',
        'backstage-dr.io/rto': '4h',
        'backstage-dr.io/strategy': 'pilot-light',
        ...annotations,
      },
    },
    spec: { type: 'service', lifecycle: 'production', owner: 'shop-team' },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/shop-team' }],
  };
}

function say(statement: Assessment['headline']): string {
  return renderStatement(statement, 'en');
}

function clusterOf(assessment: Assessment, name: string): Assessment['clusters'][number] {
  const found = assessment.clusters.find(each => each.name === name);
  if (!found) throw new Error(`There is no cluster ${name}`);
  return found;
}

function outcomeOf(assessment: Assessment, rule: string): string | undefined {
  return assessment.findings.find(each => each.rule === rule)?.outcome;
}

/** Nothing of the cluster itself stands in its way; what other clusters could do for it is another question. */
function isWell({ findings }: Assessment): boolean {
  const own = findings.filter(({ level, gravity }) => level <= 2 && gravity !== 'advisory');
  return own.length > 0 && own.every(({ outcome }) => outcome === 'pass' || outcome === 'not-applicable');
}

describe.each(databases.eachSupportedId())('the plugin on %p', databaseId => {
  const running: Array<{ stop(): Promise<void> }> = [];

  async function cluster(...options: Parameters<typeof ServiceCluster.start>): Promise<ServiceCluster> {
    const started = await ServiceCluster.start(...options);
    running.push(started);
    return started;
  }

  async function backend(options: Omit<Parameters<typeof DrBackend.start>[0], 'knex'>): Promise<DrBackend> {
    const knex = await databases.init(databaseId as TestDatabaseId);
    const started = await DrBackend.start({ ...options, knex });
    running.push(started);
    return started;
  }

  async function stopAll(): Promise<void> {
    for (const each of running.splice(0).reverse()) await each.stop();
  }

  describe('shows each thing as itself:', () => {
    const bystander = 'shop';
    let dr: DrBackend;

    beforeAll(async () => {
      const shop = await cluster(bystander);

      const ledger = await cluster('ledger');
      ledger.removeBackups();
      ledger.addBackup('ledger-imported', {
        submittedMs: ledger.newestMs,
        status: { startTimestamp: 'yesterday', errors: 'none' },
      });

      const archive = await cluster('archive');
      archive.removeBackups();
      archive.addBackup('archive-imported', { submittedMs: archive.newestMs, status: { phase: 'Imported' } });

      const clock = await cluster('clock');
      clock.store.putRaw(resources.schedules, {
        ...clock.store.get(resources.schedules, 'velero', 'clock-hourly'),
        spec: { schedule: '61 * * * *', template: { includedNamespaces: ['clock'] } },
      });

      const away = await cluster('away');
      await away.server.takeDown();
      const bare = await cluster('bare');
      bare.server.setFaults({ missingGroups: ['velero.io'] });
      const reader = (name: string, token: string) => ({
        name: 'reader',
        token: `${token}${name}`,
        rights: 'none' as const,
      });
      const closed = await cluster('closed', { users: [reader('closed', 'token-of-')] });
      const strange = await cluster('strange', { users: [reader('strange', 'another-token-of-')] });

      dr = await backend({
        clusters: [
          shop.config('seoul'),
          ledger.config('ledger'),
          archive.config('archive'),
          clock.config('clock'),
          away.config('away'),
          bare.config('bare'),
          closed.config('closed'),
          strange.config('strange'),
          { name: 'lost', kubeconfig: { file: '/nowhere/kubeconfig' } },
        ],
        entities: [
          service(bystander, 'seoul'),
          {
            ...service('vague', 'seoul', {
              'backstage.io/kubernetes-namespace': bystander,
              'backstage.io/kubernetes-id': bystander,
              'backstage-dr.io/rpo': 'soon',
            }),
          },
          ...['ledger', 'archive', 'clock', 'away', 'bare', 'closed', 'strange', 'lost'].map(name =>
            service(name, name),
          ),
        ],
      });
    });

    afterAll(stopAll);

    it('a service of which all is well where it runs, whatever is wrong beside it', async () => {
      const assessment = await dr.assessUntil(bystander, isWell);
      expect(assessment).toMatchObject({
        level: 2,
        exposure: { state: 'known', recoveryPoint: expect.stringMatching(/^shop-hourly-/) },
        schedules: [{ name: 'shop-hourly', coverage: { verdict: 'covered' }, missedRuns: 0 }],
        locations: [{ name: 'default', health: 'available' }],
      });
    });

    it('a malformed annotation', async () => {
      const assessment = await dr.assessUntil('vague', each => each.exposure.state === 'known');
      expect(assessment.readiness).not.toBe('ready');
      expect(assessment.objectives.rpoSeconds).toBeUndefined();
      expect(assessment.objectives.problems).toEqual([expect.objectContaining({ value: 'soon' })]);
      expect(outcomeOf(assessment, 'objectives-valid')).toBe('fail');
      expect(sentencesOf(assessment.findings)).toContainEqual(
        expect.stringMatching(/^backstage-dr\.io\/rpo says soon; accepted is .*1h30m/),
      );
    });

    it('a malformed Backup', async () => {
      const assessment = await dr.assessUntil('ledger', each => each.recoveryPoints.length > 0);
      expect(assessment.readiness).toBe('unknown');
      expect(assessment.recoveryPoints).toEqual([
        expect.objectContaining({
          name: 'ledger-imported',
          usability: 'unknown',
          problems: [
            expect.objectContaining({ path: 'status.startTimestamp', value: '"yesterday"' }),
            expect.objectContaining({ path: 'status.errors', value: '"none"' }),
          ],
        }),
      ]);
      expect(sentencesOf(assessment.recoveryPoints)).toContainEqual(
        expect.stringMatching(/^It has "yesterday" in status\.startTimestamp; accepted is /),
      );
    });

    it('an unknown phase', async () => {
      const assessment = await dr.assessUntil('archive', each => each.recoveryPoints.length > 0);
      expect(assessment.readiness).toBe('unknown');
      expect(assessment.recoveryPoints[0]).toMatchObject({ phase: 'Imported', usability: 'unknown' });
      expect(sentencesOf(assessment.recoveryPoints)).toContain('Its phase Imported is not one we know.');
    });

    it('a wrong cron', async () => {
      const assessment = await dr.assessUntil('clock', each => outcomeOf(each, 'schedule-healthy') === 'fail');
      expect(assessment.schedules[0].conditions[0].condition).toBe('invalid-cron');
      expect(sentencesOf(assessment.findings)).toContainEqual(
        expect.stringMatching(/^clock-hourly .*61 \* \* \* \*.*61/),
      );
    });

    it('an unreachable cluster', async () => {
      const assessment = await dr.assessUntil('away', each => clusterOf(each, 'away').reachability === 'unreachable');
      expect(assessment.readiness).toBe('unknown');
      expect(clusterOf(assessment, 'away')).toMatchObject({ stale: true, concernsService: true });
      expect(say(assessment.reason)).toBe('away has never been seen.');
      expect(say(assessment.headline)).toBe('It is not known whether away would come back.');
    });

    it('a cluster without Velero', async () => {
      const assessment = await dr.assessUntil('bare', each => each.readiness === 'not-ready');
      expect(clusterOf(assessment, 'bare')).toMatchObject({ reachability: 'reachable' });
      expect(clusterOf(assessment, 'bare').kinds).toContainEqual(
        expect.objectContaining({ kind: 'Backup', status: 'absent' }),
      );
      expect(sentencesOf(assessment.clusters)).toContain('bare has no Velero.');
      expect(say(assessment.headline)).toBe('If it broke now, bare would not come back.');
    });

    it('a token without rights', async () => {
      const isRefused = (each: Assessment) => clusterOf(each, 'closed').kinds.some(kind => kind.status === 'forbidden');
      const assessment = await dr.assessUntil('closed', isRefused);
      expect(assessment.readiness).toBe('unknown');
      expect(clusterOf(assessment, 'closed').reachability).toBe('reachable');
      expect(say(assessment.reason)).toMatch(/^closed does not let us read: Schedule/);
    });

    it('a token that the cluster does not know', async () => {
      const assessment = await dr.assessUntil(
        'strange',
        each => clusterOf(each, 'strange').reachability === 'unauthorized',
      );
      expect(assessment.readiness).toBe('unknown');
      expect(say(assessment.reason)).toMatch(/^strange has not accepted our credentials since /);
    });

    it('a kubeconfig that is not there', async () => {
      const assessment = await dr.assessUntil('lost', each => clusterOf(each, 'lost').reachability === 'misconfigured');
      expect(assessment.readiness).toBe('unknown');
      expect(say(assessment.reason)).toMatch(/^The configuration of lost cannot be used: .*\/nowhere\/kubeconfig/);
    });

    it('and lists every service with its verdict', async () => {
      const { body } = await dr.get<{ items: ServiceSummary[] }>('/v1/services');
      expect(body.items.filter(each => each.level === 2).map(each => each.title)).toEqual([bystander]);
      const { body: clusters } = await dr.get<{ items: ClusterFact[] }>('/v1/clusters');
      expect(clusters.items.map(({ name, reachability }) => [name, reachability])).toEqual([
        ['seoul', 'reachable'],
        ['ledger', 'reachable'],
        ['archive', 'reachable'],
        ['clock', 'reachable'],
        ['away', 'unreachable'],
        ['bare', 'reachable'],
        ['closed', 'reachable'],
        ['strange', 'unauthorized'],
        ['lost', 'misconfigured'],
      ]);
    });

    it('without a token or the address of a cluster in any answer or log line', () => {
      const addresses = running.flatMap(each => (each instanceof ServiceCluster ? [each.server.url.slice(7)] : []));
      const secrets = ['token-of-', ...addresses];
      const told = [...dr.answers, ...dr.logs.lines];
      expect(told.length).toBeGreaterThan(50);
      expect(told.filter(text => secrets.some(secret => text.includes(secret)))).toEqual([]);
    });
  });

  describe('while things change', () => {
    afterEach(stopAll);

    it('shows a new Backup within seconds', async () => {
      const shop = await cluster('shop');
      const dr = await backend({ clusters: [shop.config('seoul')], entities: [service('shop', 'seoul')] });
      const before = await dr.assessUntil('shop', isWell);
      expect(before.exposure.recoveryPoint).toBe(shop.backupName());

      const submittedMs = Date.now() - 70_000;
      shop.addBackup('by-hand', { submittedMs });
      const after = await dr.assessUntil('shop', each => each.exposure.recoveryPoint === 'by-hand');
      expect(after.exposure.exposureSeconds).toBeLessThan(180);
      expect(after.recoveryPointCount).toBe(before.recoveryPointCount + 1);
    });

    it('keeps what was last known, with its age, when the cluster goes', async () => {
      const shop = await cluster('shop');
      const dr = await backend({ clusters: [shop.config('seoul')], entities: [service('shop', 'seoul')] });
      const before = await dr.assessUntil('shop', isWell);

      await shop.server.takeDown();
      const after = await dr.assessUntil('shop', each => clusterOf(each, 'seoul').reachability === 'unreachable');
      expect(sentencesOf(after.clusters)).toContainEqual(expect.stringMatching(/^seoul has not answered since /));
      expect(after.recoveryPoints).toEqual(before.recoveryPoints);
      expect(after.workloads).toEqual([expect.objectContaining({ cluster: 'seoul', namespace: 'shop' })]);
      const { observedAt } = clusterOf(after, 'seoul');
      expect(Date.parse(observedAt ?? '')).toBeLessThanOrEqual(Date.parse(after.assessedAt));

      await shop.server.bringUp();
      await dr.assessUntil('shop', each => clusterOf(each, 'seoul').reachability === 'reachable');
    });

    it('does not take a backup for one of the service that was deleted before', async () => {
      const shop = await cluster('shop');
      const dr = await backend({ clusters: [shop.config('seoul')], entities: [service('shop', 'seoul')] });
      const before = await dr.assessUntil('shop', isWell);

      shop.store.delete(resources.namespaces, undefined, 'shop');
      await dr.assessUntil('shop', each => outcomeOf(each, 'objects-covered') === 'fail');
      const submittedMs = Date.now();
      const completionTimestamp = new Date(submittedMs + 3000).toISOString();
      shop.addBackup('of-nothing', {
        submittedMs,
        spec: { includedNamespaces: ['*'] },
        status: { completionTimestamp },
      });

      const after = await dr.assessUntil('shop', each => each.recoveryPoints[0]?.name === 'of-nothing');
      expect(after.recoveryPoints[0].usability).toBe('not-usable');
      expect(sentencesOf(after.recoveryPoints)).toContainEqual(
        expect.stringMatching(/^The namespace shop was gone from seoul at .*: it holds nothing of it\.$/),
      );
      expect(after.exposure.recoveryPoint).toBe(before.exposure.recoveryPoint);
      expect(after.readiness).not.toBe('ready');
    });

    it('takes the same backup in two clusters through one location for one recovery point', async () => {
      const shop = await cluster('shop', { bucket: 'shared' });
      const standby = await cluster('other', { bucket: 'shared' });
      for (let hoursAgo = 0; hoursAgo < 6; hoursAgo++) {
        const submittedMs = shop.newestMs - hoursAgo * HOUR_MS + 20_000;
        standby.addBackup(shop.backupName(hoursAgo), {
          submittedMs,
          metadata: { creationTimestamp: new Date(submittedMs + 120_000).toISOString() },
          spec: { includedNamespaces: ['shop'] },
          schedule: 'shop-hourly',
        });
      }
      const dr = await backend({
        clusters: [shop.config('seoul'), standby.config('tokyo', { role: 'standby' })],
        entities: [service('shop', 'seoul')],
      });
      const isSeenTwice = (each: Assessment) => each.recoveryPoints[0]?.copies.length === 2;
      const assessment = await dr.assessUntil('shop', each => isWell(each) && isSeenTwice(each));
      expect(assessment.recoveryPointCount).toBe(6);
      expect(assessment.recoveryPoints[0].copies).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ cluster: 'seoul', origin: 'here' }),
          expect.objectContaining({ cluster: 'tokyo', origin: 'elsewhere' }),
        ]),
      );
    });
  });

  describe('answers', () => {
    let shop: ServiceCluster;
    let dr: DrBackend;

    beforeAll(async () => {
      shop = await cluster('shop');
      shop.addBackup('by-hand', { submittedMs: shop.newestMs - 10 * HOUR_MS });
      shop.addBackup('refused', {
        submittedMs: shop.newestMs - 11 * HOUR_MS,
        status: { phase: 'FailedValidation', startTimestamp: undefined, completionTimestamp: undefined },
      });
      // Only judgement can tell that these leave the service out: the database offers them again and again.
      for (let each = 0; each < 300; each++) {
        shop.addBackup(`others-${each}`, {
          submittedMs: shop.newestMs - each * 0.05 * HOUR_MS,
          spec: { includedNamespaces: ['*'], excludedNamespaces: ['shop'] },
        });
      }
      dr = await backend({
        clusters: [shop.config('seoul')],
        entities: [
          service('shop', 'seoul'),
          service('cart', 'seoul', { 'backstage-dr.io/tier': 'gold' }),
          service('secret', 'seoul'),
        ],
        hidden: ['component:default/secret'],
      });
      await dr.assessUntil('shop', isWell);
      await dr.assess('cart');
    });

    afterAll(stopAll);

    const points = (query = '') =>
      dr.get<Page<RecoveryPoint>>(`/v1/services/component/default/shop/recovery-points${query}`);

    it.each([3, 4, 8])('recovery points %d at a time, newest first, and no page without any', async limit => {
      const pages: string[][] = [];
      let cursor = '';
      for (;;) {
        const { body } = await points(`?limit=${limit}${cursor}`);
        pages.push(body.items.map(each => each.name));
        if (!body.nextCursor) break;
        cursor = `&cursor=${encodeURIComponent(body.nextCursor)}`;
      }
      expect(pages.flat()).toEqual([0, 1, 2, 3, 4, 5].map(each => shop.backupName(each)).concat('by-hand', 'refused'));
      expect(pages.map(({ length }) => length)).toEqual({ 3: [3, 3, 2], 4: [4, 4], 8: [8] }[limit]);
    });

    it.each([
      ['usability', '?usability=not-usable', ['refused']],
      ['phase', '?phase=FailedValidation', ['refused']],
      ['cluster', '?cluster=tokyo', []],
      ['schedule', '?schedule=shop-hourly&limit=2', [0, 1]],
      [
        'usability and time',
        `?usability=usable&limit=1&to=${new Date(Date.now() - 9 * HOUR_MS).toISOString()}`,
        ['by-hand'],
      ],
      ['time', `?to=${new Date(Date.now() - 9 * HOUR_MS).toISOString()}`, ['by-hand', 'refused']],
    ])('recovery points by %s', async (_, query, wanted) => {
      const { body } = await points(query);
      expect(body.items.map(each => each.name)).toEqual(
        wanted.map(each => (typeof each === 'number' ? shop.backupName(each) : each)),
      );
    });

    it('exposure over a window', async () => {
      const { status, body } = await dr.get('/v1/services/component/default/shop/exposure?window=P7D');
      expect(status).toBe(200);
      expect(body.rpoSeconds).toBe(7200);
    });

    it.each([
      ['everything', '', ['cart', 'shop']],
      ['a level', '?level=2', ['shop']],
      ['several', '?readiness=ready,unknown,not-ready,at-risk&orderBy=title&descending=true', ['shop', 'cart']],
      ['an owner', '?owner=group:default/shop-team&text=sho', ['shop']],
      ['an owner of nothing', '?owner=group:default/others', []],
      ['a part of the title', '?text=CAR', ['cart']],
    ])('services by %s', async (_, query, wanted) => {
      // The list is written after the answer that it came from.
      await dr.assess('shop');
      const { body } = await dr.get<CountedPage<ServiceSummary>>(`/v1/services${query}`);
      expect(body.items.map(each => each.title).sort()).toEqual([...wanted].sort());
      expect(body.totalCount).toBe(wanted.length);
    });

    it.each([
      ['/v1/services?readiness=fine', 'readiness'],
      ['/v1/services?level=9', 'level'],
      ['/v1/services?limit=0', 'limit'],
      ['/v1/services?colour=red', 'colour'],
      ['/v1/services?cursor=nonsense', 'cursor'],
      ['/v1/services/component/default/shop/recovery-points?from=yesterday', 'from'],
      ['/v1/services/component/default/shop/recovery-points?limit=1000', 'limit'],
      ['/v1/services/component/default/shop/recovery-points?cursor=nonsense', 'cursor'],
      ['/v1/services/component/default/shop/exposure?window=P2D', 'window'],
    ])('400 to %s, naming the parameter', async (url, parameter) => {
      const { status, body } = await dr.get<{ error: { name: string; message: string } }>(url);
      expect(status).toBe(400);
      expect(body.error).toMatchObject({ name: 'InputError', message: expect.stringContaining(parameter) });
    });

    it.each(['', '/recovery-points', '/exposure'])(
      '404 alike for what the caller may not see and for what is not there (%s)',
      async path => {
        const hidden = await dr.get<{ error: { message: string } }>(`/v1/services/component/default/secret${path}`);
        const absent = await dr.get<{ error: { message: string } }>(`/v1/services/component/default/absent${path}`);
        expect([hidden.status, absent.status]).toEqual([404, 404]);
        expect(hidden.body.error.message.replace('secret', 'absent')).toBe(absent.body.error.message);
      },
    );
  });

  it('answers 403 to whoever does not hold dr.service.read', async () => {
    const dr = await backend({
      clusters: [],
      entities: [service('shop', 'seoul')],
      permission: AuthorizeResult.DENY,
    });
    const urls = ['', '/recovery-points', '/exposure'].map(path => `/v1/services/component/default/shop${path}`);
    for (const url of [...urls, '/v1/services', '/v1/clusters', '/v1/services/component/default/absent']) {
      const { status, body } = await dr.get<{ error: { message: string } }>(url);
      expect(status).toBe(403);
      expect(body.error.message).toContain('dr.service.read');
    }
    await stopAll();
  });

  it('names what a service depends on to those who see it, and counts it for the others', async () => {
    const shop = await cluster('shop');
    const dependsOn = (...names: string[]) =>
      names.map(name => ({ type: 'dependsOn', targetRef: `component:default/${name}` }));
    const dr = await backend({
      clusters: [shop.config('seoul')],
      entities: [
        { ...service('shop', 'seoul'), relations: dependsOn('stock', 'vault', 'gone') },
        { ...service('stock', 'seoul', { 'backstage-dr.io/rto': '2d' }), relations: dependsOn('shop') },
        { ...service('vault', 'seoul', { 'backstage-dr.io/rto': '9d' }), relations: dependsOn('shop') },
      ],
      hidden: ['component:default/vault'],
    });
    const assessment = await dr.assessUntil('shop', each => each.dependencies.some(({ readiness }) => readiness));
    expect(assessment.dependencies.map(({ entityRef, kind, rtoSeconds }) => [entityRef, kind, rtoSeconds])).toEqual(
      expect.arrayContaining([
        ['component:default/stock', 'service', 2 * 24 * 3600],
        ['component:default/gone', 'missing', undefined],
      ]),
    );
    expect(assessment.hiddenDependencies).toBe(1);
    expect(assessment.dependencyCycles).toEqual([['component:default/shop', 'component:default/stock']]);
    expect(sentencesOf(assessment)).toContain('It depends on something that you may not see.');
    const { body } = await dr.get<CountedPage<ServiceSummary>>('/v1/services');
    expect(body.items.map(({ entityRef }) => entityRef)).toContain('component:default/shop');
    expect(dr.answers.join('\n')).not.toContain('vault');
    await stopAll();
  });

  describe('reads what lies beside Backups', () => {
    const CLAIM = { name: 'data', namespace: 'shop' };

    /** A cluster whose Velero backs up one volume by a snapshot, and skips another. */
    async function shopWithVolumes(rights: 'read' | 'download') {
      const shop = await cluster('shop', { users: [{ name: 'portal', token: 'token-of-seoul', rights }] });
      const storage = BackupStorage.create();
      const downloads = await ArtefactServer.start(storage);
      running.push(downloads);
      const backupOf = (name: string) => shop.store.get<Backup>(resources.backups, 'velero', name);
      const volume = (claim: string, more: object) => ({
        ...{ pvcName: claim, pvcNamespace: 'shop', pvName: `pv-${claim}`, snapshotDataMoved: false, skipped: false },
        ...more,
      });
      const newest = backupOf(shop.backupName());
      if (!newest) throw new Error('There is no Backup');
      storage.put(
        'shop-backups',
        {
          backup: newest,
          podVolumeBackups: [],
          artefacts: {
            BackupVolumeInfos: [
              volume('data', { backupMethod: 'CSISnapshot', result: 'succeeded' }),
              volume('cache', {
                skipped: true,
                skippedReason: 'volumeSnapshot: no applicable volumesnapshotter found;',
              }),
            ],
            BackupResults: { errors: {}, warnings: {} },
          },
        },
        [],
      );
      for (const name of ['data', 'cache']) {
        shop.store.create(resources.persistentvolumeclaims, {
          apiVersion: 'v1',
          kind: 'PersistentVolumeClaim',
          metadata: { ...CLAIM, name, creationTimestamp: '2026-01-01T00:00:00Z' },
          spec: { storageClassName: 'csi-gp3', volumeName: `pv-${name}` },
          status: { phase: 'Bound' },
        });
      }
      shop.store.modify<KubernetesObject & { spec: { template: { spec: object } } }>(
        resources.deployments,
        'shop',
        'shop',
        draft => {
          draft.spec.template.spec = {
            volumes: ['data', 'cache'].map(claimName => ({ name: claimName, persistentVolumeClaim: { claimName } })),
          };
        },
      );
      const velero = VeleroServer.create({ store: shop.store, storage, downloads, tickMs: 100 });
      velero.start();
      running.push({ stop: async () => velero.stop() });
      return { shop, host: new URL(downloads.url).host };
    }

    const verdicts = ({ workloads }: Assessment) =>
      Object.fromEntries(
        (workloads[0]?.claims ?? []).map(({ claim, verdict, shownBy }) => [claim, [verdict, shownBy]]),
      );

    it('and tells by it what became of each volume, without keeping a URL anywhere', async () => {
      const { shop, host } = await shopWithVolumes('download');
      const knex = await databases.init(databaseId as TestDatabaseId);
      const dr = await DrBackend.start({
        clusters: [shop.config('seoul')],
        entities: [service('shop', 'seoul')],
        config: { downloads: { enabled: true, hosts: [host] } },
        knex,
      });
      running.push(dr);
      const assessment = await dr.assessUntil('shop', each => verdicts(each).data?.[1] === 'BackupVolumeInfos');
      expect(verdicts(assessment)).toMatchObject({
        data: ['protected', 'BackupVolumeInfos'],
        cache: ['missing', 'BackupVolumeInfos'],
      });
      const rows = await knex('dr_artefacts').select();
      expect(rows.map(row => row.backup_name)).toContain(shop.backupName());
      const everything = JSON.stringify([rows, dr.logs.lines, dr.answers]);
      expect(everything).not.toContain('signature=');
      expect(everything).not.toContain(host);
      expect(shop.store.list(resources.downloadrequests)).toEqual([]);
    });

    it('and says nothing of volumes by it where the cluster refuses', async () => {
      const { shop, host } = await shopWithVolumes('read');
      const knex = await databases.init(databaseId as TestDatabaseId);
      const dr = await DrBackend.start({
        clusters: [shop.config('seoul', { downloads: true })],
        entities: [service('shop', 'seoul')],
        config: { downloads: { hosts: [host] } },
        knex,
      });
      running.push(dr);
      await dr.assessUntil('shop', each => each.workloads[0]?.claims.length === 2);
      for (let row; !row; row = await knex('dr_artefacts').first()) {
        await new Promise(resolve => setTimeout(resolve, 100));
      }
      const row = await knex('dr_artefacts').first();
      expect(JSON.parse(row.artefacts).problem).toContain('does not let us create DownloadRequests (403)');
      expect(verdicts(await dr.assess('shop'))).not.toMatchObject({ data: ['protected'] });
    });

    it('and asks for nothing as long as nobody has turned it on', async () => {
      const { shop, host } = await shopWithVolumes('download');
      const dr = await backend({
        clusters: [shop.config('seoul')],
        entities: [service('shop', 'seoul')],
        config: { downloads: { hosts: [host] } },
      });
      await dr.assessUntil('shop', each => each.workloads[0]?.claims.length === 2);
      const writes = shop.server.log.records.filter(({ method }) => method !== 'GET');
      expect(writes).toEqual([]);
    });

    afterEach(stopAll);
  });
});
