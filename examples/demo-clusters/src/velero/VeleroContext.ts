import { ClusterStore } from '../api-server';
import { Clock } from '../clock';
import { ArtefactServer } from './ArtefactServer';
import { BackupStorage } from './BackupStorage';
import { BackupPlan } from './planBackup';

/** What goes wrong with Velero on purpose. @public */
export interface VeleroFaults {
  /** What becomes of the next backups that start, first one first. */
  nextBackups: Array<'fail' | 'partially-fail' | 'skip-volumes'>;
  /** How many times longer backups take. */
  slowdown: number;
}

/** A backup in progress, as only the running server knows it. @internal */
export interface RunningBackup {
  plan: BackupPlan;
  startedMs: number;
  fault?: VeleroFaults['nextBackups'][number];
}

/** What all parts of the stand-in work with. @internal */
export interface VeleroContext {
  store: ClusterStore;
  storage: BackupStorage;
  /** Who opens the storage to readers; without, no DownloadRequest is answered. */
  downloads?: ArtefactServer;
  clock: Clock;
  /** Of the server, such as `v1.18.3`. */
  version: string;
  kubernetesVersion: string;
  /** Where Velero lives. */
  namespace: string;
  defaultTtl: string;
  faults: VeleroFaults;
  /** By uid. */
  running: Map<string, RunningBackup>;
}

/** Who writes Velero's objects, for `managedFields`. @internal */
export const VELERO = 'velero-server';
