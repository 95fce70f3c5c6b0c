import { Assessment, Page, RecoveryPoint } from '@backstage-dr/plugin-dr-common';
import { useState } from 'react';
import { useLast } from '../../hooks/useLast';
import { useRecoveryPoints } from '../../hooks/useRecoveryPoints';
import { useT } from '../../hooks/useWords';
import { doubtOf } from '../../presentation/doubtOf';
import { failureOf } from '../../presentation/failureOf';
import { PartFailed } from '../FailedState';
import { Nothing } from '../Nothing';
import { Panel } from '../Panel';
import { Pager } from './Pager';
import { NO_FILTER, RecoveryPointFilters } from './RecoveryPointFilters';
import { RecoveryPointsTable } from './RecoveryPointsTable';
import styles from './RecoveryPoints.module.css';

const PAGE_SIZE = 10;

/** Every backup that could restore the service, newest first, a page at a time. */
export function RecoveryPoints(props: { assessment: Assessment; revision: string }) {
  const { assessment, revision } = props;
  const t = useT();
  const [filter, setFilter] = useState(NO_FILTER);
  /** Cursors of the pages up to this one, so that one can go back. */
  const [trail, setTrail] = useState<string[]>([]);
  const query = { ...filter, limit: PAGE_SIZE, cursor: trail.at(-1) };
  const { value, error, refresh } = useRecoveryPoints(assessment.entityRef, query, revision);

  const unfiltered = filter === NO_FILTER && trail.length === 0;
  // The assessment brings the newest ones: they are there at once, and while the page is asked for.
  const newest: Page<RecoveryPoint> = {
    items: assessment.recoveryPoints.slice(0, PAGE_SIZE),
    totalCount: assessment.recoveryPointCount,
  };
  const page = value ?? (unfiltered ? newest : undefined);
  const last = useLast(page);
  const shown = page ?? (error === undefined ? last : undefined);
  const { nextCursor } = value ?? {};

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
      {shown && (
        <div className={styles.points} aria-busy={page === undefined}>
          {shown.items.length === 0 && (
            <Nothing doubt={doubtOf(assessment, 'Backup')}>
              {t(unfiltered ? 'recoveryPoints.empty' : 'recoveryPoints.emptyFiltered')}
            </Nothing>
          )}
          {shown.items.length > 0 && <RecoveryPointsTable points={shown.items} />}
          {shown.totalCount > PAGE_SIZE && shown.items.length > 0 && (
            <Pager
              from={trail.length * PAGE_SIZE + 1}
              count={shown.items.length}
              total={shown.totalCount}
              newer={trail.length > 0 ? () => setTrail(trail.slice(0, -1)) : undefined}
              older={nextCursor === undefined ? undefined : () => setTrail([...trail, nextCursor])}
            />
          )}
        </div>
      )}
    </Panel>
  );
}
