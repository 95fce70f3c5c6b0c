import { ClusterStore, KubernetesObject, resources } from '../api-server';
import { selectNamespaces, selectsKind, selectsLabels } from './selects';
import { BackupSpec } from './types';

/** How the data of a volume is taken along. @public */
export type VolumeMethod = 'fs-backup' | 'data-mover' | 'snapshot';

/** @public */
export interface VolumePlan {
  namespace: string;
  claim: string;
  claimUid: string;
  storageClass: string;
  method: VolumeMethod;
  totalBytes: number;
}

/**
 * What a backup will take, and how long that lasts.
 * @public
 */
export interface BackupPlan {
  items: number;
  /** Namespaces that the spec names and the cluster does not have; each is an error. */
  missingNamespaces: string[];
  volumes: VolumePlan[];
  /** Until all objects are written. */
  objectsMs: number;
  /** Until all volumes are through, counted from the same start. */
  volumesMs: number;
}

const WORKLOADS = [resources.deployments, resources.statefulsets, resources.daemonsets, resources.cronjobs];
/** Share of a volume's size that is in use. */
const USED = 0.4;
const BYTES_PER_MS = 150_000;

/**
 * Looks at the live objects and decides what a backup takes along.
 * @internal
 */
export function planBackup(store: ClusterStore, spec: BackupSpec): BackupPlan {
  const live = new Map(store.list(resources.namespaces).map(each => [each.metadata.name, each.metadata.labels ?? {}]));
  const { namespaces, missing } = selectNamespaces(spec, live);
  const inside = new Set(namespaces);
  const taken = (resource: typeof resources.deployments) =>
    selectsKind(spec, resource.plural, resource.group)
      ? store.list(resource).filter(({ metadata }) => {
          return inside.has(metadata.namespace ?? '') && selectsLabels(spec, metadata.labels);
        })
      : [];
  const workloads = WORKLOADS.flatMap(taken);
  // A pod takes its claims along, whatever their labels are.
  const mounted = new Set(workloads.flatMap(claimKeysOf));
  const claims = selectsKind(spec, resources.persistentvolumeclaims.plural, '')
    ? store.list(resources.persistentvolumeclaims).filter(claim => {
        const { namespace = '', name, labels } = claim.metadata;
        return inside.has(namespace) && (selectsLabels(spec, labels) || mounted.has(`${namespace}/${name}`));
      })
    : [];
  const optedIn = new Set(workloads.filter(hasOptIn).flatMap(claimKeysOf));
  const volumes = claims.flatMap(claim => planVolume(claim, spec, optedIn));
  // Each workload stands for its pods, replica sets, services and config; each namespace for what every namespace has.
  const items = namespaces.length * 4 + workloads.length * 6 + claims.length * 2;
  const objectsMs = 2000 + items * 40;
  const bytes = volumes.filter(each => each.method !== 'snapshot').reduce((sum, each) => sum + each.totalBytes, 0);
  return { items, missingNamespaces: missing, volumes, objectsMs, volumesMs: objectsMs + bytes / BYTES_PER_MS };
}

function planVolume(claim: KubernetesObject, spec: BackupSpec, optedIn: ReadonlySet<string>): VolumePlan[] {
  const { namespace = '', name, uid } = claim.metadata;
  const { storageClassName = '', resources: wanted } = (claim.spec ?? {}) as {
    storageClassName?: string;
    resources?: { requests?: { storage?: string } };
  };
  const method = methodOf(spec, storageClassName, optedIn.has(`${namespace}/${name}`));
  if (!method) return [];
  const gibibytes = Number.parseInt(wanted?.requests?.storage ?? '1', 10) || 1;
  const totalBytes = Math.round(gibibytes * 2 ** 30 * USED);
  return [{ namespace, claim: name, claimUid: uid, storageClass: storageClassName, method, totalBytes }];
}

function methodOf(spec: BackupSpec, storageClass: string, optedIn: boolean): VolumeMethod | undefined {
  if (spec.defaultVolumesToFsBackup || optedIn) return 'fs-backup';
  // Only classes of a CSI driver can be snapshotted; of others Velero says nothing.
  if (spec.snapshotVolumes === false || !storageClass.startsWith('csi-')) return undefined;
  return spec.snapshotMoveData ? 'data-mover' : 'snapshot';
}

interface PodTemplateSpec {
  template?: {
    metadata?: { annotations?: Record<string, string> };
    spec?: { volumes?: Array<{ persistentVolumeClaim?: { claimName?: string } }> };
  };
  volumeClaimTemplates?: Array<{ metadata?: { name?: string } }>;
  replicas?: number;
}

function claimKeysOf(workload: KubernetesObject): string[] {
  const { namespace = '', name } = workload.metadata;
  const spec = (workload.spec ?? {}) as PodTemplateSpec;
  const named = (spec.template?.spec?.volumes ?? []).flatMap(each => each.persistentVolumeClaim?.claimName ?? []);
  const templated = (spec.volumeClaimTemplates ?? []).flatMap(each =>
    Array.from({ length: spec.replicas ?? 1 }, (_, index) => `${each.metadata?.name}-${name}-${index}`),
  );
  return [...named, ...templated].map(claim => `${namespace}/${claim}`);
}

function hasOptIn(workload: KubernetesObject): boolean {
  const spec = (workload.spec ?? {}) as PodTemplateSpec;
  return spec.template?.metadata?.annotations?.['backup.velero.io/backup-volumes'] !== undefined;
}
