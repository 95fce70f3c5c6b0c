import { Level, Readiness } from './Assessment';
import { Gravity } from './Finding';
import { Instant } from './Instant';
import { Strategy } from './Objectives';
import { RecoveryTime } from './Recoverability';
import { Statement } from './Statement';

/**
 * A rule that a service does not simply pass: what the matrix of services and rules shows.
 * @public
 */
export interface RuleMark {
  rule: string;
  outcome: 'fail' | 'unknown' | 'exempt';
  gravity: Gravity;
}

/** One row of the list of services: its verdict as last judged. @public */
export interface ServiceSummary {
  entityRef: string;
  title: string;
  /** Full entity ref. */
  owner?: string;
  /** Full entity ref. */
  system?: string;
  tier?: string;
  strategy?: Strategy;
  readiness: Readiness;
  level: Level;
  headline: Statement;
  reason: Statement;
  rpoSeconds?: number;
  rtoSeconds?: number;
  /** As in `ExposureAssessment.state`: `nothing` would be saved, or it is not known. */
  exposure: 'known' | 'nothing' | 'unknown';
  /** Newest usable recovery point; data lost if it broke now = now − this. */
  recoveryPointAt?: Instant;
  /** When exposure passes the RPO, or did. */
  breachAt?: Instant;
  /** How long it would be down, as its page says. */
  recoveryTime: Pick<RecoveryTime, 'state' | 'seconds'>;
  /** When a restore last proved that it comes back; left out: never. */
  provenAt?: Instant;
  /** Names of the clusters that it runs in. */
  clusters: string[];
  /** Rules that it does not pass, worst first. */
  marks: RuleMark[];
  assessedAt: Instant;
}

/** A page of a list; `nextCursor` is `undefined` on the last one. @public */
export interface Page<T> {
  items: T[];
  nextCursor?: string;
}

/** A page of a list of known length. @public */
export interface CountedPage<T> extends Page<T> {
  /** How many there are on all pages. */
  totalCount: number;
}
