import { ClusterAssessment } from '@backstage-dr/plugin-dr-common';
import { Text } from '@backstage/ui';
import { useT } from '../../hooks/useWords';
import { Panel } from '../Panel';
import { Cluster } from './Cluster';

/** Every cluster that was asked, those that concern the service first. */
export function Clusters(props: { clusters: readonly ClusterAssessment[] }) {
  const { clusters } = props;
  const t = useT();
  const concerned = clusters.filter(cluster => cluster.concernsService);
  const others = clusters.filter(cluster => !cluster.concernsService);
  return (
    <Panel title={t('clusters.title')}>
      {clusters.length === 0 && <Text as="p">{t('clusters.empty')}</Text>}
      {[...concerned, ...others].map(cluster => (
        <Cluster key={cluster.name} cluster={cluster} />
      ))}
    </Panel>
  );
}
