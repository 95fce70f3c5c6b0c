import { ClusterView } from '../clusters';
import { LocationAssessment, millisOf, Statement, StorageLocationFact } from '../model';
import { say } from '../statements/say';

/** Velero's own default. */
const DEFAULT_PERIOD_SECONDS = 60;
/** A check that is this many periods old did not take place. */
const PERIODS_UNTIL_OLD = 3;
/** Velero looks every ten seconds which location is due, and we hear of it a little later. */
const SHORTEST_LIMIT_SECONDS = 120;

/**
 * Health of one storage location as its own cluster sees it.
 *
 * @remarks
 * `Available` counts only as long as Velero goes on checking: a server that is gone leaves it standing for ever. Available
 * means that the store could be listed, not that it can be written to.
 *
 * @internal
 */
export function assessLocation(fact: StorageLocationFact, view: ClusterView | undefined): LocationAssessment {
  const { health, reasons } = judge(fact, view);
  if (fact.accessMode === 'ReadOnly') reasons.push(say('location.readOnly', { location: fact.name }));
  return {
    cluster: fact.cluster,
    name: fact.name,
    identity: fact.identity,
    provider: fact.provider,
    bucket: fact.bucket,
    prefix: fact.prefix,
    region: fact.region,
    regionFrom: fact.regionFrom,
    replicatedTo: fact.replicatedTo,
    immutable: fact.immutable,
    accessMode: fact.accessMode,
    phase: fact.phase,
    message: fact.message,
    lastValidatedAt: fact.lastValidatedAt,
    lastSyncedAt: fact.lastSyncedAt,
    health,
    reasons,
  };
}

type Judged = { health: LocationAssessment['health']; reasons: Statement[] };

function judge(fact: StorageLocationFact, view: ClusterView | undefined): Judged {
  const location = fact.name;
  const cluster = view?.title ?? fact.cluster;
  if (fact.goneAt !== undefined) return is('gone', say('location.gone', { location, cluster, goneAt: fact.goneAt }));
  const seen = view?.kind('BackupStorageLocation');
  if (!view || !seen || seen.sight !== 'current' || seen.observedMs === undefined) {
    return seen?.observedAt === undefined
      ? is('unknown', say('location.notSeen', { location, cluster }))
      : is('unknown', say('location.lastSeen', { location, cluster, observedAt: seen.observedAt }));
  }
  const [problem] = fact.problems;
  if (problem) {
    const { path, value, accepted } = problem;
    return is('unknown', say('location.malformed', { location, path, value, accepted }));
  }
  if (fact.phase === 'Unavailable') {
    return fact.message
      ? is('unavailable', say('location.unavailableBecause', { location, cluster, message: fact.message }))
      : is('unavailable', say('location.unavailable', { location, cluster }));
  }
  if (fact.phase === undefined) return is('unknown', say('location.neverChecked', { location, cluster }));
  if (fact.phase !== 'Available') return is('unknown', say('location.unknownPhase', { location, phase: fact.phase }));
  return judgeValidation(fact, cluster, seen.observedMs + view.skewMs);
}

/** @param observedMs - when we last saw the object, by the cluster's clock */
function judgeValidation(fact: StorageLocationFact, cluster: string, observedMs: number): Judged {
  const location = fact.name;
  const validatedMs = millisOf(fact.lastValidatedAt);
  if (fact.lastValidatedAt === undefined || validatedMs === undefined) {
    return is('unknown', say('location.neverChecked', { location, cluster }));
  }
  const validatedAt = fact.lastValidatedAt;
  if (fact.validationFrequencySeconds === 0) {
    return is('unknown', say('location.checkedOnce', { location, validatedAt }));
  }
  const limitSeconds = validationLimitSeconds(fact);
  if (observedMs - validatedMs > limitSeconds * 1000) {
    return is('unknown', say('location.notChecked', { location, cluster, validatedAt }));
  }
  if (validatedMs - observedMs > limitSeconds * 1000) {
    return is('unknown', say('location.checkedInFuture', { location, cluster, validatedAt }));
  }
  return is('available');
}

/**
 * How old the last check of a location may be, in seconds.
 * @internal
 */
export function validationLimitSeconds(fact: StorageLocationFact): number {
  const { validationFrequencySeconds: own = 0 } = fact;
  const period = own > 0 ? own : DEFAULT_PERIOD_SECONDS;
  return Math.max(PERIODS_UNTIL_OLD * period, SHORTEST_LIMIT_SECONDS);
}

function is(health: Judged['health'], ...reasons: Statement[]): Judged {
  return { health, reasons };
}
