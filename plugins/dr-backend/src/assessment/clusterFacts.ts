import { ClusterFact } from '@backstage-dr/plugin-dr-common';
import { ClusterConfig } from '../clusters';
import { Standing } from '../projection/FactStore';

/** Every configured cluster, with what is known of it. @internal */
export function clusterFacts(configs: readonly ClusterConfig[], standing: Standing): ClusterFact[] {
  return configs.map(config => {
    const { name, title, region, role, veleroNamespace, access } = config;
    const observed = standing.clusters.get(name) ?? { reachability: 'never-seen', kinds: {} };
    return {
      ...observed,
      ...(access.kind === 'unusable' ? { reachability: 'misconfigured', message: access.reason } : {}),
      veleroVersion: config.veleroVersion ?? observed.veleroVersion,
      name,
      title,
      region,
      role,
      veleroNamespace,
      nodeAgents: nodeAgentsOf(config, standing),
    };
  });
}

/** A DaemonSet that has gone runs nothing, and so does one that never was, where all of them have been read. */
function nodeAgentsOf({ name, veleroNamespace }: ClusterConfig, standing: Standing): ClusterFact['nodeAgents'] {
  const agent = standing.nodeAgents.find(each => each.cluster === name && each.namespace === veleroNamespace);
  if (!agent || agent.goneAt) return standing.withDaemonSets.has(name) ? { desired: 0, ready: 0 } : undefined;
  const { desiredReplicas, readyReplicas } = agent;
  return desiredReplicas === undefined || readyReplicas === undefined
    ? undefined
    : { desired: desiredReplicas, ready: readyReplicas };
}
