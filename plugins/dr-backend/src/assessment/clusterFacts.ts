import { ClusterFact } from '@backstage-dr/plugin-dr-common';
import { ClusterConfig } from '../clusters';
import { Standing } from '../projection/FactStore';

/** Every configured cluster, with what is known of it. @internal */
export function clusterFacts(configs: readonly ClusterConfig[], standing: Pick<Standing, 'clusters'>): ClusterFact[] {
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
    };
  });
}
