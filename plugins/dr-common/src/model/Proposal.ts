import { Rhythm } from './Assessment';
import { LabelSelector } from './LabelSelector';
import { Strategy } from './Objectives';
import { Statement } from './Statement';

/** How the data of volumes is taken. @public */
export const VOLUME_CHOICES = ['file-system', 'moved-snapshot', 'snapshot', 'none'] as const;

/**
 * How a Backup takes the data of volumes: copied file by file by the node agent; by a CSI snapshot of which the data is
 * moved into the location; by a snapshot that stays in its storage; not at all.
 * @public
 */
export type VolumeChoice = (typeof VOLUME_CHOICES)[number];

/** What of a cluster a Backup takes. @public */
export const BACKUP_EXTENTS = ['service', 'namespace', 'cluster'] as const;

/**
 * What of a cluster a Backup takes: the service's objects by their labels, its namespaces as a whole, or everything.
 * @public
 */
export type BackupExtent = (typeof BACKUP_EXTENTS)[number];

/**
 * What somebody has decided about what is to be created; all that is left out is proposed. Texts are as people write them,
 * and what cannot be used comes back as a problem.
 * @public
 */
export interface BackupChoices {
  /** Where it runs: the name of a cluster. */
  cluster?: string;
  /** Of the service in that cluster, with commas between several. Left out: all of them, and less covers it only in part. */
  namespace?: string;
  /** `service` where its objects have labels of their own, else `namespace`. */
  extent?: BackupExtent;
  /** Of the object in the cluster. */
  name?: string;
  /** How long a backup is kept, for example `30d` or `720h`. */
  ttl?: string;
  /** Name of a BackupStorageLocation of the cluster. */
  storageLocation?: string;
  volumes?: VolumeChoice;
}

/** @public */
export interface ScheduleChoices extends BackupChoices {
  /** In place of the promised one, for example `15m`. */
  rpo?: string;
  /** Cron expression of five fields, `@every …`, or another of Velero's descriptors. */
  cron?: string;
}

/** @public */
export type ProposalField =
  | 'cluster'
  | 'namespace'
  | 'extent'
  | 'name'
  | 'ttl'
  | 'storageLocation'
  | 'volumes'
  | 'rpo'
  | 'cron';

/** Something that was asked for and that Velero, or the cluster, would not take. @public */
export interface ProposalProblem {
  field: ProposalField;
  /** As given; empty when nothing was. */
  value: string;
  /** What is accepted. */
  accepted: Statement;
}

/** One decision in a proposal, and why it is so. @public */
export interface ProposedChoice {
  field: ProposalField;
  value: string;
  /** Somebody asked for it; else it is proposed. */
  given: boolean;
  why: Statement[];
}

/** A place that the service runs in and that could be backed up. @public */
export interface ProposalPlace {
  cluster: string;
  title: string;
  namespace: string;
  /** The Namespace itself names the service: only there may somebody act. */
  confirmed: boolean;
  /** The Namespace is being deleted: nobody may act there. */
  terminating?: boolean;
}

/** A cluster that there is. @public */
export interface ProposalCluster {
  name: string;
  title: string;
  region?: string;
  /** Velero is there, and it answers: something could be created in it now, by who may. */
  usable: boolean;
  /** Why not, and what helps. */
  reasons: Statement[];
}

/** A storage location that could take the backups. @public */
export interface ProposalLocation {
  cluster: string;
  name: string;
  region?: string;
  /** It lies in another region than the cluster; `undefined`: not known. */
  elsewhere?: boolean;
  isDefault: boolean;
  /** It takes backups now. */
  usable: boolean;
  /** Why not. */
  reasons: Statement[];
}

/** What there is to choose from. @public */
export interface ProposalOptions {
  /** All that there are, those that cannot be used now among them. */
  clusters: ProposalCluster[];
  places: ProposalPlace[];
  /** Of the chosen cluster. */
  locations: ProposalLocation[];
  extents: BackupExtent[];
  /** What the chosen cluster can do, the best first. */
  volumes: VolumeChoice[];
}

/**
 * A BackupSpec as Velero reads it.
 * @public
 */
export interface VeleroBackupSpec {
  includedNamespaces: string[];
  labelSelector?: LabelSelector;
  includeClusterResources?: boolean;
  storageLocation: string;
  /** Go duration, for example `720h0m0s`. */
  ttl: string;
  snapshotVolumes?: boolean;
  snapshotMoveData?: boolean;
  defaultVolumesToFsBackup?: boolean;
  metadata?: { labels: Record<string, string> };
}

/** @public */
export interface VeleroMetadata {
  name: string;
  namespace: string;
  labels: Record<string, string>;
  annotations: Record<string, string>;
}

/** @public */
export interface ScheduleManifest {
  apiVersion: 'velero.io/v1';
  kind: 'Schedule';
  metadata: VeleroMetadata;
  spec: { schedule: string; template: VeleroBackupSpec };
}

/** @public */
export interface BackupManifest {
  apiVersion: 'velero.io/v1';
  kind: 'Backup';
  metadata: VeleroMetadata;
  spec: VeleroBackupSpec;
}

/** What a proposed Schedule would promise. @public */
export interface ProposedPromise {
  /** The RPO that it was made for; `undefined`: none. */
  rpoSeconds?: number;
  /** Longest gap between runs + start jitter + time until a backup is usable. */
  worstCaseSeconds?: number;
  longestGapSeconds?: number;
  /** Time until a run that is due starts. Velero looks once a minute, and so does its queue. */
  jitterSeconds: number;
  /** Time until a backup is usable: measured on this service's own, else reckoned with. */
  durationSeconds: number;
  durationIs: 'measured' | 'assumed';
  /** Whether the worst case keeps within the RPO; `unknown`: the duration has not been measured yet. */
  kept: 'yes' | 'no' | 'unknown' | 'nothing-promised';
}

/**
 * A Schedule that Helm has made of values for Velero's chart that were written this way. Helm owns it: it is changed by these
 * values only.
 * @public
 */
export interface ChartSchedule {
  /** As the cluster has it, for example `velero-dr-payment`. */
  name: string;
  /** What its values are under: `schedules.<key>`. */
  key: string;
  /** Of Helm. */
  release: string;
  /** Where that release is installed. */
  releaseNamespace: string;
}

/** What any proposal says. @public */
export interface Proposal {
  entityRef: string;
  /** The cluster that it is for. */
  cluster?: string;
  /** Each decision, in the order of the form. */
  choices: ProposedChoice[];
  /** What it cannot promise, and what is needed instead; the gravest first. */
  limits: Statement[];
  /** As long as there are any, there is no manifest. */
  problems: ProposalProblem[];
  options: ProposalOptions;
}

/**
 * A Schedule that keeps a promise, and why it is as it is.
 * @public
 */
export interface ScheduleProposal extends Proposal {
  manifest?: ScheduleManifest;
  /** The manifest as YAML. */
  yaml?: string;
  rhythm?: Rhythm;
  /** Zone in which the server reads the expression. */
  timeZone?: string;
  promise: ProposedPromise;
  /** What this changes is Helm's; the name of the manifest is the key of its values. Left out: it is not. */
  chart?: ChartSchedule;
}

/**
 * A Backup to take now, and why it is as it is.
 * @public
 */
export interface BackupProposal extends Proposal {
  manifest?: BackupManifest;
  /** The manifest as YAML. */
  yaml?: string;
}

/** How bad it is when a service is away, or its data is lost. @public */
export const IMPACTS = ['critical', 'high', 'moderate', 'low'] as const;

/** @public */
export type Impact = (typeof IMPACTS)[number];

/** What people know about a service that has no objectives yet. @public */
export interface ServiceImpact {
  /** When it is away for an hour. */
  downtime: Impact;
  /** When the last hour of its data is gone. */
  dataLoss: Impact;
}

/** Objectives that fit what people know, and why. @public */
export interface ObjectivesRecommendation {
  rtoSeconds: number;
  rpoSeconds: number;
  strategy: Strategy;
  /** A tier that promises the same or more at the same cost, when there is one. */
  tier?: string;
  drillIntervalSeconds: number;
  why: Statement[];
  /** What the strategy needs besides backups. */
  limits: Statement[];
}
