import { Instant } from './Instant';

/**
 * What the caller may do for a service, and by which templates. Refusals come from the backend all the same.
 * @public
 */
export interface ActingTerms {
  /** The operator has turned acting on. */
  enabled: boolean;
  /** May create Schedules for this service. */
  mayCreateSchedule: boolean;
  /** May create Backups of this service. */
  mayCreateBackup: boolean;
  /**
   * Whose word it takes that a namespace is a service's: the cluster's (`confirmed`), or that of whoever wrote the catalog
   * entity (`trusted`).
   */
  namespaceClaims: 'confirmed' | 'trusted';
  /** Entity refs of templates that help; left out: there is none. */
  templates: { protect?: string; backUp?: string; objectives?: string; runbook?: string };
}

/**
 * What was created or changed in a cluster.
 * @public
 */
export interface ActedObject {
  cluster: string;
  kind: 'Schedule' | 'Backup';
  namespace: string;
  name: string;
  /** `would-…`: a dry run, of which nothing stays. */
  outcome: 'created' | 'changed' | 'unchanged' | 'would-create' | 'would-change';
  /** What the server has made, or would make, of it, as YAML. */
  yaml: string;
}

/**
 * How a Backup that somebody created stands.
 * @public
 */
export interface BackupProgress {
  cluster: string;
  name: string;
  /** Velero's word; `undefined`: Velero has not taken it up yet. */
  phase?: string;
  /** It has ended, well or not. */
  done: boolean;
  /** It ended, and a restore can use it. */
  usable: boolean;
  startedAt?: Instant;
  completedAt?: Instant;
  itemsBackedUp?: number;
  totalItems?: number;
  errors: number;
  warnings: number;
  /** Why it failed, in Velero's words. */
  messages: string[];
  /** When the cluster was last seen. */
  observedAt?: Instant;
}
