import { Remedy } from './Finding';
import { Instant } from './Instant';
import { RecoveryTime } from './Recoverability';
import { Statement } from './Statement';

/**
 * What is taken to be lost. `velero`: the server in a cluster stops, so that nothing is backed up or restored there.
 * @public
 */
export type Loss =
  | { kind: 'region'; region: string }
  | { kind: 'cluster'; cluster: string }
  | { kind: 'location'; /** Identity across clusters. */ location: string }
  | { kind: 'namespace'; cluster: string; namespace: string }
  | { kind: 'velero'; cluster: string };

/**
 * Something that could be lost, and how much depends on it.
 * @public
 */
export interface LossChoice {
  loss: Loss;
  /** The loss as one word, for URLs: `region:ap-northeast-2`. */
  key: string;
  title: string;
  /** How many services run there, or have recovery points there. */
  services: number;
  /** How many clusters are lost with it. */
  clusters: number;
  /** How many storage locations are lost with it. */
  locations: number;
}

/**
 * What becomes of a service. `within-promise`: it comes back in time and with no more loss than promised;
 * `beyond-promise`: it comes back later, with more loss, or not whole, or nobody promised anything; `lost`: it does not
 * come back; `unknown`: a fact that decides is missing. Where nothing goes down: `unprotected`: nothing is left to restore
 * it from; `exposed`: what is left does not keep its promise, or will not from `breachAt` on; `safe`: it loses nothing
 * that matters.
 * @public
 */
export type Fate = 'within-promise' | 'beyond-promise' | 'lost' | 'unknown' | 'unprotected' | 'exposed' | 'safe';

/**
 * What becomes of one service when something is lost.
 * @public
 */
export interface ServiceFate {
  entityRef: string;
  title: string;
  owner?: string;
  tier?: string;
  fate: Fate;
  rtoSeconds?: number;
  rpoSeconds?: number;
  /** Cluster that it is restored into. */
  target?: string;
  recoveryPoint?: string;
  recoveryPointAt?: Instant;
  /** Data that it loses. */
  lossSeconds?: number;
  /** Claims whose data does not come back. */
  volumesLost: string[];
  /** How long its own restore takes. */
  restore: Pick<RecoveryTime, 'state' | 'seconds'>;
  /** When its restore starts and ends, after the loss; left out: not known. */
  startSeconds?: number;
  endSeconds?: number;
  /** Where the end is not known: it is not back before this, and would be then if restores that were never timed took no time. */
  atLeastSeconds?: number;
  /** Entity refs of the services that must be back first, of those that go down too; at most 20. */
  waitsFor: string[];
  /** It waits until the restore before it in the same cluster has ended: Velero restores one at a time. */
  queuedBehind?: string;
  isOnCriticalPath: boolean;
  /** Entity refs of services that are there, or come back, and do not work without it: the nearest first, at most 50. */
  takesDown: string[];
  /** When exposure passes the RPO, where nothing goes down. */
  breachAt?: Instant;
  /** Most telling first. */
  reasons: Statement[];
  /** The fix. */
  remedy?: Remedy;
}

/**
 * The answer to: what if this is lost?
 * @public
 */
export interface WhatIf {
  loss: Loss;
  title: string;
  /** The answer in one sentence. */
  headline: Statement;
  /** As of when: the oldest of the verdicts that it comes from. */
  assessedAt?: Instant;
  /** How many services meet each fate; `safe` ones have recovery points there, and are not hit. */
  counts: Record<Fate, number>;
  /** Services that are hit and that the caller may not see; they are in the counts and named nowhere. */
  hidden: number;
  /** When the last of those that come back is back, of those of which that is known; left out: of none. */
  totalSeconds?: number;
  /** Where the time of some is not known: all are not back before this. */
  atLeastSeconds?: number;
  /** How much of the time along the critical path is measured, estimated; and of how many services it is not known at all. */
  measuredSeconds: number;
  estimatedSeconds: number;
  unknownTimes: number;
  /** Entity refs along the critical path, in order. */
  criticalPath: string[];
  /** Those that are hit: first those that come back in the order in which they do, then those that do not, worst first. */
  services: ServiceFate[];
}

/** What is said of each service without naming all of them: a page of them. @public */
export interface WhatIfPage extends Omit<WhatIf, 'services'> {
  services: ServiceFate[];
  /** What services are called that are named here and not on this page, by entity ref. */
  titles: Record<string, string>;
  /** How many there are on all pages. */
  totalCount: number;
  nextCursor?: string;
}
