import fc from 'fast-check';
import {
  aBackup,
  aClaim,
  aCluster,
  ago,
  aLocation,
  aSchedule,
  aService,
  aVolumeBackup,
  aWorkload,
  hourlyBackups,
  NOW,
} from '../__fixtures__/world';
import { exposureHistory } from '../exposure';
import { Assessment, DisruptionScope, FOLLOWED_KINDS, ServiceFacts, Statement } from '../model';
import { renderStatement } from '../statements';
import { assessService } from './assessService';

const CLUSTERS = ['seoul-1', 'tokyo-1', 'nowhere'];

const text = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('', 'default', '{{x}}', '*', '0', 'null', 'order'));
const instant = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -7200, max: 400_000 }).map(ago) },
  fc.constantFrom(
    '',
    'soon',
    '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59Z',
    '2026-11-23T25:61:00Z',
    '1970-01-01T00:00:00+09:00',
  ),
);
const count = fc.oneof(fc.integer({ min: 0, max: 50 }), fc.constantFrom(-1, 1e18, NaN, 0.5));
const cluster = fc.constantFrom(...CLUSTERS);
const phase = fc.constantFrom(
  undefined,
  '',
  'New',
  'Queued',
  'ReadyToStart',
  'InProgress',
  'Finalizing',
  'WaitingForPluginOperations',
  'Completed',
  'PartiallyFailed',
  'Failed',
  'FailedValidation',
  'Deleting',
  'Available',
  'Unavailable',
  'Enabled',
  'Whatever',
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const problems = fc.array(fc.record({ path: text, value: text, accepted: text }), { maxLength: 2 });
const names = fc.array(
  fc.constantFrom('order', 'cart', '*', '', 'ord*', 'o[', 'pods', 'secrets', 'persistentvolumeclaims'),
  { maxLength: 3 },
);
const labels = fc.dictionary(
  fc.constantFrom('app', 'velero.io/exclude-from-backup'),
  fc.constantFrom('true', 'order', ''),
  { maxKeys: 2 },
);
const selector = fc.record({
  matchLabels: labels,
  matchExpressions: fc.array(
    fc.record({
      key: text,
      operator: fc.constantFrom('In', 'NotIn', 'Exists', 'DoesNotExist'),
      values: fc.array(text, { maxLength: 2 }),
    }),
    { maxLength: 1 },
  ),
});
const spec = fc.record(
  {
    includedNamespaces: names,
    excludedNamespaces: names,
    includedResources: names,
    excludedResources: names,
    includedNamespaceScopedResources: names,
    labelSelector: selector,
    orLabelSelectors: fc.array(selector, { maxLength: 2 }),
    includeClusterResources: fc.boolean(),
    snapshotVolumes: fc.boolean(),
    defaultVolumesToFsBackup: fc.boolean(),
    storageLocation: text,
    ttlSeconds: count,
    resourcePolicy: text,
  },
  { requiredKeys: [] },
);

const oddBackup = fc.record(
  {
    cluster,
    name: fc.constantFrom('a', 'b', 'c', ''),
    spec,
    phase,
    scheduleName: maybe(fc.constantFrom('order-hourly', '')),
    storageLocation: maybe(fc.constantFrom('default', 'other', '')),
    locationIdentity: maybe(fc.constantFrom('aws|aws|backups|', 'x')),
    origin: fc.constantFrom('here' as const, 'elsewhere' as const, 'unknown' as const),
    createdAt: maybe(instant),
    startedAt: maybe(instant),
    completedAt: maybe(instant),
    expiresAt: maybe(instant),
    goneAt: maybe(instant),
    failureReason: maybe(text),
    errors: count,
    itemsBackedUp: maybe(count),
    totalItems: maybe(count),
    itemOperationsAttempted: count,
    itemOperationsCompleted: count,
    itemOperationsFailed: count,
    hooksFailed: count,
    problems,
  },
  { requiredKeys: [] },
);
/** Odd ones alone, or the usual ones with a few that are odd. */
const backups = fc.oneof(
  fc.array(oddBackup, { maxLength: 6 }).map(each => each.map(overrides => aBackup(3600, overrides))),
  fc.array(fc.tuple(fc.nat(23), oddBackup), { minLength: 1, maxLength: 3 }).map(odd => {
    const usual = hourlyBackups(24);
    for (const [index, overrides] of odd) usual[index] = { ...usual[index], ...overrides };
    return usual;
  }),
);

const schedule = fc
  .record(
    {
      cluster,
      cron: fc.oneof(
        text,
        fc.constantFrom(
          '* * * * *',
          '0 0 30 2 *',
          '@every 1s',
          '@every 10000h',
          '@triggered',
          '0 0 29 2 *',
          'CRON_TZ=Mars/X 0 0 * * *',
          ',  * * * *',
          '0 0 13 * 5',
        ),
      ),
      paused: fc.boolean(),
      pausedSince: maybe(instant),
      resumedAt: maybe(instant),
      createdAt: maybe(instant),
      firstSeenAt: instant,
      goneAt: maybe(instant),
      template: spec,
      phase,
      lastBackupAt: maybe(instant),
      lastSkippedAt: maybe(instant),
      validationErrors: fc.array(text, { maxLength: 2 }),
      problems,
      useOwnerReferencesInBackup: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  .map(overrides => aSchedule(overrides));

const location = fc
  .record(
    {
      cluster,
      name: fc.constantFrom('default', 'other', ''),
      phase,
      message: maybe(text),
      accessMode: fc.constantFrom('ReadWrite' as const, 'ReadOnly' as const),
      lastValidatedAt: maybe(instant),
      validationFrequencySeconds: maybe(count),
      goneAt: maybe(instant),
      problems,
    },
    { requiredKeys: [] },
  )
  .map(overrides => aLocation(overrides));

const kindState = fc.record(
  { status: fc.constantFrom('following', 'listing', 'forbidden', 'absent', 'failing', 'waiting'), observedAt: instant },
  { requiredKeys: ['status'] },
);
const clusterFact = fc.record(
  {
    reachability: fc.constantFrom('reachable', 'unreachable', 'unauthorized', 'never-seen', 'misconfigured'),
    veleroVersion: maybe(fc.constantFrom('v1.18.3', 'v1.13.0', 'main', '')),
    role: maybe(fc.constantFrom('standby', 'primary', '')),
    since: maybe(instant),
    clockSkewSeconds: maybe(fc.oneof(count, fc.integer({ min: -4000, max: 4000 }))),
    kinds: fc.dictionary(fc.constantFrom(...FOLLOWED_KINDS), kindState),
  },
  { requiredKeys: [] },
);

const volumeBackup = fc
  .record(
    {
      phase,
      bytesDone: maybe(count),
      totalBytes: maybe(count),
      startedAt: maybe(instant),
      backupName: maybe(text),
      problems,
    },
    { requiredKeys: [] },
  )
  .map(overrides => aVolumeBackup(aBackup(3600, { name: 'a' }), 'data', overrides));

const workload = fc
  .record({ cluster, namespace: fc.constantFrom('order', 'cart', ''), selector: maybe(selector) }, { requiredKeys: [] })
  .map(overrides => aWorkload({ ...overrides, claims: [aClaim('data', { createdAt: 'never', phase: undefined })] }));

const SOURCE = { kind: 'tier', tier: 'critical' } as const;

/** The usual facts in most of the fields let the odd ones in the others reach the verdict. */
const seldom = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

const facts: fc.Arbitrary<ServiceFacts> = fc
  .record({
    backups: seldom(backups),
    schedules: seldom(fc.array(schedule, { maxLength: 3 })),
    locations: seldom(fc.array(location, { maxLength: 3 })),
    volumeBackups: seldom(fc.array(volumeBackup, { maxLength: 3 })),
    clusters: seldom(
      fc.tuple(clusterFact, clusterFact).map(([a, b]) => [aCluster('seoul-1', a), aCluster('tokyo-1', b)]),
    ),
    workloads: seldom(fc.array(workload, { maxLength: 3 })),
    rpoSeconds: seldom(fc.oneof(fc.integer({ min: 0, max: 100_000 }), fc.constant(1e12))),
    rememberedSince: seldom(instant),
    backupsInProgress: seldom(fc.dictionary(cluster, count)),
  })
  .map(({ workloads, rpoSeconds, ...odd }) => {
    const usual = aService();
    const overrides = Object.fromEntries(Object.entries(odd).filter(([, value]) => value !== undefined));
    return {
      ...usual,
      ...overrides,
      objectives: {
        ...usual.objectives,
        ...(rpoSeconds === undefined ? {} : { rpoSeconds: { value: rpoSeconds, source: SOURCE } }),
      },
      placement: { ...usual.placement, ...(workloads === undefined ? {} : { workloads }) },
    };
  });

function statementsOf(value: unknown): Statement[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('code' in value && typeof value.code === 'string') return [value as Statement];
  return Object.values(value).flatMap(statementsOf);
}

function promiseOf(assessment: Assessment): number {
  return assessment.objectives.rpoSeconds?.value ?? -1;
}

describe('assessService, given odd facts', () => {
  it('never throws, never says ready without a usable recovery point within the promise, nor survived without a point where it would be restored', () => {
    let ready = 0;
    const survived = new Set<DisruptionScope>();
    fc.assert(
      fc.property(facts, each => {
        const assessment = assessService(each, NOW);
        expect(JSON.parse(JSON.stringify(assessment))).toHaveProperty('readiness', assessment.readiness);
        for (const { scope, verdict, recoveryPoint, target } of assessment.recoverability) {
          if (verdict !== 'recoverable' && verdict !== 'partly') continue;
          survived.add(scope);
          expect(
            each.backups.some(
              one =>
                one.name === recoveryPoint &&
                one.cluster === target &&
                one.goneAt === undefined &&
                (one.phase === 'Completed' || one.phase === 'PartiallyFailed'),
            ),
          ).toBe(true);
        }
        if (assessment.readiness !== 'ready') return;
        ready += 1;
        const { exposure } = assessment;
        expect(exposure.state).toBe('known');
        expect(exposure.exposureSeconds).toBeLessThanOrEqual(promiseOf(assessment));
        expect(
          each.backups.some(
            one =>
              one.name === exposure.recoveryPoint &&
              one.phase === 'Completed' &&
              one.goneAt === undefined &&
              one.failureReason === undefined &&
              (one.itemsBackedUp ?? 0) > 0,
          ),
        ).toBe(true);
        expect(each.locations.some(one => one.phase === 'Available' && one.goneAt === undefined)).toBe(true);
      }),
      { numRuns: 1000 },
    );
    // Otherwise the property would hold of anything.
    expect(ready).toBeGreaterThan(0);
    expect(survived.size).toBeGreaterThan(1);
  });

  it('has words for everything that it says', () => {
    fc.assert(
      fc.property(facts, each => {
        const { objectives, placementHints, ...said } = assessService(each, NOW);
        for (const statement of statementsOf(said)) {
          const quoted = JSON.stringify(statement.params ?? {}).includes('{{');
          const sentence = renderStatement(statement, 'en', { now: NOW });
          expect(sentence).not.toMatch(/undefined|\[object/);
          expect(quoted || !sentence.includes('{{') ? '' : statement.code).toBe('');
          expect(sentence.startsWith(statement.code)).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('draws a history of anything', () => {
    fc.assert(
      fc.property(facts, each => {
        const { points, shareBeyondRpo = 0 } = exposureHistory(each, { from: ago(86_400), to: NOW });
        expect(points.every(point => (point.exposureSeconds ?? 0) >= 0)).toBe(true);
        expect(shareBeyondRpo).toBeGreaterThanOrEqual(0);
        expect(shareBeyondRpo).toBeLessThanOrEqual(1);
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same verdict on the same facts', () => {
    fc.assert(
      fc.property(facts, each => {
        expect(assessService(each, NOW)).toEqual(assessService(structuredClone(each), NOW));
      }),
      { numRuns: 200 },
    );
  });

  it('does not break on a moment that is none', () => {
    expect(assessService(aService(), 'now').readiness).not.toBe('ready');
  });
});
