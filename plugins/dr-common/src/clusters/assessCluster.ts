import { ClusterAssessment, FollowedKind, Instant, Statement } from '../model';
import { say } from '../statements/say';
import { ClusterView } from './ClusterView';

/** Without these there is no verdict. */
const DECIDING_KINDS: readonly FollowedKind[] = ['Schedule', 'Backup', 'BackupStorageLocation', 'Namespace'];
/** From here on a wrong clock is worth telling: tokens, certificates and schedules begin to suffer. */
const SKEW_WORTH_TELLING_SECONDS = 60;

/**
 * How a cluster stands, and the sentence that says what is wrong with it.
 * @internal
 */
export function assessCluster(view: ClusterView, concernsService: boolean): ClusterAssessment {
  const { fact } = view;
  const deciding = DECIDING_KINDS.map(kind => view.kind(kind));
  const stale = deciding.some(kind => kind.sight === 'stale' || kind.sight === 'never');
  const observedAt = oldest(deciding.map(kind => kind.observedAt));
  return {
    name: fact.name,
    title: view.title,
    region: fact.region,
    role: fact.role,
    veleroVersion: fact.veleroVersion,
    reachability: fact.reachability,
    since: fact.since,
    observedAt,
    stale,
    statement: whatIsWrong(view, stale, observedAt),
    kinds: Object.entries(fact.kinds)
      .filter(([, state]) => state.status !== 'following')
      .map(([kind, state]) => ({ kind, ...state })),
    concernsService,
  };
}

function whatIsWrong(view: ClusterView, stale: boolean, observedAt: Instant | undefined): Statement | undefined {
  const { fact, title: cluster } = view;
  if (fact.reachability === 'misconfigured')
    return say('cluster.misconfigured', { cluster, message: fact.message ?? '' });
  if (fact.reachability === 'unauthorized') {
    return fact.since === undefined
      ? say('cluster.unauthorized', { cluster })
      : say('cluster.unauthorizedSince', { cluster, sinceAt: fact.since });
  }
  const forbidden = kindsThatAre(view, 'forbidden');
  if (forbidden.length > 0) return say('cluster.forbidden', { cluster, kinds: forbidden });
  if (view.kind('Backup').sight === 'absent') return say('cluster.noVelero', { cluster });
  if (stale && fact.reachability === 'reachable') {
    const failing = DECIDING_KINDS.filter(kind => view.kind(kind).status === 'failing');
    const message = failing.map(kind => fact.kinds[kind]?.message).find(each => each !== undefined);
    if (message !== undefined) return say('cluster.failing', { cluster, kinds: failing, message });
    if (DECIDING_KINDS.some(kind => view.kind(kind).sight === 'never')) return say('cluster.reading', { cluster });
  }
  if (stale && observedAt === undefined) return say('cluster.neverSeen', { cluster });
  if (stale && observedAt !== undefined) return say('cluster.silent', { cluster, observedAt });
  if (fact.reachability === 'unreachable') {
    return fact.since === undefined
      ? say('cluster.unreachable', { cluster })
      : say('cluster.unreachableSince', { cluster, sinceAt: fact.since });
  }
  if (Math.abs(view.skewMs) >= SKEW_WORTH_TELLING_SECONDS * 1000) {
    return view.skewMs > 0
      ? say('cluster.clockAhead', { cluster, skewSeconds: view.skewMs / 1000 })
      : say('cluster.clockBehind', { cluster, skewSeconds: -view.skewMs / 1000 });
  }
  return undefined;
}

function kindsThatAre(view: ClusterView, sight: 'forbidden'): string[] {
  return DECIDING_KINDS.filter(kind => view.kind(kind).sight === sight);
}

function oldest(instants: Array<Instant | undefined>): Instant | undefined {
  let first: Instant | undefined;
  for (const instant of instants) {
    if (instant !== undefined && (first === undefined || Date.parse(instant) < Date.parse(first))) first = instant;
  }
  return first;
}
