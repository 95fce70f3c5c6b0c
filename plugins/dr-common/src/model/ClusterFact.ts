import { Instant } from './Instant';

/** Kinds the product follows. @public */
export const FOLLOWED_KINDS = [
  'Schedule',
  'Backup',
  'Restore',
  'BackupStorageLocation',
  'VolumeSnapshotLocation',
  'PodVolumeBackup',
  'DataUpload',
  'Namespace',
  'PersistentVolumeClaim',
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'CronJob',
  'StorageClass',
] as const;

/** @public */
export type FollowedKind = (typeof FOLLOWED_KINDS)[number];

/**
 * How following one kind in one cluster stands.
 *
 * `following`: complete and current; `listing`: the first or a repeated full read is under way;
 * `forbidden`: the cluster refuses us this kind (403); `absent`: the cluster does not know the kind (no CRD);
 * `failing`: anything else, see `message`; `waiting`: not tried yet.
 * @public
 */
export type KindStatus = 'following' | 'listing' | 'forbidden' | 'absent' | 'failing' | 'waiting';

/** @public */
export interface KindState {
  status: KindStatus;
  /** When what we hold of this kind was last known to be complete and current. */
  observedAt?: Instant;
  /** Free of credentials. */
  message?: string;
}

/**
 * `reachable`: the API server answers us; `unreachable`: it does not (no connection, time-out, TLS);
 * `unauthorized`: it does not accept our credentials (401); `never-seen`: not tried yet;
 * `misconfigured`: its configuration cannot be used, for instance a kubeconfig that is not there.
 * @public
 */
export type ClusterReachability = 'reachable' | 'unreachable' | 'unauthorized' | 'never-seen' | 'misconfigured';

/**
 * What is known of a cluster, whether it answers or not.
 * @public
 */
export interface ClusterFact {
  name: string;
  title: string;
  region?: string;
  /** Free word of the operator, such as `primary` or `standby`. */
  role?: string;
  veleroNamespace: string;
  /** Version of the Velero server, from a ServerStatusRequest or its image tag; `undefined` when not known. */
  veleroVersion?: string;
  kubernetesVersion?: string;
  /**
   * Velero's node agents, which file-system and moved data need: how many are wanted and ready; `undefined` when not known,
   * `desired` 0 when there is no such DaemonSet.
   */
  nodeAgents?: { desired: number; ready: number };
  reachability: ClusterReachability;
  /** Since when `reachability` is what it is. */
  since?: Instant;
  /** When the API server last answered us. */
  lastContactAt?: Instant;
  /** What went wrong, free of credentials. */
  message?: string;
  kinds: Partial<Record<FollowedKind, KindState>>;
  /**
   * Seconds by which the cluster's clock is ahead of ours (from the HTTP Date header; negative: behind);
   * `undefined` when not measured.
   */
  clockSkewSeconds?: number;
}
