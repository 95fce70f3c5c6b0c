import { ClusterView } from '../clusters';
import { syncLimitSeconds } from '../locations';
import { FOLLOWED_KINDS, millisOf } from '../model';
import type { StandingFrame } from './StandingFrame';

/** A clock that drifts a little changes no verdict by more than that. */
const SKEW_STEP_MS = 60_000;

/**
 * How clusters and locations stand, as text that stays the same for as long as no verdict can change because of it: what is
 * seen and what is not, versions, the health of locations; no moment, no age.
 * @internal
 */
export function digestOfStanding({ clusters, locations, nowMs }: StandingFrame): string {
  const isLate = (fact: { cluster: string }, syncedMs: number, limitSeconds: number) =>
    nowMs - (syncedMs - (clusters.get(fact.cluster)?.skewMs ?? 0)) > limitSeconds * 1000;
  return JSON.stringify([
    [...clusters.values()].map(digestOfCluster),
    locations.map(({ fact, assessment }) => {
      const syncedMs = millisOf(fact.lastSyncedAt);
      return [
        fact.cluster,
        fact.namespace,
        fact.name,
        fact.identity,
        fact.accessMode,
        fact.isDefault,
        fact.region,
        fact.regionFrom,
        fact.replicatedTo,
        fact.immutable,
        fact.credentialSecret,
        fact.backupSyncPeriodSeconds,
        fact.validationFrequencySeconds,
        fact.phase,
        assessment.health,
        assessment.reasons.map(({ code }) => code),
        syncedMs === undefined ? undefined : isLate(fact, syncedMs, syncLimitSeconds(fact)),
      ];
    }),
  ]);
}

function digestOfCluster(view: ClusterView): unknown {
  const { fact } = view;
  return [
    fact.name,
    fact.title,
    fact.region,
    fact.role,
    fact.reachability,
    fact.veleroNamespace,
    fact.veleroVersion,
    fact.kubernetesVersion,
    fact.nodeAgents,
    Math.trunc(view.skewMs / SKEW_STEP_MS),
    FOLLOWED_KINDS.map(kind => [view.kind(kind).sight, view.kind(kind).status === 'absent']),
  ];
}
