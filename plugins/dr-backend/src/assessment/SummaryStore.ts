import { CountedPage, DependencyFact, Readiness, ServicesQuery, ServiceSummary } from '@backstage-dr/plugin-dr-common';

/**
 * Which services to list, in which order: `readiness` puts `not-ready` first, then `at-risk`, `unknown`, `ready`.
 * @internal
 */
export interface SummaryQuery extends ServicesQuery {
  /** Entity refs of services. */
  entityRefs?: string[];
}

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
  /** When time alone changes the verdict. */
  nextChangeMs?: number;
}

/** What others go by that depend on a service. @internal */
export type StoredVerdict = NonNullable<DependencyFact['verdict']>;

/**
 * The last verdict on each service in scope, to be listed.
 * @internal
 */
export interface SummaryStore {
  /** @param ownReadiness - what it would be without its dependencies */
  store(summary: ServiceSummary, from: JudgedFrom, ownReadiness: Readiness): Promise<void>;

  /** The verdicts on those of the services that were judged, by entity ref. */
  verdicts(entityRefs: readonly string[]): Promise<Map<string, StoredVerdict>>;

  /** What every stored verdict was reached from, by entity ref. */
  origins(): Promise<Map<string, JudgedFrom>>;

  remove(entityRefs: readonly string[]): Promise<void>;

  /** @throws InputError when the cursor is none of this list. */
  list(query: SummaryQuery): Promise<CountedPage<ServiceSummary>>;
}
