import { FollowedKind, Workload } from '@backstage-dr/plugin-dr-common';

/**
 * Rows that were found for some of the values that were asked about, as text: it costs a fraction of what objects cost to
 * be read, and to be handed to another thread. Each line has what the row is chosen by, as a JSON array, a tab, and what it
 * holds, as JSON, unless the question says otherwise.
 * @internal
 */
export interface RowsPart {
  /** The values that all rows are here of. */
  values: string[];
  /** Lines, in as many pieces as it suits the database; none is empty. */
  texts: string[];
}

/** Rows that may concern some namespaces. @internal */
export interface ScopedQuestion {
  kinds: readonly FollowedKind[];
  /** Namespaces, and `*` for what may concern any. */
  scopes: readonly string[];
  /** What started before is only named: few of those are wanted. */
  sinceMs: number;
  /** Left out: whatever Backups they are of. */
  backupNames?: readonly string[];
}

/** Where a service was found, to be remembered. @internal */
export interface FoundPlacement {
  entityRef: string;
  workloads: readonly Workload[];
  atMs: number;
}

/** Remembers where services were found. @internal */
export interface PlacementWriter {
  rememberPlacements(places: readonly FoundPlacement[]): Promise<void>;
}

/**
 * What judging many services at once reads: few statements for all of them, of whatever cluster. Questions and answers are
 * plain data, so that they may be asked from another thread. Of a value that no part names there are too many rows.
 * @internal
 */
export interface ServiceRows {
  /** Where services were found last: `[entityRef]`, workloads. */
  placements(entityRefs: readonly string[]): Promise<RowsPart[]>;

  /** Controllers that carry a label, themselves or on their pods: `[id, goneMs, value]`, fact. */
  labelled(label: { key: string; values: readonly string[] }): Promise<RowsPart[]>;
  /** Controllers and claims: `[id, goneMs, kind]`, fact. */
  workloads(namespaces: readonly string[]): Promise<RowsPart[]>;
  /** Namespace objects: `[id, goneMs]`, fact. */
  namespaces(names: readonly string[]): Promise<RowsPart[]>;
  /**
   * With a space between: the place of the scope among the values, `atMs`, `goneMs` or nothing, and the fact. What is only
   * named has `[id, cluster, phase, origin]` in place of the fact.
   */
  scoped(question: ScopedQuestion): Promise<RowsPart[]>;
  /** By id: `[id, goneMs]`, fact. */
  facts(ids: readonly string[]): Promise<RowsPart[]>;
  /** What was read beside Backups, by their ids: `[id]`, artefacts. */
  artefacts(backupIds: readonly string[]): Promise<RowsPart[]>;
}
