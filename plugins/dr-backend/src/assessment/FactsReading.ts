import { ServiceFacts } from '@backstage-dr/plugin-dr-common';

/**
 * Facts of a service, and what they were read at.
 * @internal
 */
export interface FactsReading {
  facts: ServiceFacts;
  /** A moment before any of it was read, in milliseconds. */
  readMs: number;
  /** There are more recent Backups than `facts` holds. */
  cut: boolean;
  fingerprint: string;
  /** Namespaces whose revision tells whether something has changed. */
  namespaceNames: string[];
  /** Clusters in which something may concern it that names no namespace; `undefined`: in any. */
  clusterNames?: string[];
  /** It is wherever its labels are found, so that it may appear in other namespaces. */
  isSought: boolean;
  revision: string;
  /** What the operator calls the places, by what they are stored as; a place that is left out is called that. */
  identities: ReadonlyMap<string, readonly string[]>;
}
