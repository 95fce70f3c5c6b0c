import { formatLoss, LocationOverview } from '@backstage-dr/plugin-dr-common';
import { ButtonLink, Text } from '@backstage/ui';
import { usePortalHref } from '../../hooks/usePortalHref';
import { useT } from '../../hooks/useWords';
import { SharedLocation, sharedLocations } from '../../presentation/places';
import { Panel } from '../Panel';
import { ServiceCounts } from '../ServiceCounts';
import { StackedColumn, StackedTable } from '../StackedTable';
import { LocationName, LocationPlace } from './LocationName';
import { LocationViews } from './LocationViews';
import styles from './StoragePage.module.css';

/** Storage locations as rows, each once, however many clusters see it. */
export function LocationTable(props: { overviews: readonly LocationOverview[] }) {
  const t = useT();
  const hrefTo = usePortalHref();
  const locations = sharedLocations(props.overviews);
  const title = t('storagePage.title', { count: locations.length });
  const columns: StackedColumn<SharedLocation>[] = [
    {
      id: 'name',
      title: t('storagePage.column.name'),
      width: '21%',
      cell: location => <LocationName location={location} />,
    },
    {
      id: 'health',
      title: t('storagePage.column.health'),
      width: '25%',
      cell: location => <LocationViews location={location} />,
    },
    {
      id: 'where',
      title: t('storagePage.column.where'),
      width: '16%',
      cell: location => <LocationPlace location={location} />,
    },
    {
      id: 'services',
      title: t('storagePage.column.services'),
      cell: ({ services, onlyCopies }) => (
        <span className={styles.lines}>
          <ServiceCounts counts={services} none={t('storagePage.noServices')} />
          {onlyCopies > 0 && (
            <strong className={styles.only}>{t('storagePage.onlyCopies', { count: onlyCopies })}</strong>
          )}
        </span>
      ),
    },
    {
      id: 'whatIf',
      title: t('clustersPage.column.whatIf'),
      width: '12%',
      cell: ({ identity, views }) =>
        hrefTo && (
          <ButtonLink
            size="small"
            variant="secondary"
            href={hrefTo('what-if', { lost: formatLoss({ kind: 'location', location: identity }) })}
            aria-label={t('clustersPage.whatIfOf', { name: views[0].name })}
          >
            {t('clustersPage.whatIf')}
          </ButtonLink>
        ),
    },
  ];
  return (
    <Panel large title={title}>
      {locations.length === 0 ? (
        <Text as="p">{t('storagePage.empty')}</Text>
      ) : (
        <StackedTable label={title} columns={columns} items={locations} keyOf={({ identity }) => identity} />
      )}
    </Panel>
  );
}
