import {
  ControllerFact,
  CONTROLLER_KINDS,
  FollowedKind,
  NamespaceFact,
  VolumeClaimFact,
} from '@backstage-dr/plugin-dr-common';
import { FactOfKind, parseFact } from '@backstage-dr/plugin-dr-backend/src/velero/parse';
import { toKubernetesObject } from '@backstage-dr/plugin-dr-backend/src/velero/toKubernetesObject';
import { KubeApi } from './KubeApi';

const PATHS = {
  Deployment: '/apis/apps/v1/deployments',
  StatefulSet: '/apis/apps/v1/statefulsets',
  DaemonSet: '/apis/apps/v1/daemonsets',
  CronJob: '/apis/batch/v1/cronjobs',
  PersistentVolumeClaim: '/api/v1/persistentvolumeclaims',
  Namespace: '/api/v1/namespaces',
  Schedule: '/apis/velero.io/v1/namespaces/velero/schedules',
  Backup: '/apis/velero.io/v1/namespaces/velero/backups',
  BackupStorageLocation: '/apis/velero.io/v1/namespaces/velero/backupstoragelocations',
  PodVolumeBackup: '/apis/velero.io/v1/namespaces/velero/podvolumebackups',
  DataUpload: '/apis/velero.io/v2alpha1/namespaces/velero/datauploads',
} as const;

/** An object as the portal's own parsers read it. */
export function factOf<K extends FollowedKind>(kind: K, body: unknown, cluster: string): FactOfKind[K] {
  const object = toKubernetesObject(kind, body);
  if (!object) throw new Error(`no name in ${JSON.stringify(body)}`);
  return parseFact(kind, object, { cluster, firstSeenAt: new Date().toISOString() });
}

/** All objects of a kind in a cluster, as the portal's own parsers read them. */
export async function observe<K extends keyof typeof PATHS>(
  kind: K,
  api: KubeApi,
  cluster: string,
): Promise<Array<FactOfKind[K]>> {
  const items = await api.list<unknown>(PATHS[kind]);
  return items.map(item => factOf(kind, item, cluster));
}

/** What of a cluster tells where services run. */
export interface ObservedCluster {
  controllers: ControllerFact[];
  claims: VolumeClaimFact[];
  namespaces: NamespaceFact[];
}

export async function observeCluster(api: KubeApi, cluster: string): Promise<ObservedCluster> {
  const controllers: ControllerFact[] = [];
  for (const kind of CONTROLLER_KINDS) controllers.push(...(await observe(kind, api, cluster)));
  return {
    controllers,
    claims: await observe('PersistentVolumeClaim', api, cluster),
    namespaces: await observe('Namespace', api, cluster),
  };
}
