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
  /** Cursors of the pages up to this one, so that one can go back, each with how many points come before it. */
  const [trail, setTrail] = useState<Array<{ cursor: string; before: number }>>([]);
  const { cursor, before } = trail.at(-1) ?? { cursor: undefined, before: 0 };
  const query = { ...filter, limit: PAGE_SIZE, cursor };
  const { value, error, refresh } = useRecoveryPoints(assessment.entityRef, query, revision);

  const unfiltered = filter === NO_FILTER && trail.length === 0;
  // The assessment brings the newest ones: they are there at once, and while the page is asked for.
  const newest: Page<RecoveryPoint> = { items: assessment.recoveryPoints.slice(0, PAGE_SIZE) };
  const page = value ?? (unfiltered ? newest : undefined);
  const last = useLast(page);
  const shown = page ?? (error === undefined ? last : undefined);
  const nextCursor = value?.nextCursor;
  const isPaged = trail.length > 0 || nextCursor !== undefined || assessment.recoveryPointCount > PAGE_SIZE;
  const empty = () => {
    if (nextCursor !== undefined) return t('recoveryPoints.emptySoFar');
    if (trail.length > 0) return t('recoveryPoints.emptyOlder');
    return t(unfiltered ? 'recoveryPoints.empty' : 'recoveryPoints.emptyFiltered');
  };

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
          {shown.items.length === 0 && <Nothing doubt={doubtOf(assessment, 'Backup')}>{empty()}</Nothing>}
          {shown.items.length > 0 && <RecoveryPointsTable points={shown.items} />}
          {isPaged && (
            <Pager
              before={before}
              count={shown.items.length}
              isLast={value !== undefined && nextCursor === undefined}
              newer={trail.length > 0 ? () => setTrail(trail.slice(0, -1)) : undefined}
              older={
                nextCursor === undefined
                  ? undefined
                  : () => setTrail([...trail, { cursor: nextCursor, before: before + shown.items.length }])
              }
            />
          )}
        </div>
      )}
    </Panel>
  );
}
