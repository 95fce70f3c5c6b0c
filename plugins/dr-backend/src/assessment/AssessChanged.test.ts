import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { DEFAULT_JUDGEMENT_SETTINGS, DEFAULT_SCOPE } from '@backstage-dr/plugin-dr-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  backup,
  deployment,
  minute,
  namespaceObject,
  object,
  START_MS,
  storageLocation,
} from '../__testUtils__/objects';
import { TestProjection } from '../__testUtils__/TestProjection';
import { testDatabases } from '../__testUtils__/testDatabases';
import { ClusterConfig } from '../clusters';
import { KubernetesObject } from '../velero/KubernetesObject';
import { CatalogEntities } from '../service/CatalogEntities';
import { AssessAll } from './AssessAll';
import { AssessChanged } from './AssessChanged';
import { AssessServices } from './AssessServices';
import { DatabaseAssessmentStore } from './DatabaseAssessmentStore';
import { LocalJudges } from './judging/LocalJudges';
import { ServiceFactsReader } from './ServiceFactsReader';
import { TellingAssessmentStore } from './TellingAssessmentStore';

const databases = testDatabases();
const { signal } = new AbortController();

function service(name: string, annotations: Record<string, string> = {}): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      annotations: { 'backstage.io/kubernetes-id': name, 'backstage-dr.io/rpo': 'PT2H', ...annotations },
    },
    spec: { type: 'service' },
  };
}

/** A service in a namespace of its own, with one Backup an hour old. */
function workloadOf(name: string): KubernetesObject[] {
  return [
    namespaceObject(name),
    deployment(name, name, { 'backstage.io/kubernetes-id': name }),
    backup(`${name}-1`, { namespaces: [name], started: -60 }),
  ];
}

/** A location that Velero has checked lately. */
function locationAt(bucket: string, at: string): KubernetesObject {
  const location = storageLocation(bucket);
  const status = { phase: 'Available', lastValidationTime: at, lastSyncedTime: at };
  return { ...location, body: { ...location.body, status } };
}

describe.each(databases.eachSupportedId())('AssessChanged on %p', databaseId => {
  /** `a` and `b` run in Seoul, `c` in Tokyo, which reads the same store, `d` in Busan, and `lost` nowhere. */
  async function setUp() {
    const projection = await TestProjection.create(await databases.init(databaseId));
    const clock = { nowMs: START_MS + 60_000 };
    const now = () => clock.nowMs;
    const clusters = ['seoul', 'tokyo', 'busan'].map(
      (name): ClusterConfig => ({ name, title: name, veleroNamespace: 'velero', access: { kind: 'in-cluster' } }),
    );
    const see = async (at: string) => {
      await projection.see('seoul', [locationAt('shared', at), ...workloadOf('a'), ...workloadOf('b')], at);
      await projection.see('tokyo', [locationAt('shared', at), ...workloadOf('c')], at);
      await projection.see('busan', [locationAt('own', at), ...workloadOf('d')], at);
    };
    await see(minute(1));
    const catalog = catalogServiceMock({ entities: ['a', 'b', 'c', 'd', 'lost'].map(name => service(name)) });
    const entities = new CatalogEntities({ catalog, auth: mockServices.auth(), scope: DEFAULT_SCOPE, now });
    const verdicts = DatabaseAssessmentStore.create({ knex: projection.knex });
    const summaries = new TellingAssessmentStore(verdicts);
    const store = projection.reading;
    const reader = new ServiceFactsReader({ store, clusters, now });
    const logger = mockServices.logger.mock();
    const judging = { entities, reader, store, summaries, settings: DEFAULT_JUDGEMENT_SETTINGS, logger, now };
    const judges = new LocalJudges({ ...judging, store: () => store.manyAtOnce(), downloads: new Set() });
    const services = new AssessServices({ ...judging, judges });
    await new AssessAll({ ...judging, services }).run(signal);

    const changed = new AssessChanged({ ...judging, services, index: verdicts });
    projection.writing.onTouched(touched => changed.touch(touched));
    const judged = new Set<string>();
    summaries.onStored(refs => refs.forEach(ref => judged.add(ref.replace('component:default/', ''))));
    const round = async () => {
      judged.clear();
      await changed.round(signal);
      return [...judged].sort();
    };
    const readiness = async (name: string) =>
      (
        await projection
          .knex('dr_assessments')
          .where({ entity_ref: `component:default/${name}` })
          .first()
      ).readiness;
    return { projection, clock, catalog, judges, logger, changed, verdicts, round, readiness, see };
  }

  it('judges nobody when nothing has changed', async () => {
    const { round } = await setUp();
    expect(await round()).toEqual([]);
  });

  it('judges the service that a Backup is about, and no other', async () => {
    const { projection, round } = await setUp();
    await projection.watch('seoul', backup('b-2', { namespaces: ['b'], started: 0 }), minute(1));
    expect(await round()).toEqual(['b']);
    expect(await round()).toEqual([]);
  });

  it('judges those whose cluster shares a store with one of which any namespace may be concerned', async () => {
    const { projection, round } = await setUp();
    const everything = object('Schedule', 'everything', { spec: { schedule: '0 * * * *', template: {} } });
    await projection.watch('tokyo', everything, minute(1));
    expect(await round()).toEqual(['a', 'b', 'c']);
    await projection.watch('busan', { ...everything, name: 'all' }, minute(1));
    expect(await round()).toEqual(['d']);
  });

  it('finds a service where it appears', async () => {
    const { projection, round, readiness } = await setUp();
    expect(await readiness('lost')).toBe('unknown');
    for (const item of workloadOf('lost').reverse()) await projection.watch('busan', item, minute(1));
    expect(await round()).toEqual(['lost']);
    expect(await readiness('lost')).not.toBe('unknown');
  });

  it('judges all when a cluster stands otherwise, and nobody for its heartbeat', async () => {
    const { projection, round } = await setUp();
    await projection.watch('seoul', locationAt('shared', minute(1.5)), minute(1.5));
    expect(await round()).toEqual([]);
    await projection.writing.patchCluster('busan', { reachability: 'unreachable', since: minute(1) });
    expect(await round()).toEqual(['a', 'b', 'c', 'd', 'lost']);
  });

  it('judges when time breaks a promise, and says when that will be', async () => {
    const { clock, changed, round, readiness, see } = await setUp();
    clock.nowMs = START_MS + 58 * 60_000;
    await see(minute(58));
    // The Backups started an hour before moment zero, and two hours are promised.
    expect(await changed.round(signal)).toBe(START_MS + 60 * 60_000 + 1000);
    clock.nowMs = START_MS + 60 * 60_000;
    expect(await round()).toEqual([]);
    const before = await readiness('a');
    clock.nowMs += 1000;
    expect(await round()).toEqual(['a', 'b', 'c', 'd']);
    expect([before, await readiness('a')]).toEqual(['at-risk', 'not-ready']);
  });

  it('leaves a service that cannot be judged alone for a while', async () => {
    const { projection, clock, judges, logger, round } = await setUp();
    const judge = jest.spyOn(judges, 'judge');
    judge.mockResolvedValue([{ problem: 'odd' }]);
    await projection.knex('dr_assessments').where({ entity_ref: 'component:default/a' }).update({ next_change_ms: 1 });
    expect(await round()).toEqual([]);
    expect(logger.warn).toHaveBeenCalledWith(expect.stringContaining('component:default/a'));
    judge.mockClear();
    await round();
    expect(judge).not.toHaveBeenCalled();
    judge.mockRestore();
    clock.nowMs += 31_000;
    expect(await round()).toEqual(['a']);
  });

  it('ends when it is told to', async () => {
    const { changed } = await setUp();
    const stop = new AbortController();
    const run = changed.run(stop.signal);
    stop.abort();
    await expect(run).resolves.toBeUndefined();
  });
});
