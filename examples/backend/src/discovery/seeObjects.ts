import type { KubeConfig, KubernetesObject } from '@kubernetes/client-node';
import { SeenObject } from './discoverServices';

/**
 * Reads what names services in one cluster: Namespaces and workload controllers. Kinds that we may not read are left out;
 * rejects when the cluster does not answer at all.
 */
export async function seeObjects(options: { kubeconfig: string; context: string }): Promise<SeenObject[]> {
  const { AppsV1Api, BatchV1Api, CoreV1Api, KubeConfig: Loader } = await import('@kubernetes/client-node');
  const config: KubeConfig = new Loader();
  config.loadFromFile(options.kubeconfig);
  config.setCurrentContext(options.context);
  const core = config.makeApiClient(CoreV1Api);
  const apps = config.makeApiClient(AppsV1Api);
  const batch = config.makeApiClient(BatchV1Api);
  const lists: Array<[SeenObject['kind'], Promise<{ items: KubernetesObject[] }>]> = [
    ['Namespace', core.listNamespace()],
    ['Deployment', apps.listDeploymentForAllNamespaces()],
    ['StatefulSet', apps.listStatefulSetForAllNamespaces()],
    ['DaemonSet', apps.listDaemonSetForAllNamespaces()],
    ['CronJob', batch.listCronJobForAllNamespaces()],
  ];
  const results = await Promise.allSettled(lists.map(([, list]) => list));
  const refused = results.find(result => result.status === 'rejected');
  if (refused && results.every(result => result.status === 'rejected')) {
    throw refused.reason;
  }
  return results.flatMap((result, index) => {
    const [kind] = lists[index];
    return result.status === 'fulfilled' ? result.value.items.map(item => toSeen(options.context, kind, item)) : [];
  });
}

function toSeen(cluster: string, kind: SeenObject['kind'], { metadata }: KubernetesObject): SeenObject {
  return {
    cluster,
    kind,
    namespace: (kind === 'Namespace' ? metadata?.name : metadata?.namespace) ?? '',
    labels: metadata?.labels ?? {},
    annotations: metadata?.annotations ?? {},
  };
}
