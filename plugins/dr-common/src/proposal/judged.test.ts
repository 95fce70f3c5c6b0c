import fc from 'fast-check';
import {
  aBackup,
  aClaim,
  aCluster,
  ago,
  aLocation,
  aService,
  aWorkload,
  DAY,
  HOUR,
  MINUTE,
  NOW,
} from '../__fixtures__/world';
import { judgeService } from '../assess';
import { BackupSpec, DEFAULT_JUDGEMENT_SETTINGS, JudgementSettings, ServiceFacts, Workload } from '../model';
import { asFact, runsOf } from './__testUtils__/asFact';
import { aController } from './__testUtils__/ground';
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
  options: { workload?: Partial<Workload>; facts?: Partial<ServiceFacts>; settings?: JudgementSettings } = {},
) {
  const settings = options.settings ?? DEFAULT_JUDGEMENT_SETTINGS;
  const base = aService({
    objectives: { rpoSeconds: { value: rpoSeconds, source: SOURCE }, problems: [] },
    placement: {
      hints: { namespaces: ['order'], clusters: ['seoul-1'], problems: [] },
      workloads: [aWorkload(options.workload)],
    },
    schedules: [],
    backups: [measured(durationSeconds, { defaultVolumesToFsBackup: true })],
    rememberedSince: ago(400 * DAY),
    ...options.facts,
  });
  const ground = { facts: base, settings, nowMs: Date.parse(NOW), wholeCluster: false };
  const proposal = proposeSchedule(ground, {});
  if (!proposal.manifest) throw new Error(`refused: ${JSON.stringify(proposal.problems)}`);
  const serverVersion = base.clusters[0].veleroVersion;
  const backups = runsOf(proposal.manifest, durationSeconds, settings, serverVersion);
  const facts = { ...base, schedules: [asFact(proposal.manifest, backups[0]?.createdAt)], backups };
  const { assessment } = judgeService(facts, NOW, settings);
  const outcomeOf = (rule: string) => assessment.findings.find(each => each.rule === rule)?.outcome;
  return { proposal, facts, assessment, schedule: assessment.schedules[0], outcomeOf };
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
});
