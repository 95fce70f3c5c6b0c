import { ClusterView } from '../clusters';
import { syncLimitSeconds, validationLimitSeconds } from '../locations';
import { FOLLOWED_KINDS, JudgementSettings, millisOf, StorageLocationFact } from '../model';

/**
 * The earliest moment, in milliseconds, after which something that is known of a cluster, or the last check or sync of a
 * location, is too old; `undefined` when there is none.
 * @internal
 */
export function nextStandingChangeMs(
  standing: {
    nowMs: number;
    clusters: ReadonlyMap<string, ClusterView>;
    locations: ReadonlyArray<{ fact: StorageLocationFact }>;
  },
  settings: JudgementSettings,
): number | undefined {
  const times: number[] = [];
  // Those a service does not run in are where it would be restored.
  for (const view of standing.clusters.values()) {
    for (const kind of FOLLOWED_KINDS) {
      const observedMs = view.kind(kind).observedMs;
      if (observedMs !== undefined) times.push(observedMs + settings.staleAfterSeconds * 1000);
    }
  }
  for (const { fact } of standing.locations) {
    const skewMs = standing.clusters.get(fact.cluster)?.skewMs ?? 0;
    const validatedMs = millisOf(fact.lastValidatedAt);
    if (validatedMs !== undefined) times.push(validatedMs - skewMs + validationLimitSeconds(fact) * 1000);
    const syncedMs = millisOf(fact.lastSyncedAt);
    if (syncedMs !== undefined) times.push(syncedMs - skewMs + syncLimitSeconds(fact) * 1000);
  }
  let next: number | undefined;
  for (const time of times) {
    if (time > standing.nowMs && (next === undefined || time < next)) next = time;
  }
  return next;
}
