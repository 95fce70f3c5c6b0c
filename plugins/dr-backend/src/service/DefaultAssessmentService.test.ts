import { mockCredentials, mockServices, TestDatabaseId } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { DEFAULT_JUDGEMENT_SETTINGS, DEFAULT_SCOPE } from '@backstage-dr/plugin-dr-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { storable } from '../assessment/__testUtils__/storable';
import { DatabaseAssessmentStore } from '../assessment/DatabaseAssessmentStore';
import { AssessAll } from '../assessment/AssessAll';
import { AssessServices } from '../assessment/AssessServices';
import { LocalJudges } from '../assessment/judging/LocalJudges';
import { ServiceFactsReader } from '../assessment/ServiceFactsReader';
import { ClusterConfig } from '../clusters';
import {
  backup,
  deployment,
  storageLocation,
  minute,
  namespaceObject,
  object,
  START_MS,
} from '../__testUtils__/objects';
import { TestProjection } from '../__testUtils__/TestProjection';
import { testDatabases } from '../__testUtils__/testDatabases';
import { DependencyGraph } from '../dependencies/DependencyGraph';
import { DependencyReader } from '../dependencies/DependencyReader';
import { LocationOverride } from '../locations';
import { DatabaseScorecardStore } from '../scorecard/DatabaseScorecardStore';
import { CatalogEntities } from './CatalogEntities';
import { DefaultAssessmentService } from './DefaultAssessmentService';

const databases = testDatabases();
const PAYMENT = 'component:default/payment';
const logger = mockServices.logger.mock();

function cluster(name: string, more: Partial<ClusterConfig> = {}): ClusterConfig {
  return { name, title: name, veleroNamespace: 'velero', access: { kind: 'in-cluster' }, ...more };
}

function service(name: string, annotations: Record<string, string> = {}): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', annotations },
    spec: { type: 'service', lifecycle: 'production', owner: 'payments' },
    relations: [
      { type: 'ownedBy', targetRef: 'group:default/payments' },
      { type: 'partOf', targetRef: 'system:default/shop' },
    ],
  };
}

const payment = service('payment', {
  'backstage.io/kubernetes-id': 'payment',
  'backstage-dr.io/rpo': '2h',
  'backstage-dr.io/rto': '4h',
});

const hourly = object('Schedule', 'hourly', {
  metadata: { creationTimestamp: minute(-60) },
  spec: { schedule: '0 * * * *', template: { includedNamespaces: ['pay'], storageLocation: 'default' } },
  status: { phase: 'Enabled', lastBackup: minute(0) },
});

const world = () => [
  namespaceObject('pay'),
  deployment('payment', 'pay', { 'backstage.io/kubernetes-id': 'payment' }),
  storageLocation('shared'),
  hourly,
  backup('hourly-1', { namespaces: ['pay'], started: -60, schedule: 'hourly' }),
  backup('hourly-2', { namespaces: ['pay'], started: 0, schedule: 'hourly' }),
];

async function setUp(
  databaseId: TestDatabaseId,
  options: { entities?: Entity[]; clusters?: ClusterConfig[]; locations?: LocationOverride[] } = {},
) {
  const { entities = [payment], clusters = [cluster('seoul'), cluster('tokyo')], locations } = options;
  const projection = await TestProjection.create(await databases.init(databaseId));
  const clock = { nowMs: START_MS + 120_000 };
  const now = () => clock.nowMs;
  const catalog = catalogServiceMock({ entities });
  const common = { scope: DEFAULT_SCOPE, now };
  const summaries = DatabaseAssessmentStore.create({ knex: projection.knex });
  const scorecard = DatabaseScorecardStore.create({ knex: projection.knex, now });
  const known = new CatalogEntities({ catalog, auth: mockServices.auth(), ...common });
  const graph = new DependencyGraph({ entities: known, ...common });
  const dependencies = new DependencyReader({ graph, summaries, logger });
  const reader = new ServiceFactsReader({
    store: projection.reading,
    clusters,
    locations,
    dependencies,
    now,
  });
  const judging = { reader, store: projection.reading, summaries, settings: DEFAULT_JUDGEMENT_SETTINGS, logger };
  const assessments = new DefaultAssessmentService({ entities: known, ...judging, ...common });
  const many = () => projection.reading.manyAtOnce();
  const judges = new LocalJudges({ ...judging, store: many, downloads: new Set() });
  const services = new AssessServices({ ...judging, judges, now });
  const assessAll = new AssessAll({ entities: known, ...judging, services });
  return { projection, clock, catalog, assessments, assessAll, summaries, scorecard };
}

describe.each(databases.eachSupportedId())('DefaultAssessmentService on %p', databaseId => {
  it('judges a service from what was stored', async () => {
    const { projection, assessments } = await setUp(databaseId);
    await projection.see('seoul', world(), minute(2));
    const assessment = await assessments.assess(PAYMENT);
    expect(assessment).toMatchObject({
      entityRef: PAYMENT,
      title: 'payment',
      assessedAt: minute(2),
      exposure: { state: 'known', recoveryPoint: 'hourly-2', recoveryPointAt: minute(0), exposureSeconds: 120 },
      workloads: [{ cluster: 'seoul', namespace: 'pay', foundBy: 'live', controllers: [{ name: 'payment' }] }],
      schedules: [{ name: 'hourly', coverage: { verdict: 'covered' } }],
      recoveryPoints: [{ name: 'hourly-2', usability: 'usable' }, { name: 'hourly-1' }],
      locations: [{ name: 'default', health: 'available' }],
      clusters: [
        { name: 'seoul', reachability: 'reachable' },
        { name: 'tokyo', reachability: 'never-seen' },
      ],
    });
  });

  it('shows what changed, and that time passes, at the next question', async () => {
    const { projection, assessments, clock } = await setUp(databaseId);
    await projection.see('seoul', world(), minute(2));
    await assessments.assess(PAYMENT);

    clock.nowMs += 60_000;
    expect(await assessments.assess(PAYMENT)).toMatchObject({
      assessedAt: minute(3),
      exposure: { exposureSeconds: 180 },
    });

    await projection.watch('seoul', backup('hourly-3', { namespaces: ['pay'], started: 1 }), minute(3));
    expect(await assessments.assess(PAYMENT)).toMatchObject({ recoveryPoints: [{ name: 'hourly-3' }, {}, {}] });

    await projection.writing.patchCluster('seoul', {
      reachability: 'unreachable',
      since: minute(3),
      message: 'refused',
    });
    clock.nowMs += 1000;
    expect(await assessments.assess(PAYMENT)).toMatchObject({
      clusters: [{ name: 'seoul', reachability: 'unreachable', since: minute(3) }, {}],
      workloads: [{ foundBy: 'last-known' }],
    });
  });

  it('asks the database little when nothing has changed', async () => {
    const { projection, assessments, summaries } = await setUp(databaseId);
    await projection.see('seoul', world(), minute(2));
    await assessments.assess(PAYMENT);
    await assessments.assess(PAYMENT);
    // The verdict is stored without making anybody wait.
    while (!(await summaries.origins()).has(PAYMENT)) await new Promise(resolve => setTimeout(resolve, 10));
    let queries = 0;
    projection.knex.on('query', () => {
      queries += 1;
    });
    await assessments.assess(PAYMENT);
    expect(queries).toBe(1);
  });

  it('keeps the place of a service whose workloads have gone, even once they are forgotten', async () => {
    const { projection, assessments, clock } = await setUp(databaseId);
    await projection.see('seoul', world(), minute(2));
    await assessments.assess(PAYMENT);
    const controllersGone = world().filter(({ kind }) => kind !== 'Deployment' && kind !== 'Namespace');
    await projection.see('seoul', controllersGone, minute(3));
    clock.nowMs += 60_000;
    const lastKnown = { workloads: [{ cluster: 'seoul', namespace: 'pay', foundBy: 'last-known' }] };
    expect(await assessments.assess(PAYMENT)).toMatchObject(lastKnown);

    await projection.knex('dr_objects').whereNotNull('gone_ms').delete();
    await projection.watch('seoul', backup('hourly-3', { namespaces: ['pay'] }), minute(3));
    expect(await assessments.assess(PAYMENT)).toMatchObject(lastKnown);
  });

  it('takes for one place what the operator says is one, and for two what he says is two', async () => {
    const named = (name: string, identity: string): LocationOverride => ({
      match: { kind: 'name', cluster: name, name: 'default' },
      identity,
    });
    const pages = async (locations: LocationOverride[], bucket: string) => {
      const { projection, assessments } = await setUp(databaseId, { locations });
      await projection.see('seoul', world(), minute(2));
      await projection.see(
        'tokyo',
        [storageLocation(bucket), backup('hourly-1', { namespaces: ['pay'], started: -60, synced: 1 })],
        minute(2),
      );
      const found = [];
      for (let cursor: string | undefined, page = 0; page === 0 || cursor; page++) {
        const { items, nextCursor } = await assessments.recoveryPoints(PAYMENT, { limit: 1, cursor });
        found.push(...items.map(({ name, locationIdentity, copies }) => [name, locationIdentity, copies.length]));
        cursor = nextCursor;
      }
      const { recoveryPoints } = await assessments.assess(PAYMENT);
      expect(recoveryPoints.map(point => [point.name, point.locationIdentity, point.copies.length]).sort()).toEqual(
        [...found].sort(),
      );
      return found;
    };
    const one = await pages([named('seoul', 'vault'), named('tokyo', 'vault')], 'by-another-name');
    expect(one).toEqual([
      ['hourly-2', 'vault', 1],
      ['hourly-1', 'vault', 2],
    ]);
    const two = await pages([named('tokyo', 'theirs')], 'shared');
    expect(two).toEqual([
      ['hourly-2', 'aws|aws|shared|', 1],
      ['hourly-1', 'aws|aws|shared|', 1],
      ['hourly-1', 'theirs', 1],
    ]);
  });

  it('sees one recovery point where two clusters see one backup, and none of another cluster’s', async () => {
    const { projection, assessments } = await setUp(databaseId);
    await projection.see('seoul', world(), minute(2));
    await projection.see(
      'tokyo',
      [
        storageLocation('shared', 'from-seoul'),
        backup('hourly-2', { namespaces: ['pay'], started: 0, synced: 2, location: 'from-seoul' }),
        backup('theirs', { namespaces: ['pay'], started: 1, location: 'from-seoul' }),
      ],
      minute(2),
    );
    const { recoveryPoints } = await assessments.assess(PAYMENT);
    expect(recoveryPoints.map(({ name, copies }) => [name, copies.map(copy => copy.cluster)])).toEqual([
      ['hourly-2', ['seoul', 'tokyo']],
      ['hourly-1', ['seoul']],
    ]);
    const page = await assessments.recoveryPoints(PAYMENT, {});
    expect(page).toEqual({ items: recoveryPoints });
  });

  it('gives recovery points page by page, judged and narrowed', async () => {
    const { projection, assessments } = await setUp(databaseId);
    const failed = [1, 2, 3].map(n => backup(`failed-${n}`, { namespaces: ['pay'], started: -n, phase: 'Failed' }));
    const left = backup('without-pay', { namespaces: ['*'], started: -9 });
    const excluding = { ...left, body: { ...left.body, spec: { excludedNamespaces: ['pay'] } } };
    await projection.see('seoul', [...world(), ...failed, excluding], minute(2));

    const all: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await assessments.recoveryPoints(PAYMENT, { limit: 2, cursor });
      expect(page.items.length).toBeLessThanOrEqual(2);
      all.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor;
    } while (cursor);
    expect(all).toEqual(['hourly-2', 'failed-1', 'failed-2', 'failed-3', 'hourly-1']);

    const usable = await assessments.recoveryPoints(PAYMENT, { usability: ['usable'], limit: 2 });
    expect(usable.items.map(({ name }) => name)).toEqual(['hourly-2', 'hourly-1']);
    const scheduled = await assessments.recoveryPoints(PAYMENT, { schedule: ['hourly'], from: minute(-1) });
    expect(scheduled.items.map(({ name }) => name)).toEqual(['hourly-2']);
  });

  it('looks at so many backups for a page and goes on from there for the next', async () => {
    const { projection, assessments } = await setUp(databaseId);
    const others = Array.from({ length: 2100 }, (_, each) => {
      const other = backup(`others-${each}`, { started: -each / 60 });
      return { ...other, body: { ...other.body, spec: { excludedNamespaces: ['pay'] } } };
    });
    await projection.see('seoul', [...world(), ...others], minute(2));
    const namesOn = async (cursor?: string) => {
      const { items, nextCursor } = await assessments.recoveryPoints(PAYMENT, { limit: 5, cursor });
      return { names: items.map(({ name }) => name), nextCursor };
    };
    const first = await namesOn();
    expect(first.names).toEqual(['hourly-2']);
    expect(await namesOn(first.nextCursor)).toEqual({ names: ['hourly-1'], nextCursor: undefined });
  });

  it('judges a point on a page by what the service was restored from on another', async () => {
    const { projection, assessments } = await setUp(databaseId);
    const restored = object(
      'Deployment',
      'payment',
      {
        metadata: {
          creationTimestamp: minute(1),
          labels: {
            'backstage.io/kubernetes-id': 'payment',
            'velero.io/restore-name': 'after-the-accident',
            'velero.io/backup-name': 'hourly-2',
          },
        },
      },
      'pay',
    );
    const objects = [...world().filter(({ kind }) => kind !== 'Deployment'), restored];
    await projection.see('seoul', objects, minute(2));
    const { recoveryPoints } = await assessments.assess(PAYMENT);
    const { items } = await assessments.recoveryPoints(PAYMENT, { to: minute(-1) });
    expect(items).toEqual(recoveryPoints.slice(1));
    expect(items).toMatchObject([{ name: 'hourly-1', usability: 'usable' }]);
  });

  it('draws the past, with the time in which nobody looked', async () => {
    const { projection, assessments } = await setUp(databaseId);
    await projection.see('seoul', world(), minute(-200));
    await projection.see('seoul', world(), minute(1));
    const history = await assessments.exposureHistory(PAYMENT, 'P1D');
    expect(history).toMatchObject({ from: minute(2 - 24 * 60), to: minute(2), rpoSeconds: 7200 });
    expect(history.points.flatMap(point => point.backup ?? [])).toEqual(['hourly-1', 'hourly-2']);
    expect(history.unseen).toContainEqual({ from: minute(-200), to: minute(1) });
  });

  it('tells configured clusters only, each with what is known of it', async () => {
    const access = { kind: 'unusable' as const, reason: 'kubeconfig /x is not there' };
    const clusters = [cluster('seoul', { region: 'kr', veleroVersion: 'v1.15.0' }), cluster('broken', { access })];
    const { projection, assessments } = await setUp(databaseId, { clusters });
    await projection.see('seoul', [], minute(2));
    await projection.see('removed', [], minute(2));
    expect(await assessments.clusters()).toMatchObject([
      { name: 'seoul', region: 'kr', reachability: 'reachable', veleroVersion: 'v1.15.0' },
      { name: 'broken', reachability: 'misconfigured', message: 'kubeconfig /x is not there', kinds: {} },
    ]);
  });

  it.each([
    ['component:default/nothing', { name: 'NotFoundError' }],
    ['payment', { name: 'InputError', message: expect.stringContaining('component:default/payment') }],
  ])('refuses %p', async (entityRef, error) => {
    const { assessments } = await setUp(databaseId);
    await expect(assessments.assess(entityRef)).rejects.toMatchObject(error);
  });

  it('refuses a cursor of another list', async () => {
    const { projection, assessments, scorecard } = await setUp(databaseId);
    await projection.see('seoul', world(), minute(2));
    for (const cursor of ['x', Buffer.from('["a",1]').toString('base64url')]) {
      await expect(assessments.recoveryPoints(PAYMENT, { cursor })).rejects.toMatchObject({ name: 'InputError' });
      await expect(scorecard.list({ cursor })).rejects.toMatchObject({ name: 'InputError' });
    }
  });

  describe('the list of services', () => {
    const nowhere = service('nowhere');
    const library: Entity = { ...service('library'), spec: { type: 'library', owner: 'payments' } };

    it('holds every service in scope, judged anew when something changed or time has', async () => {
      const { projection, assessAll, clock, scorecard } = await setUp(databaseId, {
        entities: [payment, nowhere, library],
      });
      await projection.see('seoul', world(), minute(2));
      const run = () => assessAll.run(new AbortController().signal);
      expect(await run()).toBe(2);
      expect(await run()).toBe(0);
      const list = await scorecard.list({ orderBy: 'title' });
      expect(list).toMatchObject({
        totalCount: 2,
        items: [
          { entityRef: 'component:default/nowhere' },
          { entityRef: PAYMENT, owner: 'group:default/payments', system: 'system:default/shop', rpoSeconds: 7200 },
        ],
      });

      await projection.watch('seoul', backup('hourly-3', { namespaces: ['pay'] }), minute(2));
      expect(await run()).toBe(1);
      clock.nowMs += 24 * 3600_000;
      expect(await run()).toBeGreaterThanOrEqual(1);
    });

    it('judges anew those that depend on one whose verdict changed, each once', async () => {
      const dependsOn = (name: string) => ({ type: 'dependsOn', targetRef: `component:default/${name}` });
      const first: Entity = { ...service('first'), relations: [dependsOn('payment'), dependsOn('library')] };
      const { projection, assessments, assessAll, catalog, clock } = await setUp(databaseId, {
        entities: [first, payment, library],
      });
      const asked = jest.spyOn(catalog, 'getEntitiesByRefs');
      await projection.see('seoul', world(), minute(2));
      const run = () => assessAll.run(new AbortController().signal);
      expect(await run()).toBe(2);
      expect(await run()).toBe(1);
      expect(await run()).toBe(0);
      expect(asked).toHaveBeenCalledTimes(1);
      clock.nowMs += 1000;
      const { dependencies, dependencyCycles } = await assessments.assess('component:default/first');
      expect(dependencies).toMatchObject([
        { entityRef: PAYMENT, kind: 'service', rpoSeconds: 7200, readiness: expect.any(String) },
        { entityRef: 'component:default/library', kind: 'other' },
      ]);
      expect(dependencyCycles).toEqual([]);
    });

    it('takes over at once what somebody has just been told', async () => {
      const { projection, assessments, scorecard } = await setUp(databaseId, { entities: [payment, library] });
      await projection.see('seoul', world(), minute(2));
      await assessments.assess('component:default/library');
      const { readiness } = await assessments.assess(PAYMENT);
      for (let tries = 0; tries < 100; tries++) {
        if ((await scorecard.list({})).totalCount > 0) break;
        await new Promise(resolve => setTimeout(resolve, 10));
      }
      expect(await scorecard.list({})).toMatchObject({
        totalCount: 1,
        items: [{ entityRef: PAYMENT, readiness }],
      });
    });

    it('forgets what left the catalog', async () => {
      const { assessAll, summaries, scorecard } = await setUp(databaseId, { entities: [payment] });
      await assessAll.run(new AbortController().signal);
      await summaries.store([storable('left', 'unknown')]);
      expect((await scorecard.list({})).totalCount).toBe(2);
      await assessAll.run(new AbortController().signal);
      expect((await scorecard.list({})).items.map(item => item.entityRef)).toEqual([PAYMENT]);
    });

    it('goes on after a service that cannot be judged', async () => {
      const { assessAll, projection, scorecard } = await setUp(databaseId, { entities: [payment, nowhere] });
      const many = projection.reading.manyAtOnce();
      jest.spyOn(many, 'placement').mockRejectedValueOnce(new Error('no'));
      jest.spyOn(projection.reading, 'manyAtOnce').mockReturnValueOnce(many);
      expect(await assessAll.run(new AbortController().signal)).toBe(1);
      expect((await scorecard.list({})).totalCount).toBe(1);
    });

    it('stops when it is told to', async () => {
      const { assessAll } = await setUp(databaseId);
      await expect(assessAll.run(AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
    });
  });
});

describe('CatalogEntities', () => {
  it('asks the catalog once in ten seconds for each caller', async () => {
    const clock = { nowMs: START_MS };
    const catalog = catalogServiceMock.mock();
    catalog.getEntityByRef.mockResolvedValue(payment);
    const entities = new CatalogEntities({
      catalog,
      auth: mockServices.auth(),
      scope: DEFAULT_SCOPE,
      now: () => clock.nowMs,
    });
    const alice = mockCredentials.user('user:default/alice');
    await entities.requireVisible(PAYMENT, alice);
    await entities.requireVisible(PAYMENT, alice);
    expect(catalog.getEntityByRef).toHaveBeenCalledTimes(1);
    await entities.requireVisible(PAYMENT, mockCredentials.user('user:default/bob'));
    await entities.get(PAYMENT);
    expect(catalog.getEntityByRef).toHaveBeenCalledTimes(3);

    clock.nowMs += 10_000;
    catalog.getEntityByRef.mockResolvedValue(undefined);
    await expect(entities.requireVisible(PAYMENT, alice)).rejects.toMatchObject({ name: 'NotFoundError' });
    await expect(entities.get(PAYMENT)).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  it('does not hold on to a failure', async () => {
    const catalog = catalogServiceMock.mock();
    catalog.getEntityByRef.mockRejectedValueOnce(new Error('down')).mockResolvedValueOnce(payment);
    const entities = new CatalogEntities({ catalog, auth: mockServices.auth(), scope: DEFAULT_SCOPE, now: () => 0 });
    await expect(entities.get(PAYMENT)).rejects.toThrow('down');
    expect(await entities.get(PAYMENT)).toBe(payment);
  });
});
