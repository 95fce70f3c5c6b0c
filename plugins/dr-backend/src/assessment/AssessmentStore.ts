import { DependencyFact, Readiness, ServiceReach, ServiceSummary, Transition } from '@backstage-dr/plugin-dr-common';

/**
 * What a stored verdict was reached from; when it differs, the service is judged anew.
 * @internal
 */
export interface JudgedFrom {
  /** Of the entity. */
  fingerprint: string;
  namespaceNames: string[];
  /** Of those namespaces. */
  revision: string;
  /** Of how clusters and locations stood. */
  standing: string;
  /** When time alone changes the verdict. */
  nextChangeMs?: number;
}

/** A verdict with all that is stored of it. @internal */
export interface StorableVerdict {
  summary: ServiceSummary;
  /** What it would be without its dependencies. */
  ownReadiness: Readiness;
  reach: ServiceReach;
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

  /** The verdicts on those of the services that were judged, by entity ref. */
  verdicts(entityRefs: readonly string[]): Promise<Map<string, StoredVerdict>>;

  /** What every stored verdict was reached from, by entity ref. */
  origins(): Promise<Map<string, JudgedFrom>>;

  /** Forgets services that left the catalog; their past stays. */
  remove(entityRefs: readonly string[]): Promise<void>;
}
