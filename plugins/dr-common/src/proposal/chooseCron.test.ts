import fc from 'fast-check';
import { aCluster, DAY, HOUR, MINUTE, NOW } from '../__fixtures__/world';
import { CronDialect, cronDialectOf, judgeCron, parseCron, runsBetween } from '../cron';
import { DEFAULT_JUDGEMENT_SETTINGS } from '../model';
import { aGround, codesOf, measuring, promising } from './__testUtils__/ground';
import { proposeSchedule } from './proposeSchedule';

const NOW_MS = Date.parse(NOW);

/** Of Berlin, Havana and Lord Howe in the year to come. */
const CHANGES = [
  '2027-03-28T01:00:00Z',
  '2027-10-31T01:00:00Z',
  '2027-03-14T05:00:00Z',
  '2027-11-07T05:00:00Z',
  '2027-04-03T15:00:00Z',
  '2027-10-02T15:30:00Z',
].map(text => Date.parse(text));

function rhythmFor(rpoSeconds: number | undefined, durationSeconds: number) {
  return proposeSchedule(aGround({ ...promising(rpoSeconds), ...measuring(durationSeconds) }), {});
}

/** The longest gap of all runs in more than a year, by running through them. */
function longestGapOf(cron: string, dialect: CronDialect, defaultTimeZone: string): number {
  const parsed = parseCron(cron, dialect);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  const options = { defaultTimeZone, limit: 1_000_000 };
  // Every minute of a year would take too long: dense ones are looked at around the changes of the clock.
  const isDense = parsed.schedule.kind === 'fields' && parsed.schedule.minutes.size > 1;
  const weeks = isDense
    ? CHANGES.map(ms => [ms - 3 * DAY * 1000, ms + 3 * DAY * 1000])
    : [[NOW_MS, NOW_MS + 420 * DAY * 1000]];
  const gaps = weeks.flatMap(([fromMs, toMs]) => {
    const runs = runsBetween(parsed.schedule, fromMs, toMs, options);
    return runs.slice(1).map((ms, i) => ms - runs[i]);
  });
  return gaps.reduce((longest, gap) => Math.max(longest, gap), 0) / 1000;
}

describe('the rhythm that is proposed', () => {
  it.each<[number, number, number]>([
    [30 * DAY, 4 * MINUTE, 7 * DAY],
    [7 * DAY, 4 * MINUTE, DAY],
    [DAY + 6 * MINUTE, 4 * MINUTE, DAY],
    [DAY + 6 * MINUTE - 1, 4 * MINUTE, 12 * HOUR],
    [DAY, 4 * MINUTE, 12 * HOUR],
    [8 * HOUR, 4 * MINUTE, 6 * HOUR],
    [6 * HOUR, 4 * MINUTE, 4 * HOUR],
    [4 * HOUR, 4 * MINUTE, 3 * HOUR],
    [HOUR, 4 * MINUTE, 30 * MINUTE],
    [HOUR, 20 * MINUTE, 30 * MINUTE],
    [15 * MINUTE, MINUTE, 12 * MINUTE],
    [15 * MINUTE, 5 * MINUTE, 6 * MINUTE],
    [5 * MINUTE, 30, 2 * MINUTE],
    [4 * MINUTE, 30, MINUTE],
  ])(
    'is the sparsest for an RPO of %d s and backups of %d s: every %d s',
    (rpoSeconds, durationSeconds, everySeconds) => {
      const { promise } = rhythmFor(rpoSeconds, durationSeconds);
      expect(promise).toEqual({
        rpoSeconds,
        longestGapSeconds: everySeconds,
        jitterSeconds: 120,
        durationSeconds,
        durationIs: 'measured',
        worstCaseSeconds: everySeconds + 120 + durationSeconds,
        kept: 'yes',
      });
    },
  );

  it('keeps the RPO exactly when no run, of all there are, comes later than it promises', () => {
    const zones = ['UTC', 'Europe/Berlin', 'America/Havana', 'Australia/Lord_Howe'];
    fc.assert(
      fc.property(
        fc.integer({ min: 10 * MINUTE, max: 30 * DAY }),
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        fc.constantFrom(...zones),
        fc.constantFrom(undefined, 'v1.14.0', 'v1.17.2', 'v1.18.3'),
        (rpoSeconds, share, veleroTimeZone, veleroVersion) => {
          const durationSeconds = Math.floor((rpoSeconds / 3) * share);
          const settings = { ...DEFAULT_JUDGEMENT_SETTINGS, veleroTimeZone };
          const facts = {
            ...promising(rpoSeconds),
            ...measuring(durationSeconds),
            clusters: [aCluster('seoul-1', { veleroVersion })],
          };
          const { manifest, promise } = proposeSchedule(aGround(facts, { settings }), {});
          const cron = manifest?.spec.schedule ?? '';
          const gap = longestGapOf(cron, cronDialectOf(veleroVersion) ?? 'netresearch', veleroTimeZone);
          expect(gap).toBe(promise.longestGapSeconds);
          expect(judgeCron(cron, undefined, NOW_MS, { defaultTimeZone: veleroTimeZone }).certainty).toBe('certain');
          const worst = Math.max(gap, durationSeconds) + 120 + durationSeconds;
          expect(promise).toMatchObject({ durationSeconds, durationIs: 'measured', worstCaseSeconds: worst });
          expect(promise.kept).toBe(worst <= rpoSeconds ? 'yes' : 'no');
        },
      ),
      { numRuns: 80 },
    );
  });

  it('is given up only where none keeps it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 * DAY }),
        fc.integer({ min: 0, max: 3 * HOUR }),
        (rpoSeconds, seconds) => {
          const { promise } = rhythmFor(rpoSeconds, seconds);
          const steps = [
            60, 120, 180, 240, 300, 360, 600, 720, 900, 1200, 1800, 3600, 7200, 10800, 14400, 21600, 28800, 43200,
            86400,
          ];
          const some = steps.some(step => step >= seconds && step + 120 + seconds <= rpoSeconds);
          expect(promise.kept).toBe(some ? 'yes' : 'no');
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is once a day where nothing is promised', () => {
    const { promise, limits, rhythm } = rhythmFor(undefined, 240);
    expect(promise.kept).toBe('nothing-promised');
    expect(rhythm?.kind).toBe('daily');
    expect(limits[0]).toEqual({ code: 'proposal.limit.noRpo', params: { worstCaseSeconds: DAY + 360 } });
  });

  it.each<[number, number, string[]]>([
    [0, 240, ['proposal.limit.rpoZero', 'proposal.limit.replicate']],
    [MINUTE, 30, ['proposal.limit.rpoTooTight', 'proposal.limit.archive']],
    [209, 30, ['proposal.limit.rpoTooTight', 'proposal.limit.archive']],
  ])('says first of an RPO of %d s that no schedule keeps it, and what would', (rpoSeconds, durationSeconds, codes) => {
    const { promise, limits, manifest } = rhythmFor(rpoSeconds, durationSeconds);
    expect(promise.kept).toBe('no');
    expect(codesOf(limits).slice(0, 2)).toEqual(codes);
    expect(promise.longestGapSeconds).toBe(5 * MINUTE);
    expect(manifest).toBeDefined();
  });

  it('does not run more often than a backup takes, even where the promise is out of reach', () => {
    const { promise } = rhythmFor(10 * MINUTE, 25 * MINUTE);
    expect(promise).toMatchObject({ kept: 'no', longestGapSeconds: 30 * MINUTE });
  });

  it('leaves no run out because the one before is still in progress', () => {
    const { promise } = rhythmFor(HOUR, 29 * MINUTE);
    expect(promise).toMatchObject({ kept: 'no', longestGapSeconds: 30 * MINUTE });
  });

  it('promises nothing for sure before a backup was measured, and says until when it holds', () => {
    const { promise, limits } = proposeSchedule(aGround(promising(2 * HOUR)), {});
    expect(promise).toMatchObject({
      durationIs: 'assumed',
      durationSeconds: 60,
      kept: 'unknown',
      longestGapSeconds: HOUR,
    });
    expect(limits[0]).toEqual({
      code: 'proposal.limit.durationAssumed',
      params: { durationSeconds: 60, leftSeconds: HOUR - 120, rpoSeconds: 2 * HOUR },
    });
  });
});

describe('a cron expression that somebody chose', () => {
  const choose = (cron: string, veleroVersion?: string) =>
    proposeSchedule(
      aGround({
        ...measuring(240),
        clusters: [aCluster('seoul-1', veleroVersion === undefined ? {} : { veleroVersion })],
      }),
      { cron },
    );

  it.each([
    '0 * * * *',
    '*/15 * * * *',
    '0 3 * * 1',
    '@hourly',
    '@every 1h',
    'CRON_TZ=Asia/Seoul 0 * * * *',
    '7 2 1 * *',
  ])('is taken as it is: %s', cron => {
    const proposal = choose(cron);
    expect(proposal.problems).toEqual([]);
    expect(proposal.manifest?.spec.schedule).toBe(cron);
  });

  it.each<[string, string]>([
    ['every hour', 'proposal.accepted.cron'],
    ['0 0 * * * *', 'proposal.accepted.cron'],
    ['61 * * * *', 'proposal.accepted.cron'],
    ['@sometimes', 'proposal.accepted.cron'],
    ['0 0 30 2 *', 'proposal.accepted.possibleCron'],
    ['@triggered', 'proposal.accepted.certainCron'],
    ['0 0 13 * 5', 'proposal.accepted.certainCron'],
    ['0 0 * * 7', 'proposal.accepted.certainCron'],
    ['0 22-2 * * *', 'proposal.accepted.certainCron'],
  ])('is refused: %s', (cron, code) => {
    const proposal = choose(cron);
    expect(proposal.problems).toEqual([{ field: 'cron', value: cron, accepted: expect.objectContaining({ code }) }]);
    expect(proposal.manifest).toBeUndefined();
    expect(proposal.yaml).toBeUndefined();
    expect(proposal.promise.kept).toBe('no');
  });

  it('is refused where the cluster’s own Velero is too old for it', () => {
    expect(choose('CRON_TZ=Asia/Seoul 0 * * * *', 'v1.14.1').problems).toMatchObject([{ field: 'cron' }]);
  });

  it('may break the promise, and that is said', () => {
    const { promise, limits, manifest } = choose('0 0 * * *');
    expect(manifest).toBeDefined();
    expect(promise).toMatchObject({ kept: 'no', worstCaseSeconds: DAY + 360 });
    expect(limits[0]).toEqual({
      code: 'proposal.limit.cronTooSeldom',
      params: { worstCaseSeconds: DAY + 360, rpoSeconds: 2 * HOUR },
    });
  });

  it('keeps no promise by running more often than a backup takes', () => {
    const { promise, limits } = proposeSchedule(aGround({ ...promising(HOUR), ...measuring(30 * MINUTE) }), {
      cron: '*/5 * * * *',
    });
    expect(promise).toMatchObject({ longestGapSeconds: 300, worstCaseSeconds: HOUR + 120, kept: 'no' });
    expect(codesOf(limits)).toContain('proposal.limit.runsOverlap');
  });

  it('keeps no promise for sure that leaves no time for the backup itself', () => {
    const keptBy = (cron: string) => proposeSchedule(aGround(promising(HOUR)), { cron }).promise.kept;
    expect([keptBy('@every 57m59s'), keptBy('@every 58m')]).toEqual(['unknown', 'no']);
  });

  it('is judged by an RPO that was chosen with it', () => {
    const ground = aGround({ ...promising(HOUR), ...measuring(240) });
    const choices = { cron: '0 0 * * *', rpo: '2d' };
    expect(proposeSchedule(ground, choices).promise).toMatchObject({ rpoSeconds: 2 * DAY, kept: 'yes' });
  });
});
