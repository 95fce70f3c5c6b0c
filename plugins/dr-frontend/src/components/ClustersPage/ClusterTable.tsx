import { ClusterOverview, formatLoss } from '@backstage-dr/plugin-dr-common';
import { ButtonLink, Text } from '@backstage/ui';
import { usePortalHref } from '../../hooks/usePortalHref';
import { useT } from '../../hooks/useWords';
import { clusterStanding } from '../../presentation/clusterStanding';
import { worstClustersFirst } from '../../presentation/places';
import { Panel } from '../Panel';
import { ServiceCounts } from '../ServiceCounts';
import { StackedColumn, StackedTable } from '../StackedTable';
import { ClusterHealth } from './ClusterHealth';
import { ClusterName } from './ClusterName';
import { ClusterSeen } from './ClusterSeen';
import styles from './ClustersPage.module.css';

/** Clusters as rows. */
export function ClusterTable(props: { overviews: readonly ClusterOverview[] }) {
  const t = useT();
  const hrefTo = usePortalHref();
  const overviews = worstClustersFirst(props.overviews);
  const well = overviews.filter(({ cluster }) => clusterStanding(cluster).tone === 'good').length;
  const columns: StackedColumn<ClusterOverview>[] = [
    {
      id: 'name',
      title: t('clustersPage.column.name'),
      width: '18%',
      cell: ({ cluster }) => <ClusterName cluster={cluster} />,
    },
    {
      id: 'health',
      title: t('clustersPage.column.health'),
      width: '27%',
      cell: ({ cluster }) => <ClusterHealth cluster={cluster} />,
    },
    {
      id: 'seen',
      title: t('clustersPage.column.seen'),
      width: '15%',
      cell: ({ cluster }) => <ClusterSeen cluster={cluster} />,
    },
    {
      id: 'services',
      title: t('clustersPage.column.services'),
      cell: ({ cluster, services }) => (
        <ServiceCounts
          counts={services}
          href={hrefTo?.('services', { cluster: cluster.name })}
          none={t(cluster.observedAt ? 'clustersPage.noServices' : 'clustersPage.servicesUnknown')}
        />
      ),
    },
    {
      id: 'whatIf',
      title: t('clustersPage.column.whatIf'),
      width: '12%',
      cell: ({ cluster }) =>
        hrefTo && (
          <ButtonLink
            size="small"
            variant="secondary"
            href={hrefTo('what-if', { lost: formatLoss({ kind: 'cluster', cluster: cluster.name }) })}
            aria-label={t('clustersPage.whatIfOf', { name: cluster.title })}
          >
            {t('clustersPage.whatIf')}
          </ButtonLink>
        ),
    },
  ];
  return (
    <Panel
      large
      title={t('clustersPage.title', { count: overviews.length })}
      aside={
        <p className={styles.quiet}>{t('clustersPage.well', { well: String(well), all: String(overviews.length) })}</p>
      }
    >
      {overviews.length === 0 ? (
        <Text as="p">{t('clusters.empty')}</Text>
      ) : (
        <StackedTable
          label={t('clustersPage.title', { count: overviews.length })}
          columns={columns}
          items={overviews}
          keyOf={({ cluster }) => cluster.name}
        />
      )}
    </Panel>
  );
}
