import { ClusterStore, KubernetesObject, resources } from '../api-server';
import { backedUpObjects, ResourceList, sorted, volumeNameOf } from './backedUpObjects';
import { ClaimMount, claimMountsOf, podTemplateOf } from './pods';
import { selectNamespaces } from './selects';
import { BackupSpec } from './types';

/** How the data of a volume is taken along. @public */
export type VolumeMethod = 'fs-backup' | 'data-mover' | 'snapshot';

/** A volume whose object a backup takes. @public */
export interface VolumeClaimPlan {
  namespace: string;
  claim: string;
  claimUid: string;
  /** Name of the PersistentVolume. */
  volume: string;
  storageClass: string;
  /** Of the storage class; `undefined` when there is no such class. */
  driver: string | undefined;
  /** Where it is mounted, if by a pod that runs. */
  mount?: { pod: string; volume: string };
}

/** A volume whose data is taken along. @public */
export interface VolumePlan extends VolumeClaimPlan {
  method: VolumeMethod;
  totalBytes: number;
}

/** A volume whose data is left behind. @public */
export interface SkippedVolume extends VolumeClaimPlan {
  /** In Velero's words. */
  reason: string;
}

/**
 * What a backup will take, and how long that lasts.
 * @public
 */
export interface BackupPlan {
  /** Everything in it. */
  resourceList: ResourceList;
  /** The objects themselves, as far as the cluster's store knows them. */
  objects: KubernetesObject[];
  /** How many names that are. */
  items: number;
  /** Namespaces that the spec names and the cluster does not have; each is an error. */
  missingNamespaces: string[];
  volumes: VolumePlan[];
  skippedVolumes: SkippedVolume[];
  /** Whether the volumes' own objects are taken; only of those BackupVolumeInfos speaks. */
  takesVolumes: boolean;
  /** Until all objects are written. */
  objectsMs: number;
  /** Until all volumes are through, counted from the same start. */
  volumesMs: number;
}

/** The one that every cluster of the demo has. @internal */
export const SNAPSHOT_CLASS = 'csi-snapshots';
/** Share of a volume's size that is in use. */
const USED = 0.4;
const BYTES_PER_MS = 150_000;
/** Provisioners of Kubernetes itself, of whose volumes the CSI parts of Velero know nothing. */
const BUILT_IN = /^kubernetes\.io\//;

/**
 * Looks at the live objects and decides what a backup takes along.
 * @internal
 */
export function planBackup(store: ClusterStore, spec: BackupSpec): BackupPlan {
  const live = new Map(store.list(resources.namespaces).map(each => [each.metadata.name, each.metadata.labels ?? {}]));
  const { namespaces, missing } = selectNamespaces(spec, live);
  const { list, objects, claims, workloads, takesVolumes } = backedUpObjects(store, spec, new Set(namespaces));
  const drivers = new Map(
    store.list(resources.storageclasses).map(each => {
      return [each.metadata.name, (each as KubernetesObject & { provisioner?: string }).provisioner];
    }),
  );
  const mounts = new Map(workloads.flatMap(mountsByClaim));
  const volumes: VolumePlan[] = [];
  const skippedVolumes: SkippedVolume[] = [];
  for (const claim of claims) {
    const mount = mounts.get(`${claim.metadata.namespace}/${claim.metadata.name}`);
    const planned = planClaim(claim, drivers, mount);
    const method = methodOf(spec, planned, mount);
    if (method === undefined) skippedVolumes.push({ ...planned, reason: reasonOf(spec, planned) });
    else volumes.push({ ...planned, method, totalBytes: usedBytes(claim) });
  }
  const resourceList = sorted(withSnapshots(list, volumes));
  const items = Object.values(resourceList).reduce((sum, names) => sum + names.length, 0);
  const objectsMs = 2000 + items * 40;
  const bytes = volumes.filter(each => each.method !== 'snapshot').reduce((sum, each) => sum + each.totalBytes, 0);
  const volumesMs = objectsMs + bytes / BYTES_PER_MS;
  return {
    resourceList,
    objects,
    items,
    missingNamespaces: missing,
    volumes,
    skippedVolumes,
    takesVolumes,
    objectsMs,
    volumesMs,
  };
}

/** Names of the snapshot objects that come with a volume. @internal */
export function snapshotNamesOf({ claim, claimUid }: VolumeClaimPlan): { snapshot: string; content: string } {
  return { snapshot: `velero-${claim}-${claimUid.slice(0, 5)}`, content: `snapcontent-${claimUid}` };
}

/** What the annotations of a pod say of one of its volumes. */
type Mount = ClaimMount & { optedIn: boolean; optedOut: boolean };

function mountsByClaim(workload: KubernetesObject): Array<[string, Mount]> {
  const { annotations = {} } = podTemplateOf(workload).metadata ?? {};
  const named = (key: string) => (annotations[`backup.velero.io/${key}`] ?? '').split(',').map(each => each.trim());
  return claimMountsOf(workload).map(mount => [
    `${workload.metadata.namespace}/${mount.claim}`,
    {
      ...mount,
      optedIn: named('backup-volumes').includes(mount.volume),
      optedOut: named('backup-volumes-excludes').includes(mount.volume),
    },
  ]);
}

function planClaim(
  claim: KubernetesObject,
  drivers: ReadonlyMap<string, string | undefined>,
  mount: Mount | undefined,
): VolumeClaimPlan {
  const { namespace = '', name, uid } = claim.metadata;
  const { storageClassName: storageClass = '' } = (claim.spec ?? {}) as { storageClassName?: string };
  return {
    namespace,
    claim: name,
    claimUid: uid,
    volume: volumeNameOf(claim),
    storageClass,
    driver: drivers.get(storageClass),
    ...(mount ? { mount: { pod: mount.pod, volume: mount.volume } } : {}),
  };
}

function methodOf(spec: BackupSpec, { driver }: VolumeClaimPlan, mount: Mount | undefined): VolumeMethod | undefined {
  // Files can only be read where a pod runs; without one even a backup that wants files takes a snapshot.
  if (mount && (mount.optedIn || (spec.defaultVolumesToFsBackup && !mount.optedOut))) return 'fs-backup';
  if (spec.snapshotVolumes === false || !isCsi(driver)) return undefined;
  return spec.snapshotMoveData ? 'data-mover' : 'snapshot';
}

function reasonOf(spec: BackupSpec, { driver, mount }: VolumeClaimPlan): string {
  const podVolume = mount ? `podvolume: opted out due to annotation in pod ${mount.pod};` : '';
  if (spec.snapshotVolumes === false) {
    return `${podVolume}volumeSnapshot: not satisfy the criteria for VolumePolicy or the legacy snapshot way;`;
  }
  const csi = isCsi(driver) ? '' : "csiSnapshot: skipped b/c it's not a CSI volume;";
  return `${csi}${podVolume}volumeSnapshot: no applicable volumesnapshotter found;`;
}

function isCsi(driver: string | undefined): boolean {
  return driver !== undefined && !BUILT_IN.test(driver);
}

function usedBytes({ spec }: KubernetesObject): number {
  const { resources: wanted } = (spec ?? {}) as { resources?: { requests?: { storage?: string } } };
  const gibibytes = Number.parseInt(wanted?.requests?.storage ?? '1', 10) || 1;
  return Math.round(gibibytes * 2 ** 30 * USED);
}

/** Snapshots that stay are objects of the backup; those whose data is moved are gone before it ends. */
function withSnapshots(list: ResourceList, volumes: readonly VolumePlan[]): ResourceList {
  const kept = volumes.filter(({ method }) => method === 'snapshot');
  if (kept.length === 0) return list;
  const group = 'snapshot.storage.k8s.io/v1';
  return {
    ...list,
    [`${group}/VolumeSnapshot`]: kept.map(each => `${each.namespace}/${snapshotNamesOf(each).snapshot}`),
    [`${group}/VolumeSnapshotContent`]: kept.map(each => snapshotNamesOf(each).content),
    [`${group}/VolumeSnapshotClass`]: [...new Set(kept.map(() => SNAPSHOT_CLASS))],
  };
}
