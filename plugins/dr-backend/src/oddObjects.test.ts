import fc from 'fast-check';
import {
  Assessment,
  assessService,
  BackupArtefacts,
  ClusterFact,
  exposureHistory,
  FOLLOWED_KINDS,
  FollowedKind,
  KindState,
  renderStatement,
  ServiceFacts,
  Statement,
  summarise,
} from '@backstage-dr/plugin-dr-common';
import { contractProblems } from './__testUtils__/contract';
import { makeOdd, oddity } from './__testUtils__/oddities';
import { RawFiles, RawObject, USUAL_NOW, usualWorld } from './__testUtils__/usualWorld';
import { completeFacts } from './assessment/completeFacts';
import { parseResults } from './downloads/parseResults';
import { parseVolumeInfos } from './downloads/parseVolumeInfos';
import { describeFact } from './projection/describeFact';
import { rememberFact } from './projection/rememberFact';
import { FactOfKind, parseFact } from './velero/parse';
import { toKubernetesObject } from './velero/toKubernetesObject';

const CASES = 10_000;
/** So many objects of each world are odd on average. */
const ODD_IN_A_WORLD = 15;

const USUAL = usualWorld();
const SOURCE = { kind: 'annotation', annotation: 'backstage-dr.io/rpo' } as const;
const VERSIONS = ['v1.18.3', 'v1.18.3', 'v1.15.0', 'v1.9.7', '1.4.0-konveyor', 'v99.0.0', 'main', '', undefined];

const kindState: fc.Arbitrary<KindState> = fc.oneof(
  { weight: 30, arbitrary: fc.constant<KindState>({ status: 'following', observedAt: USUAL_NOW }) },
  fc.constantFrom<KindState>(
    { status: 'failing', observedAt: '2026-11-22T00:00:00Z', message: 'reset' },
    { status: 'forbidden' },
    { status: 'absent' },
    { status: 'waiting' },
    { status: 'listing' },
  ),
);

const cluster = fc.record({
  veleroVersion: fc.constantFrom(...VERSIONS),
  kubernetesVersion: fc.constantFrom('v1.36.3', 'v1.2', 'next', undefined),
  clockSkewSeconds: fc.constantFrom(undefined, 0, 0, -7000, 90, 1e9),
  kinds: fc.tuple(...FOLLOWED_KINDS.map(() => kindState)),
});

const oddObject = fc.tuple(fc.nat(), fc.array(oddity, { minLength: 1, maxLength: 3 }));

/** Which objects are odd, and how: a few, so that they reach the verdict, or most of them. */
const world = fc.record({
  objects: fc.oneof(
    fc.array(oddObject, { maxLength: 3 }),
    fc.array(oddObject, { minLength: 2 * ODD_IN_A_WORLD, maxLength: 3 * ODD_IN_A_WORLD }),
  ),
  files: fc.array(fc.tuple(fc.nat(), fc.array(oddity, { maxLength: 2 }), fc.array(oddity, { maxLength: 2 })), {
    maxLength: 3,
  }),
  withFiles: fc.boolean(),
  clusters: fc.tuple(cluster, cluster),
});

type World = typeof world extends fc.Arbitrary<infer Value> ? Value : never;

/** Objects as they come over the network, those that are odd and those that are not. */
function rawObjects({ objects }: World): RawObject[] {
  const raw = [...USUAL.objects];
  for (const [which, oddities] of objects) {
    const index = which % raw.length;
    raw[index] = { ...raw[index], body: makeOdd(USUAL.objects[index].body, oddities) as object };
  }
  return raw;
}

function rawFiles({ files, withFiles }: World): RawFiles[] | undefined {
  if (!withFiles) return undefined;
  const raw = [...USUAL.files];
  for (const [which, infos, results] of files) {
    const index = which % raw.length;
    const each = USUAL.files[index];
    raw[index] = { ...each, infos: makeOdd(each.infos, infos), results: makeOdd(each.results, results) };
  }
  return raw;
}

function parsed<K extends FollowedKind>(kind: K, raw: readonly RawObject[]): Array<FactOfKind[K]> {
  return raw
    .filter(each => each.kind === kind)
    .flatMap(({ cluster: name, body }) => {
      const object = toKubernetesObject(kind, body);
      if (!object) return [];
      const at = '2026-10-01T00:00:00Z';
      const fact = rememberFact(kind, parseFact(kind, object, { cluster: name, firstSeenAt: at }), {
        watched: false,
        at,
      });
      describeFact(kind, fact);
      return [JSON.parse(JSON.stringify(fact)) as FactOfKind[K]];
    });
}

/** What cannot be read is a problem, as it is where files are read. */
function readable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    expect(error).toHaveProperty('reason');
    return undefined;
  }
}

function artefactsOf({ cluster: name, backupName, startedAt, infos, results }: RawFiles): BackupArtefacts {
  const told = readable(() => parseResults(results));
  const volumeInfos = readable(() => parseVolumeInfos(infos))?.infos;
  const problem = told && volumeInfos ? undefined : 'cannot be read';
  return { cluster: name, backupName, startedAt, readAt: USUAL_NOW, volumeInfos, ...told, problem };
}

function factsOf(odd: World, raw: readonly RawObject[]): ServiceFacts {
  const inNamespace = <T extends { namespace: string }>(facts: T[]) => facts.filter(each => each.namespace === 'order');
  const controllers = (['Deployment', 'StatefulSet', 'CronJob'] as const).flatMap(kind => parsed(kind, raw));
  const clusters = odd.clusters.map(({ kinds, ...more }, index): ClusterFact => {
    const name = index === 0 ? 'seoul-1' : 'tokyo-1';
    return {
      name,
      title: index === 0 ? 'Seoul' : 'Tokyo',
      region: index === 0 ? 'ap-northeast-2' : 'ap-northeast-1',
      role: index === 0 ? 'primary' : 'standby',
      veleroNamespace: 'velero',
      reachability: 'reachable',
      lastContactAt: USUAL_NOW,
      nodeAgents: { desired: 3, ready: 3 },
      kinds: Object.fromEntries(FOLLOWED_KINDS.map((kind, position) => [kind, kinds[position]])),
      ...more,
    };
  });
  const hints = { namespaces: ['order'], clusters: ['seoul-1'], problems: [] };
  const locations = parsed('BackupStorageLocation', raw);
  return completeFacts(
    {
      entityRef: 'component:default/order',
      title: 'Order',
      objectives: {
        rpoSeconds: { value: 7200, source: SOURCE },
        rtoSeconds: { value: 14_400, source: SOURCE },
        strategy: { value: 'backup-restore', source: SOURCE },
        problems: [],
      },
      hints,
      controllers: inNamespace(controllers),
      claims: inNamespace(parsed('PersistentVolumeClaim', raw)),
      namespaces: parsed('Namespace', raw).filter(each => each.name === 'order'),
      previous: [],
      placed: { clusters: [], placement: { hints, workloads: [] } },
      schedules: parsed('Schedule', raw),
      namespacesBeside: [],
      backups: parsed('Backup', raw),
      cut: false,
      restores: parsed('Restore', raw),
      volumeBackups: [...parsed('PodVolumeBackup', raw), ...parsed('DataUpload', raw)],
      artefacts: rawFiles(odd)?.map(artefactsOf),
      namespaceNames: ['order'],
    },
    {
      clusterFacts: clusters,
      locations,
      snapshotLocations: parsed('VolumeSnapshotLocation', raw),
      storageClasses: parsed('StorageClass', raw),
      backupsInProgress: {},
      rememberedSince: new Map([['seoul-1', '2026-10-01T00:00:00Z']]),
    },
  );
}

/** Whether a cluster has, as it came over the network, a Backup that was done, holds something and is still kept. */
function isUsable(raw: readonly RawObject[], clusterName: string, name: string | undefined): boolean {
  return raw.some(({ cluster: where, kind, body }) => {
    const { metadata, status } = (body ?? {}) as { metadata?: { name?: unknown }; status?: Record<string, unknown> };
    const expiration = Date.parse(String(status?.expiration));
    return (
      where === clusterName &&
      kind === 'Backup' &&
      metadata?.name === name &&
      (status?.phase === 'Completed' || status?.phase === 'PartiallyFailed') &&
      !(expiration <= Date.parse(USUAL_NOW))
    );
  });
}

/** Ready is only what has a usable recovery point within the promise. */
function expectPointBehindVerdict(
  { readiness, exposure, recoveryPoints }: Assessment,
  raw: readonly RawObject[],
): void {
  if (readiness !== 'ready') return;
  const { recoveryPoint, exposureSeconds } = exposure;
  expect(exposureSeconds).toBeLessThanOrEqual(7200);
  expect(isUsable(raw, 'seoul-1', recoveryPoint)).toBe(true);
  expect(recoveryPoints.find(({ name }) => name === recoveryPoint)).toHaveProperty('usability', 'usable');
}

function survivedIn({ recoverability }: Assessment): Assessment['recoverability'] {
  return recoverability.filter(({ verdict }) => verdict === 'recoverable' || verdict === 'partly');
}

function statementsOf(value: unknown): Statement[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('code' in value && typeof value.code === 'string') return [value as Statement];
  return Object.values(value).flatMap(statementsOf);
}

function expectWords(assessment: Assessment): void {
  for (const statement of statementsOf(assessment)) {
    const quoted = JSON.stringify(statement.params ?? {});
    for (const locale of ['en', 'ko'] as const) {
      const sentence = renderStatement(statement, locale, { now: USUAL_NOW });
      if (!/undefined|\[object/.test(quoted)) expect(sentence).not.toMatch(/undefined|\[object/);
      if (!quoted.includes('{{')) expect(sentence).not.toContain('{{');
      expect(sentence.startsWith(statement.code)).toBe(false);
    }
  }
}

describe(`${CASES} odd objects, from the network to the answer`, () => {
  it('never crash, never pass for a recovery point, and are spoken of in both languages', () => {
    let cases = 0;
    const seen = new Map<string, number>();
    const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
    fc.assert(
      fc.property(world, odd => {
        const raw = rawObjects(odd);
        cases += odd.objects.length + (odd.withFiles ? odd.files.length : 0);
        const facts = factsOf(odd, raw);
        const assessment = assessService(facts, USUAL_NOW);
        count(assessment.readiness);

        expectPointBehindVerdict(assessment, raw);
        for (const each of survivedIn(assessment)) {
          count(`${each.scope} recoverable`);
          expect([each.scope, isUsable(raw, each.target ?? '', each.recoveryPoint)]).toEqual([each.scope, true]);
        }

        const answer: unknown = JSON.parse(JSON.stringify(assessment));
        expect(contractProblems('/v1/services/component/default/order', 200, answer)).toEqual([]);
        expect(JSON.parse(JSON.stringify(summarise(assessment)))).toHaveProperty('readiness', assessment.readiness);
        expectWords(assessment);
        expect(() => exposureHistory(facts, { from: '2026-11-22T12:30:00Z', to: USUAL_NOW })).not.toThrow();
      }),
      { numRuns: Math.ceil((CASES * 1.2) / ODD_IN_A_WORLD) },
    );
    expect(cases).toBeGreaterThanOrEqual(CASES);
    // Otherwise it would hold of anything.
    for (const what of [
      'ready',
      'not-ready',
      'unknown',
      'namespace recoverable',
      'cluster recoverable',
      'region recoverable',
    ]) {
      expect([what, seen.get(what) ?? 0]).not.toEqual([what, 0]);
    }
  });
});
