import { JudgementFrame } from '../frame';
import { Instant, instantOf, millisOf, RestoreFact, Statement } from '../model';
import { JudgedPoint } from '../recovery-points';
import { say } from '../statements/say';

/** A time this far in the future is a wrong clock. */
const FUTURE_TOLERANCE_MS = 60_000;

/**
 * A restore of the service's own recovery point, seen as a proof that it can be brought back.
 * @internal
 */
export interface Drill {
  restore: RestoreFact;
  /** What it restored. */
  point: JudgedPoint;
  /** When it ended, by the clock of its cluster, in milliseconds. */
  completedMs?: number;
  /** Why it proves nothing; empty when it does prove something. */
  doubts: Statement[];
}

/**
 * The restores of the service's own recovery points, those that ended last first.
 * @internal
 */
export function drillsOf(frame: JudgementFrame, points: readonly JudgedPoint[]): Drill[] {
  return frame.facts.restores
    .flatMap(restore => {
      const point = points.find(({ copies }) =>
        copies.some(copy => copy.cluster === restore.cluster && copy.name === restore.backupName),
      );
      return point ? [judgeDrill(restore, point, frame)] : [];
    })
    .sort((a, b) => (b.completedMs ?? -Infinity) - (a.completedMs ?? -Infinity));
}

/** Completed alone proves nothing: a restore of a namespace that is not in the backup is Completed too. */
function judgeDrill(restore: RestoreFact, point: JudgedPoint, frame: JudgementFrame): Drill {
  const { name, phase = 'New', errors, completedAt, failureReason, itemsRestored, problems } = restore;
  const completedMs = millisOf(completedAt);
  const doubts: Statement[] = [];
  if (phase !== 'Completed' || completedAt === undefined || completedMs === undefined) {
    doubts.push(say('drill.notCompleted', { restore: name, phase }));
  } else if (completedMs > (frame.clusters.get(restore.cluster)?.clockMs ?? frame.nowMs) + FUTURE_TOLERANCE_MS) {
    doubts.push(say('drill.inFuture', { restore: name, completedAt }));
  } else if (errors > 0) {
    doubts.push(say('drill.errors', { restore: name, count: errors }));
  } else if (failureReason !== undefined) {
    doubts.push(say('drill.contradiction', { restore: name }));
  } else if (itemsRestored === undefined || itemsRestored <= 0) {
    doubts.push(say('drill.empty', { restore: name }));
  }
  if (problems.length > 0) doubts.push(say('drill.malformed', { restore: name, path: problems[0].path }));
  if (!point.sound) doubts.push(say('drill.unsound', { restore: name, backup: point.point.name }));
  const left = namespacesLeft(restore, frame);
  if (restore.isSelective) doubts.push(say('drill.selective', { restore: name }));
  else if (left.length > 0) doubts.push(say('drill.leavesOut', { restore: name, namespaces: left }));
  else if (isOntoItself(restore, frame)) doubts.push(say('drill.ontoItself', { restore: name }));
  return { restore, point, completedMs, doubts };
}

function namespacesOf(frame: JudgementFrame): string[] {
  const workloads = frame.protectedClusters.flatMap(cluster => frame.workloads.get(cluster) ?? []);
  return [...new Set(workloads.map(({ namespace }) => namespace))];
}

/** Its namespaces that the restore did not ask for. */
function namespacesLeft(
  { includedNamespaces = [], excludedNamespaces = [] }: RestoreFact,
  frame: JudgementFrame,
): string[] {
  const isAll = includedNamespaces.length === 0 || includedNamespaces.includes('*');
  return namespacesOf(frame).filter(
    each => excludedNamespaces.includes(each) || !(isAll || includedNamespaces.includes(each)),
  );
}

/** Velero leaves alone what is there already, and says Completed: only where nothing was it has brought anything back. */
function isOntoItself(restore: RestoreFact, frame: JudgementFrame): boolean {
  const { cluster, namespaceMapping, backupName } = restore;
  const startedMs = millisOf(restore.startedAt) ?? -Infinity;
  return (frame.workloads.get(cluster) ?? []).some(({ namespace, restoredFrom, since }) => {
    const wasThere = restoredFrom !== backupName && (millisOf(since) ?? -Infinity) <= startedMs;
    return wasThere && (namespaceMapping[namespace] ?? namespace) === namespace;
  });
}

/** When the last of the drills ended that proves something. @internal */
export function provenAtOf(drills: readonly Drill[]): Instant | undefined {
  const proof = drills.find(({ doubts, completedMs }) => doubts.length === 0 && completedMs !== undefined);
  return proof?.completedMs === undefined ? undefined : instantOf(proof.completedMs);
}
