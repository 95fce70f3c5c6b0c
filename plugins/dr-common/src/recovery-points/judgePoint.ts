import { JudgementFrame, volumeBackupsOf } from '../frame';
import { BackupFact, Coverage, instantOf, millisOf, RecoveryPoint, Statement, Usability } from '../model';
import { say } from '../statements/say';
import { BackupTimes, contentDoubts } from './contentDoubts';
import { JudgedPoint } from './JudgedPoint';
import { judgePartialFailure } from './judgePartialFailure';
import { judgePresence } from './judgePresence';
import { judgeStay } from './judgeStay';
import { explainPhase } from './phases';

type Judgement = { usability: Usability; reasons: Statement[] };

/**
 * Judges the copies of one Backup as a recovery point of the service.
 *
 * @param home - the clusters that made it: one, none when that was not seen, several when they overwrote each other
 * @internal
 */
export function judgePoint(
  copies: readonly BackupFact[],
  homes: readonly string[],
  coverage: Coverage,
  frame: JudgementFrame,
): JudgedPoint {
  const copy = copyThatCounts(copies, homes[0]);
  const view = frame.clusters.get(copy.cluster);
  const clockMs = view?.clockMs ?? frame.nowMs;
  const startedMs = millisOf(copy.startedAt);
  const completedMs = millisOf(copy.completedAt);
  const expiresMs = millisOf(copy.expiresAt);
  const atMs = pointInTime(startedMs, copies, frame);
  const presence = judgePresence(copies, frame);

  const content = isBeingDeleted(copies)
    ? { usability: 'not-usable' as const, reasons: [explainPhase('Deleting').reason] }
    : judgeContent(copy, copies, homes, coverage, { startedMs, completedMs, clockMs }, frame);
  const expired = expiresMs !== undefined && expiresMs <= frame.nowMs + (view?.aheadMs ?? 0);
  const judgement = join(content, presence.ended ?? (expired ? expiredAt(expiresMs) : presence.place));

  const point: RecoveryPoint = {
    name: copy.name,
    locationIdentity: copy.locationIdentity,
    storageLocation: copy.storageLocation,
    scheduleName: copy.scheduleName,
    at: atMs === startedMs || atMs === undefined ? copy.startedAt : instantOf(atMs),
    completedAt: copy.completedAt,
    expiresAt: copy.expiresAt,
    phase: copy.phase,
    ...judgement,
    coverage,
    copies: copies.map(({ cluster, namespace, storageLocation, origin, phase, goneAt }) => ({
      cluster,
      namespace,
      storageLocation,
      origin,
      phase,
      goneAt,
    })),
    errors: copy.errors,
    warnings: copy.warnings,
    itemsBackedUp: copy.itemsBackedUp,
    problems: copies.flatMap(each => each.problems),
  };
  return {
    point,
    home: homes.length === 1 ? homes[0] : undefined,
    copy,
    copies,
    atMs,
    completedMs,
    expiresMs,
    endedMs: earliest([presence.endedMs, expiresMs]),
    sound: content.usability === 'usable',
  };
}

/** The one where it was made and still is, else one that still is, else where it was made. */
function copyThatCounts(copies: readonly BackupFact[], home: string | undefined): BackupFact {
  const present = copies.filter(copy => copy.goneAt === undefined);
  const isHome = (copy: BackupFact) => copy.cluster === home && copy.origin === 'here';
  return present.find(isHome) ?? present[0] ?? copies.find(isHome) ?? copies[0];
}

/** Deleting one copy deletes the data that all of them stand for. */
function isBeingDeleted(copies: readonly BackupFact[]): boolean {
  return copies.some(({ phase, goneAt }) => phase === 'Deleting' && goneAt === undefined);
}

/** When the state was taken: the start, or the start of a volume's data where that is earlier. */
function pointInTime(
  startedMs: number | undefined,
  copies: readonly BackupFact[],
  frame: JudgementFrame,
): number | undefined {
  if (startedMs === undefined || frame.volumeBackups.size === 0) return startedMs;
  const volumes = copies.flatMap(each => volumeBackupsOf(each, frame));
  return earliest([startedMs, ...volumes.map(volume => millisOf(volume.startedAt))]);
}

function judgeContent(
  copy: BackupFact,
  copies: readonly BackupFact[],
  homes: readonly string[],
  coverage: Coverage,
  times: BackupTimes,
  frame: JudgementFrame,
): Judgement {
  // What Velero deletes is Deleting for its last second, and was something else before.
  const hasEnded = copy.phase === 'Deleting' && copy.goneAt !== undefined;
  const failedInPart = copy.phase === 'PartiallyFailed';
  if (copy.phase !== 'Completed' && !failedInPart && !hasEnded) {
    const { usability, reason } = explainPhase(copy.phase);
    const because = copy.failureReason ?? copy.validationErrors.join('; ');
    return {
      usability,
      reasons: because === '' ? [reason] : [reason, say('recoveryPoint.velero', { message: because })],
    };
  }
  const partial = failedInPart ? judgePartialFailure(copy, copies, homes[0], frame) : undefined;
  // Its errors have been judged; what they may have kept out of it has not.
  const { empty, doubts } = contentDoubts(partial ? { ...copy, errors: 0, failureReason: undefined } : copy, times);
  if (partial?.usability === 'not-usable') return { usability: 'not-usable', reasons: [...partial.reasons, ...doubts] };
  if (partial?.usability === 'unknown') doubts.unshift(...partial.reasons);
  if (empty) return { usability: 'not-usable', reasons: [say('recoveryPoint.empty'), ...doubts] };
  if (coverage.verdict === 'not-covered' || coverage.verdict === 'partly') {
    return { usability: 'not-usable', reasons: [say('recoveryPoint.leavesOut'), ...coverage.reasons, ...doubts] };
  }
  const stay = judgeStay(copy, homes[0], frame);
  if (stay.absent.length > 0) return { usability: 'not-usable', reasons: [...stay.absent, ...doubts] };
  doubts.push(...stay.doubts);
  if (coverage.verdict === 'unknown') doubts.push(say('recoveryPoint.coverageUnknown'), ...coverage.reasons);
  doubts.push(...originDoubts(copy, homes, frame));
  if (doubts.length > 0) return { usability: 'unknown', reasons: doubts };
  return { usability: 'usable', reasons: partial?.reasons ?? [] };
}

function originDoubts(copy: BackupFact, homes: readonly string[], frame: JudgementFrame): Statement[] {
  const titles = (names: readonly string[]) => names.map(name => frame.clusters.get(name)?.title ?? name);
  if (homes.length > 1) return [say('recoveryPoint.madeTwice', { clusters: titles(homes) })];
  if (homes.length === 1) return [];
  const cluster = titles([copy.cluster])[0];
  return copy.origin === 'elsewhere'
    ? [say('recoveryPoint.madeElsewhere', { cluster })]
    : [say('recoveryPoint.originUnknown', { cluster })];
}

/** What is wrong with the content weighs more than what is wrong with the place, unless the content is only in doubt. */
function join(content: Judgement, place: Judgement | undefined): Judgement {
  if (!place) return content;
  if (content.usability === 'usable') return { ...place, reasons: [...place.reasons, ...content.reasons] };
  const reasons = [...content.reasons, ...place.reasons];
  const ended = place.usability === 'expired' || place.usability === 'gone';
  if (ended) return { usability: place.usability, reasons: [...place.reasons, ...content.reasons] };
  if (content.usability === 'unknown' && place.usability === 'not-usable') return { usability: 'not-usable', reasons };
  return { usability: content.usability, reasons };
}

function expiredAt(expiresMs: number): Judgement {
  return { usability: 'expired', reasons: [say('recoveryPoint.expired', { expiredAt: instantOf(expiresMs) })] };
}

function earliest(times: ReadonlyArray<number | undefined>): number | undefined {
  let first: number | undefined;
  for (const time of times) {
    if (time !== undefined && (first === undefined || time < first)) first = time;
  }
  return first;
}
