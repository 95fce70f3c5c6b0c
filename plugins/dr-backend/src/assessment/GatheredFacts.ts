import { Entity } from '@backstage/catalog-model';
import {
  BackupArtefacts,
  BackupFact,
  ClusterFact,
  ControllerFact,
  NamespaceFact,
  Objectives,
  Placement,
  PlacementHints,
  RestoreFact,
  ScheduleFact,
  VolumeBackupFact,
  VolumeClaimFact,
  Workload,
} from '@backstage-dr/plugin-dr-common';

/**
 * What is known about a service as long as neither its entity nor anything that concerns it changes. How clusters and
 * locations stand is added at each reading.
 * @internal
 */
export interface GatheredFacts {
  entityRef: string;
  /** `spec.type` of the entity. */
  entityType?: string;
  title: string;
  objectives: Objectives;
  hints: PlacementHints;
  controllers: ControllerFact[];
  claims: VolumeClaimFact[];
  namespaces: NamespaceFact[];
  previous: Workload[];
  /** Where it runs, as the clusters stood while gathering. */
  placed: { clusters: readonly ClusterFact[]; placement: Placement };
  schedules: ScheduleFact[];
  /** Those that the Schedules name beside the service's own. */
  namespacesBeside: NamespaceFact[];
  /** Newest first; `locationIdentity` is left open. */
  backups: BackupFact[];
  /** There are more Backups in the last month than were read. */
  cut: boolean;
  restores: RestoreFact[];
  volumeBackups: VolumeBackupFact[];
  /** Of the same Backups; `undefined` where nothing may be downloaded. */
  artefacts?: BackupArtefacts[];
  /** Names of the namespaces that concern it, in whatever cluster. */
  namespaceNames: string[];
}

/** What an entity says that facts depend on, to tell whether it has changed. @internal */
export function fingerprintOf(entity: Entity): string {
  const { annotations, title } = entity.metadata;
  const sorted = Object.entries(annotations ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([title, sorted, ownerOf(entity), systemOf(entity), entity.spec?.type]);
}

/** Entity ref of the owner. @internal */
export function ownerOf(entity: Entity): string | undefined {
  return entity.relations?.find(({ type }) => type === 'ownedBy')?.targetRef;
}

/** Entity ref of the system that it is part of. @internal */
export function systemOf(entity: Entity): string | undefined {
  return entity.relations?.find(({ type, targetRef }) => type === 'partOf' && targetRef.startsWith('system:'))
    ?.targetRef;
}
