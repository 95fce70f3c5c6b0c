import { Level, Readiness } from './Assessment';
import { Instant } from './Instant';
import { Statement } from './Statement';

/** One row of the list of services. @public */
export interface ServiceSummary {
  entityRef: string;
  title: string;
  owner?: string;
  system?: string;
  tier?: string;
  readiness: Readiness;
  level: Level;
  headline: Statement;
  reason: Statement;
  rpoSeconds?: number;
  rtoSeconds?: number;
  recoveryPointAt?: Instant;
  failingRules: string[];
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
