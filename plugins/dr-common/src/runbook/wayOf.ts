import { Assessment, RecoveryPoint, RecoveryTarget, ScopeAssessment, WorkloadAssessment } from '../model';

/** What commands about one disruption name. @internal */
export interface Way {
  scope: ScopeAssessment;
  /** Where it is restored into. */
  target: string;
  /** Whether that is known to work; else nothing better was found. */
  isSure: boolean;
  /** The newest recovery point that can be restored there, when this runbook is written. */
  backup: string;
  recoveryPointAt?: string;
  point?: RecoveryPoint;
  /** Name there of the location that holds it. */
  location?: string;
  /** Namespace of Velero there; `undefined`: not seen. */
  veleroNamespace?: string;
  /** What is lost, and is to come back. */
  workloads: WorkloadAssessment[];
}

type Found = Pick<Way, 'target' | 'isSure' | 'backup' | 'recoveryPointAt'> & { place?: RecoveryTarget };

/**
 * How to bring it back after a disruption: the way that is known to work; else one of which nobody knows that it does not;
 * else, where only data of volumes is missing, how to bring back the rest. `undefined`: there is none of these.
 *
 * @internal
 */
export function wayOf(scope: ScopeAssessment, assessment: Assessment): Way | undefined {
  const found = known(scope) ?? possible(scope) ?? withoutVolumes(scope, assessment);
  if (!found) return undefined;
  const { place, ...rest } = found;
  const named = assessment.recoveryPoints.filter(each => each.name === found.backup);
  const point = named.find(each => each.locationIdentity === place?.locationIdentity) ?? named.at(0);
  const copy = copyIn(found.target, point);
  const schedule = assessment.schedules.find(each => each.cluster === found.target);
  return {
    ...rest,
    scope,
    point,
    location: place?.storageLocation ?? copy?.storageLocation,
    veleroNamespace: copy?.namespace ?? schedule?.namespace,
    workloads: assessment.workloads.filter(each => isLost(each, scope)),
  };
}

function known({ target, recoveryPoint: backup, recoveryPointAt, targets }: ScopeAssessment): Found | undefined {
  if (target === undefined || backup === undefined) return undefined;
  return { target, backup, recoveryPointAt, isSure: true, place: targets.find(each => each.cluster === target) };
}

function possible({ targets }: ScopeAssessment): Found | undefined {
  for (const place of targets) {
    const { cluster: target, verdict, recoveryPoint: backup, recoveryPointAt } = place;
    if (verdict === 'unknown' && backup !== undefined) return { target, backup, recoveryPointAt, isSure: false, place };
  }
  return undefined;
}

/** The newest recovery point that is usable but for volumes, where a cluster that is left has it. */
function withoutVolumes({ targets, volumesLost }: ScopeAssessment, assessment: Assessment): Found | undefined {
  if (volumesLost.length === 0) return undefined;
  for (const point of assessment.recoveryPoints) {
    if (point.usability !== 'usable' || point.coverage.verdict === 'not-covered') continue;
    const place = targets.find(
      each => each.locationIdentity === point.locationIdentity && copyIn(each.cluster, point) !== undefined,
    );
    if (place) return { target: place.cluster, backup: point.name, recoveryPointAt: point.at, isSure: false, place };
  }
  return undefined;
}

function copyIn(cluster: string, point: RecoveryPoint | undefined) {
  return point?.copies.find(each => each.cluster === cluster);
}

function isLost({ standby, cluster, namespace }: WorkloadAssessment, { scope, lost }: ScopeAssessment): boolean {
  if (standby || (lost.cluster !== undefined && cluster !== lost.cluster)) return false;
  return scope !== 'namespace' || lost.namespace === undefined || namespace === lost.namespace;
}
