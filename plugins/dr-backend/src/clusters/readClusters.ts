import { Config } from '@backstage/config';
import { ClusterConfig } from './ClusterConfig';
import { ConfigNode } from './ConfigNode';
import { readCluster } from './readCluster';
import { readKubernetesPluginCluster } from './readKubernetesPluginCluster';

/**
 * The clusters to follow: `dr.clusters`, or, when that is absent, those that the Kubernetes plugin has in
 * `kubernetes.clusterLocatorMethods` of type `config`. Whether they can be reached is not looked at here.
 *
 * @param config - the whole configuration of the backend
 * @throws InputError that names the key, its value and what is accepted, when something is wrong
 * @internal
 */
export function readClusters(config: Config): ClusterConfig[] {
  const own = config.getOptional('dr.clusters');
  const clusters =
    own === undefined
      ? readKubernetesPluginClusters(config)
      : ConfigNode.list('dr.clusters', own).map(node => ({
          node,
          cluster: readCluster(node),
        }));

  const names = new Set<string>();
  for (const { node, cluster } of clusters) {
    if (names.has(cluster.name)) throw node.refuse('name', 'a name that no other cluster has');
    names.add(cluster.name);
  }
  return clusters.map(({ cluster }) => cluster);
}

function readKubernetesPluginClusters(config: Config): Array<{ node: ConfigNode; cluster: ClusterConfig }> {
  const path = 'kubernetes.clusterLocatorMethods';
  const methods = config.getOptional(path);
  if (methods === undefined) return [];
  return ConfigNode.list(path, methods)
    .filter(method => method.get('type') === 'config')
    .flatMap(method => ConfigNode.list(method.pathOf('clusters'), method.get('clusters')))
    .map(node => ({ node, cluster: readKubernetesPluginCluster(node) }));
}
