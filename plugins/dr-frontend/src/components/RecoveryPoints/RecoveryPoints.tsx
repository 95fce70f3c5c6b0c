import { Assessment, RecoveryPoint } from '@backstage-dr/plugin-dr-common';
import { Button, Text } from '@backstage/ui';
import { useState } from 'react';
import { useRecoveryPoints } from '../../hooks/useRecoveryPoints';
import { useT } from '../../hooks/useWords';
import { failureOf } from '../../presentation/failureOf';
import { PartFailed } from '../FailedState';
import { Moment } from '../Moment';
import { Panel } from '../Panel';
import { StackedColumn, StackedTable } from '../StackedTable';
import { NO_FILTER, RecoveryPointFilters } from './RecoveryPointFilters';
import { PointCopies, PointCovers, PointName, PointUse } from './cells';
import styles from './RecoveryPoints.module.css';

const PAGE_SIZE = 10;

/** Every backup that could restore the service, newest first, a page at a time. */
export function RecoveryPoints(props: { assessment: Assessment; revision: string }) {
  const { assessment, revision } = props;
  const t = useT();
  const [filter, setFilter] = useState(NO_FILTER);
  /** Cursors of the pages before this one, so that one can go back. */
  const [trail, setTrail] = useState<string[]>([]);
  const query = { ...filter, limit: PAGE_SIZE, cursor: trail.at(-1) };
  const { value: page, error, refresh } = useRecoveryPoints(assessment.entityRef, query, revision);

  const unfiltered = filter === NO_FILTER && trail.length === 0;
  // The assessment brings the newest ones: they are there at once, and while the page is asked for.
  const items = page?.items ?? (unfiltered ? assessment.recoveryPoints : undefined);
  const total = page?.totalCount ?? (unfiltered ? assessment.recoveryPointCount : undefined);
  const from = trail.length * PAGE_SIZE + 1;

  const columns: StackedColumn<RecoveryPoint>[] = [
    { id: 'name', title: t('recoveryPoints.column.name'), width: '26%', cell: point => <PointName point={point} /> },
    {
      id: 'at',
      title: t('recoveryPoints.column.at'),
      width: '12%',
      cell: point => (point.at ? <Moment at={point.at} /> : t('recoveryPoints.atUnknown')),
    },
    { id: 'use', title: t('recoveryPoints.column.use'), width: '24%', cell: point => <PointUse point={point} /> },
    { id: 'covers', title: t('recoveryPoints.column.covers'), cell: point => <PointCovers point={point} /> },
    {
      id: 'expires',
      title: t('recoveryPoints.column.expires'),
      width: '10%',
      cell: point => (point.expiresAt ? <Moment at={point.expiresAt} /> : t('recoveryPoints.expiresUnknown')),
    },
    {
      id: 'copies',
      title: t('recoveryPoints.column.copies'),
      width: '12%',
      cell: point => <PointCopies point={point} />,
    },
  ];

  return (
    <Panel
      title={t('recoveryPoints.title')}
      aside={
        assessment.recoveryPointCount > 0 && (
          <RecoveryPointFilters
            filter={filter}
            schedules={assessment.schedules.map(schedule => schedule.name)}
            clusters={assessment.clusters.map(cluster => cluster.name)}
            onChange={next => {
              setFilter(next);
              setTrail([]);
            }}
          />
        )
      }
    >
      {error !== undefined && <PartFailed failure={failureOf(error)} retry={refresh} />}
      {items && items.length === 0 && (
        <Text as="p">{t(unfiltered ? 'recoveryPoints.empty' : 'recoveryPoints.emptyFiltered')}</Text>
      )}
      {items && items.length > 0 && (
        <StackedTable
          label={t('recoveryPoints.title')}
          columns={columns}
          items={items}
          keyOf={point => `${point.locationIdentity ?? ''}/${point.name}`}
        />
      )}
      {!items && error === undefined && <div className={styles.waiting} aria-busy="true" />}
      {items && total !== undefined && total > PAGE_SIZE && (
        <div className={styles.pages}>
          <Text variant="body-small" color="secondary">
            {t('recoveryPoints.range', {
              from: String(from),
              to: String(from + items.length - 1),
              total: String(total),
            })}
          </Text>
          <Button
            variant="secondary"
            size="small"
            isDisabled={trail.length === 0}
            onPress={() => setTrail(trail.slice(0, -1))}
          >
            {t('recoveryPoints.newer')}
          </Button>
          <Button
            variant="secondary"
            size="small"
            isDisabled={page?.nextCursor === undefined}
            onPress={() => page?.nextCursor && setTrail([...trail, page.nextCursor])}
          >
            {t('recoveryPoints.older')}
          </Button>
        </div>
      )}
    </Panel>
  );
}
