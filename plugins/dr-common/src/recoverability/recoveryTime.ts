import { Drill } from '../drills';
import { JudgementFrame } from '../frame';
import { millisOf, RecoveryTime, RestoreFact } from '../model';
import { say } from '../statements/say';
import { Disruption, titleOf } from './Disruption';
import { isSameRegion } from './regionOfStore';

interface Measured {
  restore: RestoreFact;
  seconds: number;
  endedMs: number;
}

/**
 * How long it would be down, by the last Restore of it that says something: in the same setting `measured`, in another one
 * `estimated`.
 *
 * @remarks
 * Counted from the creation of the Restore, waiting included, to its completion. That is when Velero was done, not when the
 * service was healthy again.
 *
 * @internal
 */
export function recoveryTime(disruption: Disruption, drills: readonly Drill[], frame: JudgementFrame): RecoveryTime {
  const measured = drills.flatMap(drill => measure(drill, disruption) ?? []).sort((a, b) => b.endedMs - a.endedMs);
  const same = measured.find(({ restore }) => isSameSetting(restore, disruption, frame));
  const best = same ?? measured[0];
  if (!best) return { state: 'unknown', reasons: [say('recoveryTime.neverRestored')] };
  const { restore, seconds } = best;
  const cluster = titleOf(restore.cluster, frame);
  const params = { restore: restore.name, cluster, completedAt: restore.completedAt };
  return {
    state: same ? 'measured' : 'estimated',
    seconds,
    restore: restore.name,
    cluster: restore.cluster,
    measuredAt: restore.completedAt,
    reasons: [
      same ? say('recoveryTime.measured', params) : say('recoveryTime.estimated', params),
      say('recoveryTime.notHealth'),
    ],
  };
}

/** Only a Restore that proves something measures anything: of all that is lost, and from nothing. */
function measure({ restore, point, doubts }: Drill, { workloads }: Disruption): Measured | undefined {
  const { includedNamespaces: asked = [], excludedNamespaces: leftOut = [] } = restore;
  const isWhole = workloads.every(
    ({ namespace }) =>
      (asked.length === 0 || asked.includes('*') || asked.includes(namespace)) && !leftOut.includes(namespace),
  );
  if (doubts.length > 0 || !isWhole || point.point.coverage.verdict !== 'covered') return undefined;
  const [beganMs, endedMs] = [millisOf(restore.createdAt ?? restore.startedAt), millisOf(restore.completedAt)];
  if (beganMs === undefined || endedMs === undefined || endedMs < beganMs) return undefined;
  return { restore, seconds: Math.round((endedMs - beganMs) / 1000), endedMs };
}

function isSameSetting({ cluster }: RestoreFact, disruption: Disruption, frame: JudgementFrame): boolean {
  const { scope, home, region } = disruption;
  if (scope === 'namespace') return cluster === home;
  if (scope === 'cluster') return cluster !== home;
  const own = frame.clusters.get(cluster)?.fact.region;
  return own !== undefined && region !== undefined && !isSameRegion(own, region);
}
