import { JudgementFrame } from '../frame';
import { BackupFact, instantOf, LocationAssessment, millisOf, Statement, Usability } from '../model';
import { say } from '../statements/say';

type Judgement = { usability: Usability; reasons: Statement[] };

/** Deleted in one cluster, a Backup is gone from the others within a few rounds of their sync, if its data went too. */
const SYNC_SETTLES_MS = 5 * 60_000;

/**
 * Whether a recovery point is still there, and whether what it lies in can be read.
 * @internal
 */
export interface Presence {
  /** It is gone from everywhere. */
  ended?: Judgement;
  /** When it was found to be gone. */
  endedMs?: number;
  /** What keeps it from being used where it lies; `undefined` when nothing does. */
  place?: Judgement;
}

/**
 * Looks for one copy that is seen now, in a location that is available now: that is enough.
 * @internal
 */
export function judgePresence(copies: readonly BackupFact[], frame: JudgementFrame): Presence {
  const lastGoneMs = lastGone(copies, frame);
  const seen = copies.filter(
    copy => copy.goneAt === undefined && frame.clusters.get(copy.cluster)?.kind('Backup').sight === 'current',
  );
  if (seen.length === 0) {
    // Where one cluster has seen it vanish, what another last saw before that is no longer true.
    const remembered = copies.find(copy => {
      const observedMs = frame.clusters.get(copy.cluster)?.kind('Backup').observedMs;
      const isLater = lastGoneMs === -Infinity || (observedMs !== undefined && observedMs > lastGoneMs);
      return copy.goneAt === undefined && isLater;
    });
    if (remembered) return { place: lastSeen(remembered, frame) };
    const reason = say('recoveryPoint.gone', { goneAt: instantOf(lastGoneMs) });
    return { ended: { usability: 'gone', reasons: [reason] }, endedMs: lastGoneMs };
  }
  if (frame.nowMs - lastGoneMs < SYNC_SETTLES_MS) {
    const reason = say('recoveryPoint.vanishing', { goneAt: instantOf(lastGoneMs) });
    return { place: { usability: 'unknown', reasons: [reason] } };
  }
  return { place: judgePlaces(seen, frame) };
}

/** When the last of them that are gone was found to be; `-Infinity` when none is. */
function lastGone(copies: readonly BackupFact[], frame: JudgementFrame): number {
  let lastMs = -Infinity;
  for (const { goneAt } of copies) {
    if (goneAt !== undefined) lastMs = Math.max(lastMs, millisOf(goneAt) ?? frame.nowMs);
  }
  return lastMs;
}

function lastSeen(copy: BackupFact, frame: JudgementFrame): Judgement {
  const view = frame.clusters.get(copy.cluster);
  const cluster = view?.title ?? copy.cluster;
  const observedAt = view?.kind('Backup').observedAt;
  const reason =
    observedAt === undefined
      ? say('recoveryPoint.notSeen', { cluster })
      : say('recoveryPoint.lastSeen', { cluster, observedAt });
  return { usability: 'unknown', reasons: [reason] };
}

function judgePlaces(seen: readonly BackupFact[], frame: JudgementFrame): Judgement | undefined {
  const places = seen.map(copy => locationOf(copy, frame));
  if (places.some(place => place?.health === 'available')) return undefined;
  const doubtful = places.find(place => place?.health === 'unknown');
  if (doubtful) return { usability: 'unknown', reasons: doubtful.reasons };
  const broken = places.find(place => place !== undefined);
  if (broken) return { usability: 'not-usable', reasons: broken.reasons };
  const location = seen[0].storageLocation;
  return {
    usability: 'unknown',
    reasons: [
      location === undefined ? say('recoveryPoint.noLocation') : say('recoveryPoint.locationUnknown', { location }),
    ],
  };
}

/**
 * The location in which a copy lies, as its cluster sees it.
 * @internal
 */
export function locationOf(copy: BackupFact, frame: JudgementFrame): LocationAssessment | undefined {
  return frame.locationsOf
    .get(copy.cluster)
    ?.find(({ fact }) => fact.name === copy.storageLocation && fact.namespace === copy.namespace)?.assessment;
}
