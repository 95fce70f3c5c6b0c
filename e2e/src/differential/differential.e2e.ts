import { RealClusters, startRealClusters } from '@internal/real-clusters';
import { CoverageReport, tryCoverage } from './coverage/tryCoverage';
import { ScheduleReport, trySchedules } from './schedules/trySchedules';
import { countBy, sayCounts } from './support/countBy';
import { KubeApi } from './support/KubeApi';
import { contradictionIn, VolumeCase } from './volumes/compareVolumes';
import { tryVolumes } from './volumes/tryVolumes';

const LONG = process.env.DR_DIFFERENTIAL === 'long';
const SEED = Number(process.env.DR_DIFFERENTIAL_SEED ?? 20261123);
const SPECS = Number(process.env.DR_DIFFERENTIAL_SPECS ?? (LONG ? 3000 : 300));
const SERVER_VERSION = 'v1.18.3';

jest.setTimeout(LONG ? 3 * 3_600_000 : 1_500_000);

/** What the portal says, against what real Velero servers do: each is held to the other, and Velero is right. */
describe('judgement against real Velero', () => {
  let clusters: RealClusters;
  let coverage: PromiseSettledResult<CoverageReport>;
  let volumes: PromiseSettledResult<VolumeCase[]>;
  let schedules: PromiseSettledResult<ScheduleReport>;

  beforeAll(async () => {
    // With one Backup at a time, a queue that has lost count stands still for good; with one worker, each snapshot waits
    // for the one before.
    clusters = await startRealClusters({ veleroFlags: ['--concurrent-backups=20', '--item-block-worker-count=8'] });
    const [seoul, tokyo] = [clusters.cluster('seoul-1'), clusters.cluster('tokyo-1')];
    const apiOf = (name: string) => KubeApi.create(clusters.kubeconfigPath('admin'), name);
    const options = { api: apiOf('tokyo-1'), serverVersion: SERVER_VERSION, count: SPECS, seed: SEED };
    const sampled = settled(tryCoverage(clusters, tokyo, options));
    // One cluster waits where the other works, so that both take no longer than one.
    [coverage, volumes, schedules] = await Promise.all([
      sampled,
      sampled.then(() => settled(tryVolumes(clusters, tokyo, options))),
      settled(trySchedules(seoul, apiOf('seoul-1'), SERVER_VERSION)),
    ]);
  });

  afterAll(async () => {
    await clusters?.stop();
    clusters?.remove();
  });

  it('says of generated specs what Backups come to hold', () => {
    const { ran, services, cases, disagreements, verdicts, unknownBecause, restarts } = resultOf(coverage);
    process.stdout.write(
      `coverage: ${ran.length} specs (seed ${SEED}) and ${services} services, ${cases} cases, ` +
        `${disagreements.length} disagreements; ${sayCounts(countBy(ran.map(({ phase }) => phase)))}; ` +
        `${sayCounts(verdicts)}; unknown because of ${sayCounts(unknownBecause)}; queue restarted ${restarts} times\n`,
    );
    expect(disagreements).toEqual([]);
    expect(ran).toHaveLength(SPECS);
  });

  it('says of volumes what BackupVolumeInfos say', () => {
    const cases = resultOf(volumes);
    const disagreements = cases.flatMap(each => {
      const contradiction = contradictionIn(each);
      return contradiction === undefined ? [] : [{ ...each, contradiction }];
    });
    process.stdout.write(
      `volumes: ${cases.length} cases of ${new Set(cases.map(({ backup }) => backup)).size} Backups, ` +
        `${disagreements.length} disagreements; Velero: ${sayCounts(countBy(cases.map(({ velero }) => velero)))}; ` +
        `from objects alone: ${sayCounts(countBy(cases.map(({ fromObjects }) => fromObjects)))}; ` +
        `from infos alone: ${sayCounts(countBy(cases.map(({ fromInfos }) => fromInfos)))}; ` +
        `from both: ${sayCounts(countBy(cases.map(({ fromBoth }) => fromBoth)))}\n`,
    );
    expect(disagreements).toEqual([]);
    const seen = new Set(cases.map(({ velero }) => velero.replace(/^no result.*/, 'no result')));
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'succeeded PodVolumeBackup',
        'succeeded CSISnapshot',
        'succeeded CSISnapshot moved',
        'failed PodVolumeBackup',
        'failed CSISnapshot moved',
        'skipped',
        'absent',
      ]),
    );
  });

  describe('of schedules', () => {
    const conditionsOf = (assessments: ScheduleReport['atEnd'], name: string) =>
      assessments.find(each => each.name === name)?.conditions.map(({ condition }) => condition) ?? [];

    it('expects the Backups that the controller makes, and no others', () => {
      const { outcomes } = resultOf(schedules);
      const decided = outcomes.filter(
        ({ expected, looked, made }) => expected !== undefined && (looked || made.length > 0),
      );
      const disagreements = outcomes.filter(
        ({ expected, looked, made, most }) =>
          made.length > most ||
          (expected === true && looked && made.length === 0) ||
          (expected === false && made.length > 0),
      );
      process.stdout.write(
        `schedules: ${decided.length} cases of ${new Set(outcomes.map(({ name }) => name)).size} schedules, ` +
          `${disagreements.length} disagreements; ${sayCounts(
            countBy(decided.map(({ expected }) => (expected ? 'due' : 'not due'))),
          )}; ` +
          `${outcomes.filter(({ expected }) => expected === undefined).length} on the turn of a run\n`,
      );
      expect(disagreements).toEqual([]);
      expect(decided.filter(({ expected }) => expected).length).toBeGreaterThan(20);
    });

    it('misses, during an outage, what the server makes up for by one Backup, whatever the number of runs', () => {
      const { inOutage, caughtUp } = resultOf(schedules);
      const missed = inOutage.filter(({ conditions }) =>
        conditions.some(({ condition }) => condition === 'missed' || condition === 'never-ran'),
      );
      const canRun = missed.filter(({ name }) => name.length < 64);
      process.stdout.write(`outage: ${missed.map(({ name }) => name).join(', ')} said to be overdue\n`);
      expect(canRun.length).toBeGreaterThan(5);
      const { atEnd } = resultOf(schedules);
      for (const { name } of canRun) {
        const { made, most } = caughtUp.find(each => each.name === name) ?? { made: [], most: 0 };
        expect({ name, made: made.length > 0 && made.length <= most }).toEqual({ name, made: true });
      }
      expect(atEnd.find(({ name }) => name === 'due-and-ran')?.missedRuns).toBeGreaterThan(0);
      // The other way round: what is made up for was missed, unless it had only just become due.
      const overdue = new Set(missed.map(({ name }) => name));
      for (const name of ['due', 'due-and-ran', 'due-by-both-days', 'due-after-30s']) {
        const runs = inOutage.find(each => each.name === name)?.runs ?? [];
        // What the server had begun when it was stopped keeps the next one waiting.
        const isBlocked = runs.some(({ outcome }) => outcome === 'running');
        expect({ name, overdue: overdue.has(name) }).toEqual({ name, overdue: !isBlocked });
      }
      for (const name of [
        'paused-at-birth',
        'paused-later',
        'not-due-by-date-alone',
        'not-due-this-month',
        'invalid',
      ]) {
        expect(overdue).not.toContain(name);
      }
    });

    it('calls wrong what the controller calls wrong, and what it does not', () => {
      const { atEnd, phases } = resultOf(schedules);
      for (const { name } of atEnd) {
        const invalid = conditionsOf(atEnd, name).includes('invalid-cron');
        expect({ name, phase: phases[name] }).toEqual({ name, phase: invalid ? 'FailedValidation' : 'Enabled' });
      }
      expect(atEnd.filter(({ conditions }) => conditions[0].condition === 'invalid-cron')).toHaveLength(3);
      expect(conditionsOf(atEnd, 'impossible')).toContain('impossible-cron');
      expect(conditionsOf(atEnd, 'triggered')).toContain('impossible-cron');
      expect(
        atEnd.filter(({ conditions }) => conditions.some(({ condition }) => condition === 'name-too-long')),
      ).toHaveLength(1);
      expect(conditionsOf(atEnd, 'location-is-nowhere')).toContain('last-run-failed');
    });
  });
});

/** What has failed is told by the test that it is for. */
async function settled<T>(work: Promise<T>): Promise<PromiseSettledResult<T>> {
  const [outcome] = await Promise.allSettled([work]);
  return outcome;
}

function resultOf<T>(outcome: PromiseSettledResult<T>): T {
  if (outcome.status === 'rejected') throw outcome.reason;
  return outcome.value;
}
