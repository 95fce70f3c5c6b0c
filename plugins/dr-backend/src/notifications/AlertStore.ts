import { ClusterStake, ServiceSummary } from '@backstage-dr/plugin-dr-common';
import { AlertState } from './decideAlert';

/** @internal */
export type AlertKind = 'service' | 'cluster';

/**
 * What is remembered of one subject.
 * @internal
 */
export interface StoredAlert {
  state: AlertState;
  /** Counts writes. */
  version: number;
  /** Somebody is telling it until then, or has failed to and nobody tries again before then. */
  claimedMs?: number;
  /** The state once that is told. When the claim has run out, or sending has failed, it is not known whether it was. */
  telling?: AlertState;
  /** How often telling has failed since it last worked. */
  failures: number;
}

/** @internal */
export interface AlertNote {
  subject: string;
  /** Of what was read; 0: there was nothing. */
  version: number;
  state: AlertState;
  /** What they go by if what was being told has reached them, as long as that is not known. */
  telling?: AlertState;
  /** When time alone makes it worth a look. */
  dueMs?: number;
}

/** A service as it was judged last. @internal */
export interface AlertService {
  summary: ServiceSummary;
  /** Clusters that its verdict depends on, its own or others; empty where nobody asked. */
  elsewhere: string[];
  /** Refs of the services that it depends on directly; empty where nobody asked. */
  dependsOn: string[];
}

/** @internal */
export interface AlertServicesOptions {
  /** Whether `elsewhere` and `dependsOn` are of interest: much is read for them. */
  elsewhere: boolean;
}

/**
 * What people were told last, shared by the replicas. Who writes says which version was read; when another one has been
 * written since, nothing is, so that of several who find the same to tell one does.
 * @internal
 */
export interface AlertStore {
  find(kind: AlertKind, subjects: readonly string[]): Promise<Map<string, StoredAlert>>;

  /** Remembers without telling; ends claims that have run out. */
  note(kind: AlertKind, notes: readonly AlertNote[]): Promise<void>;

  /**
   * Takes it upon the caller to tell it.
   *
   * @returns the version to settle or postpone with; `undefined`: somebody else was faster
   */
  claim(
    kind: AlertKind,
    subject: string,
    claim: { version: number; telling: AlertState; untilMs: number },
  ): Promise<number | undefined>;

  /** It was told. */
  settle(kind: AlertKind, told: AlertNote): Promise<void>;

  /** It could not be told, and is tried again then. */
  postpone(kind: AlertKind, subject: string, options: { version: number; untilMs: number }): Promise<void>;

  /** Subjects that time makes worth a look. */
  due(kind: AlertKind, nowMs: number): Promise<string[]>;

  /** Forgets clusters that are not configured, and services that have had no verdict since `absentBeforeMs`. */
  tidy(options: { clusters: readonly string[]; nowMs: number; absentBeforeMs: number }): Promise<void>;

  /** Services judged since then, or all, in pages. */
  services(judgedSinceMs: number | undefined, options: AlertServicesOptions): AsyncIterable<AlertService[]>;

  /** Those of the services that have a verdict. */
  servicesOf(entityRefs: readonly string[], options: AlertServicesOptions): Promise<AlertService[]>;

  /** What hangs on a cluster, by the last verdicts. */
  stakeOf(cluster: string): Promise<ClusterStake>;
}
