import fc from 'fast-check';
import {
  aBackup,
  aClaim,
  aCluster,
  ago,
  aLocation,
  aSchedule,
  aService,
  aWorkload,
  DAY,
  HOUR,
  MINUTE,
  NOW,
} from '../__fixtures__/world';
import { judgeService } from '../assess';
import { BackupSpec, DEFAULT_JUDGEMENT_SETTINGS, JudgementSettings, ServiceFacts, Workload } from '../model';
import { asFact, runsOf, specOf, volumeBackupsOf } from './__testUtils__/asFact';
import { aController, aPlace, codesOf, placed } from './__testUtils__/ground';
import { proposeBackup } from './proposeBackup';
import { proposeSchedule } from './proposeSchedule';

const SELECTOR = { matchLabels: { app: 'order' }, matchExpressions: [] };
const SOURCE = { kind: 'annotation', annotation: 'backstage-dr.io/rpo' } as const;

const CONTROLLER = aController({ claimNames: ['data'] });

/** A backup by hand, of the namespace, as old as it must be to tell nothing but how long it takes. */
function measured(durationSeconds: number, spec: BackupSpec) {
  const startedAt = ago(40 * DAY);
  return aBackup(40 * DAY, {
    name: 'by-hand',
    scheduleName: undefined,
    startedAt,
    createdAt: startedAt,
    completedAt: ago(40 * DAY - durationSeconds),
    spec: { includedNamespaces: ['order'], ...spec },
  });
}

/** Proposes, applies, lets it run, and asks judgement. */
function judged(
  rpoSeconds: number,
  durationSeconds: number,
  options: {
    workload?: Partial<Workload>;
    workloads?: Workload[];
    facts?: Partial<ServiceFacts>;
    settings?: JudgementSettings;
  } = {},
) {
  const settings = options.settings ?? DEFAULT_JUDGEMENT_SETTINGS;
  const { workloads = [aWorkload(options.workload)] } = options;
  const includedNamespaces = workloads.map(({ namespace }) => namespace);
  const base = aService({
    objectives: { rpoSeconds: { value: rpoSeconds, source: SOURCE }, problems: [] },
    placement: {
      hints: { namespaces: includedNamespaces, clusters: ['seoul-1'], problems: [] },
      workloads,
    },
    schedules: [],
    backups: [measured(durationSeconds, { includedNamespaces, defaultVolumesToFsBackup: true })],
    rememberedSince: ago(400 * DAY),
    ...options.facts,
  });
  const ground = { facts: base, settings, nowMs: Date.parse(NOW), wholeCluster: false };
  const proposal = proposeSchedule(ground, {});
  if (!proposal.manifest) throw new Error(`refused: ${JSON.stringify(proposal.problems)}`);
  const serverVersion = base.clusters[0].veleroVersion;
  const backups = runsOf(proposal.manifest, durationSeconds, settings, serverVersion);
  const schedules = [...base.schedules, asFact(proposal.manifest, backups[0]?.createdAt)];
  const volumeBackups = backups.slice(0, 1).flatMap(each => volumeBackupsOf(each, workloads));
  const facts = { ...base, schedules, backups, volumeBackups };
  const { assessment } = judgeService(facts, NOW, settings);
  const outcomeOf = (rule: string) => assessment.findings.find(each => each.rule === rule)?.outcome;
  const schedule = assessment.schedules.find(({ name }) => name === proposal.manifest?.metadata.name);
  if (!schedule) throw new Error('judgement does not know the Schedule');
  return { proposal, facts, assessment, schedule, outcomeOf };
}

/** What may run in a namespace. */
const CONTENTS: ReadonlyArray<(namespace: string) => Partial<Workload>> = [
  () => ({}),
  namespace => ({ controllers: [aController({ kind: 'Deployment', namespace, name: 'web' })] }),
  namespace => ({
    controllers: [aController({ namespace, claimNames: ['data'] })],
    claims: [aClaim('data', { namespace })],
  }),
  namespace => ({
    controllers: [
      aController({ kind: 'CronJob', namespace, name: 'nightly' }),
      aController({ kind: 'DaemonSet', namespace, name: 'agent', claimNames: ['logs'] }),
    ],
    claims: [aClaim('logs', { namespace })],
  }),
];

/** A service in so many namespaces, what runs in each of another kind. */
function spreadOver(contents: readonly number[], selector: Workload['selector']): Workload[] {
  return contents.map((content, i) => {
    const namespace = i === 0 ? 'order' : `order-${i}`;
    return aPlace(namespace, { selector, ...CONTENTS[content](namespace) });
  });
}

describe('a proposed Schedule, once it runs', () => {
  it.each<[string, Partial<Workload>, Partial<ServiceFacts>]>([
    ['of a whole namespace', {}, {}],
    ['of labelled objects', { selector: SELECTOR, controllers: [aController()] }, {}],
    [
      'of a volume that only its pod brings',
      { selector: SELECTOR, controllers: [CONTROLLER], claims: [aClaim('data')] },
      {},
    ],
    ['of volumes', { claims: [aClaim('data'), aClaim('logs')] }, {}],
    [
      'of an older Velero',
      { claims: [aClaim('data')] },
      { clusters: [aCluster('seoul-1', { veleroVersion: 'v1.12.4' })] },
    ],
    ['of the oldest Velero', {}, { clusters: [aCluster('seoul-1', { veleroVersion: 'v1.11.1' })] }],
    ['where the version of Velero is not known', {}, { clusters: [aCluster('seoul-1', { veleroVersion: undefined })] }],
    [
      'into the better of two locations',
      {},
      { locations: [aLocation({ isDefault: false, name: 'far' }), aLocation()] },
    ],
  ])('covers the service, on time, with the promised worst case: %s', (_, workload, facts) => {
    for (const rpoSeconds of [15 * MINUTE, HOUR, 6 * HOUR, DAY, 3 * DAY]) {
      const { proposal, schedule, assessment, outcomeOf } = judged(rpoSeconds, 150, { workload, facts });
      expect(schedule.coverage).toEqual({ verdict: 'covered', reasons: [] });
      expect(schedule.conditions.map(({ condition }) => condition)).toEqual(['healthy']);
      expect(proposal.promise).toMatchObject({ durationIs: 'measured', kept: 'yes' });
      expect(schedule.worstCaseExposureSeconds).toBe(proposal.promise.worstCaseSeconds);
      expect(assessment.exposure.worstCaseSeconds).toBe(proposal.promise.worstCaseSeconds);
      expect(schedule.rhythm).toEqual(proposal.rhythm);
      expect(schedule.timeZone).toBe(proposal.timeZone);
      expect(outcomeOf('scheduled')).toBe('pass');
      expect(outcomeOf('schedule-healthy')).toBe('pass');
      expect(outcomeOf('schedule-meets-rpo')).toBe('pass');
      expect(outcomeOf('objects-covered')).toBe('pass');
      expect(outcomeOf('retention')).toBe('pass');
      expect(outcomeOf('recovery-point-fresh')).toBe('pass');
    }
  });

  it('is found again, and proposed unchanged', () => {
    const { proposal, facts } = judged(6 * HOUR, 150);
    const again = proposeSchedule(
      { facts, settings: DEFAULT_JUDGEMENT_SETTINGS, nowMs: Date.parse(NOW), wholeCluster: false },
      {},
    );
    expect(again.manifest).toEqual(proposal.manifest);
    expect(again.promise).toEqual(proposal.promise);
    expect(again.choices.find(({ field }) => field === 'name')?.why).toEqual([
      { code: 'proposal.why.nameOwn', params: { name: 'dr-order' } },
    ]);
  });

  it('is judged as promised whatever the RPO, the duration and the zone of the server', () => {
    const zones = ['UTC', 'Europe/Berlin', 'America/Havana', 'Australia/Lord_Howe', 'Asia/Seoul'];
    fc.assert(
      fc.property(
        fc.integer({ min: 10 * MINUTE, max: 30 * DAY }),
        fc.double({ min: 0, max: 0.3, noNaN: true }),
        fc.constantFrom(...zones),
        (rpoSeconds, share, veleroTimeZone) => {
          // What takes longer than half an hour is no backup of one service any more.
          const durationSeconds = Math.min(Math.floor(rpoSeconds * share), 30 * MINUTE);
          const settings = { ...DEFAULT_JUDGEMENT_SETTINGS, veleroTimeZone };
          const { proposal, schedule, outcomeOf } = judged(rpoSeconds, durationSeconds, { settings });
          expect(schedule.coverage.verdict).toBe('covered');
          expect(schedule.conditions.map(({ condition }) => condition)).toEqual(['healthy']);
          expect(schedule.worstCaseExposureSeconds).toBe(proposal.promise.worstCaseSeconds);
          expect(outcomeOf('schedule-meets-rpo')).toBe(proposal.promise.kept === 'yes' ? 'pass' : 'fail');
          expect(proposal.promise.kept).toBe('yes');
          expect(outcomeOf('retention')).toBe('pass');
        },
      ),
      { numRuns: 60 },
    );
  });

  it('covers a service in several namespaces as promised, whatever runs in each of them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(CONTENTS.length - 1), { minLength: 1, maxLength: 4 }),
        fc.constantFrom(undefined, SELECTOR),
        fc.integer({ min: 15 * MINUTE, max: 7 * DAY }),
        fc.integer({ min: 20, max: 150 }),
        (contents, selector, rpoSeconds, durationSeconds) => {
          const workloads = spreadOver(contents, selector);
          const { proposal, schedule, assessment, outcomeOf } = judged(rpoSeconds, durationSeconds, { workloads });
          expect(proposal.manifest?.spec.template.includedNamespaces).toHaveLength(contents.length);
          expect(schedule.coverage).toEqual({ verdict: 'covered', reasons: [] });
          expect(schedule.worstCaseExposureSeconds).toBe(proposal.promise.worstCaseSeconds);
          expect(assessment.exposure.worstCaseSeconds).toBe(proposal.promise.worstCaseSeconds);
          expect(proposal.promise).toMatchObject({ durationIs: 'measured', kept: 'yes' });
          expect(outcomeOf('scheduled')).toBe('pass');
          expect(outcomeOf('schedule-meets-rpo')).toBe('pass');
          expect(outcomeOf('objects-covered')).toBe('pass');
          expect(outcomeOf('recovery-point-fresh')).toBe('pass');
          const hasVolumes = workloads.some(({ claims }) => claims.length > 0);
          expect(outcomeOf('volumes-covered')).toBe(hasVolumes ? 'pass' : 'not-applicable');
        },
      ),
      { numRuns: 40 },
    );
  });

  it('turns a service green that had a Schedule for each of its namespaces', () => {
    const workloads = spreadOver([1, 2], undefined);
    const parts = workloads.map(({ namespace }) =>
      aSchedule({
        name: `dr-order-${namespace}`,
        labels: { 'app.kubernetes.io/managed-by': 'backstage-dr' },
        annotations: { 'backstage-dr.io/entity-ref': 'component:default/order' },
        template: { includedNamespaces: [namespace], ttlSeconds: 30 * DAY },
      }),
    );
    const { proposal, schedule, outcomeOf } = judged(6 * HOUR, 100, { workloads, facts: { schedules: parts } });
    expect(codesOf(proposal.limits)).toContain('proposal.limit.partsScheduled');
    expect(schedule.coverage.verdict).toBe('covered');
    expect(outcomeOf('objects-covered')).toBe('pass');
  });

  it('covers a part as it says when somebody has narrowed it', () => {
    const workloads = spreadOver([1, 2], undefined);
    const facts = aService({ placement: placed(...workloads), schedules: [], backups: [] });
    const ground = { facts, settings: DEFAULT_JUDGEMENT_SETTINGS, nowMs: Date.parse(NOW), wholeCluster: false };
    const { manifest, limits } = proposeSchedule(ground, { namespace: 'order' });
    if (!manifest) throw new Error('refused');
    const { assessment } = judgeService({ ...facts, schedules: [asFact(manifest)] }, NOW, ground.settings);
    expect(codesOf(limits)).toContain('proposal.limit.namespacesLeftOut');
    expect(assessment.schedules[0].coverage.verdict).toBe('partly');
  });
});

describe('a proposed Backup, once it is taken', () => {
  it.each([1, 2, 3, 4])('is a recovery point of a service in %d namespaces', count => {
    const workloads = spreadOver([1, 2, 3, 0].slice(0, count), undefined);
    const base = aService({ placement: placed(...workloads), schedules: [], backups: [] });
    const ground = { facts: base, settings: DEFAULT_JUDGEMENT_SETTINGS, nowMs: Date.parse(NOW), wholeCluster: false };
    const { manifest } = proposeBackup(ground, {});
    if (!manifest) throw new Error('refused');
    const backup = aBackup(10 * MINUTE, {
      name: manifest.metadata.name,
      scheduleName: undefined,
      spec: specOf(manifest.spec),
    });
    const facts = { ...base, backups: [backup], volumeBackups: volumeBackupsOf(backup, workloads) };
    const { assessment } = judgeService(facts, NOW, ground.settings);
    expect(assessment.recoveryPoints).toMatchObject([
      { name: backup.name, usability: 'usable', coverage: { verdict: 'covered' } },
    ]);
  });
});
