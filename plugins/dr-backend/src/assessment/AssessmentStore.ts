import { DependencyFact, Readiness, ServiceSummary, Transition } from '@backstage-dr/plugin-dr-common';

/**
 * What a stored verdict was reached from; when it differs, the service is judged anew.
 * @internal
 */
export interface JudgedFrom {
  /** Of the entity. */
  fingerprint: string;
  namespaceNames: string[];
  /** Clusters in which something may concern it that names no namespace; `undefined`: in any. */
  clusterNames?: string[];
  /** It may appear in other namespaces; `undefined`: it may. */
  isSought?: boolean;
  /** Of those namespaces, clusters and places. */
  revision: string;
  /** Of how clusters and locations stood. */
  standing: string;
  /** A moment before the facts were read; `undefined`: when it was judged. */
  readMs?: number;
  /** When time alone changes the verdict, as long as clusters and locations stand as they did. */
  nextChangeMs?: number;
}

/** What a service can be restored from, as it is stored. @internal */
export interface StorableReach {
  /** A `ServiceReach` as JSON: written once, wherever it was found. */
  text: string;
  /** Identities of the storage locations in it. */
  locations: string[];
}

/** A verdict with all that is stored of it. @internal */
export interface StorableVerdict {
  summary: ServiceSummary;
  /** What it would be without its dependencies. */
  ownReadiness: Readiness;
  reach: StorableReach;
  from: JudgedFrom;
}

/** What others go by that depend on a service. @internal */
export type StoredVerdict = NonNullable<DependencyFact['verdict']>;

/**
 * The writing half of the stored verdicts: the last one on each service in scope, how each stood day by day, and when it
 * changed.
 * @internal
 */
export interface AssessmentStore {
  /**
   * Stores verdicts, all or none. One that is older than what is stored of its service is left out, so that replicas that
   * judge the same service at the same time end with the newest, and each change is told by one of them only.
   *
   * @returns the changes that came of it
   */
  store(verdicts: readonly StorableVerdict[]): Promise<Transition[]>;

  /**
   * Notes that services could not be judged at a moment, in milliseconds: what was found of them before holds no longer than
   * until then, and nobody who depends on them goes by it, unless it is that they would not come back.
   */
  doubt(entityRefs: readonly string[], atMs: number): Promise<void>;

  /** The verdicts on those of the services that were judged, by entity ref. */
  verdicts(entityRefs: readonly string[]): Promise<Map<string, StoredVerdict>>;

  /** What every stored verdict was reached from, by entity ref. */
  origins(): Promise<Map<string, JudgedFrom>>;

  /** Forgets services that left the catalog; their past stays. */
  remove(entityRefs: readonly string[]): Promise<void>;
}

/**
 * Which of the stored verdicts are to be reached anew, by what has changed.
 * @internal
 */
export interface VerdictIndex {
  /**
   * Refs of the services that one of the namespaces concerns, in whatever cluster, and of those that run in one of the
   * clusters or were found nowhere while something that names no namespace may concern them.
   */
  concerned(change: { namespaces: readonly string[]; clusters: readonly string[] }): Promise<string[]>;

  /** Refs of services whose verdict time has changed, or that clusters and locations did not stand like this for. */
  outdated(now: { nowMs: number; standing: string }): Promise<string[]>;

  /** The earliest moment after one, in milliseconds, at which time alone changes a verdict; `undefined`: never. */
  nextChangeMs(afterMs: number): Promise<number | undefined>;
}

/**
 * How each service stood day by day.
 * @internal
 */
export interface VerdictHistory {
  /** Has every judged service stand on the day as it stood last, as far as nothing is known of it on that day. */
  startDay(nowMs: number): Promise<void>;

  /** Forgets days and changes that lie before a moment. */
  pruneHistory(beforeMs: number): Promise<void>;
}
