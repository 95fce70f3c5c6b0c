import { BackupFact, RecoveryPoint } from '../model';

/**
 * A recovery point with what judgement needs to know of it beyond what is shown.
 * @internal
 */
export interface JudgedPoint {
  point: RecoveryPoint;
  /** The cluster that made it; `undefined` when that is not known. */
  home?: string;
  /** The copy whose word counts. */
  copy: BackupFact;
  copies: readonly BackupFact[];
  /** `point.at` in milliseconds. */
  atMs?: number;
  /** When it became usable. */
  completedMs?: number;
  /** When it ended: it expired, or vanished before. */
  endedMs?: number;
  expiresMs?: number;
  /**
   * Its content is good: it was usable from completion to end, whatever is known today of the place where it lies.
   */
  sound: boolean;
}
