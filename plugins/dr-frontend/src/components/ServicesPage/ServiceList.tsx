import { Button } from '@backstage/ui';
import { RiArrowDownLine } from '@remixicon/react';
import { memo, useDeferredValue, useMemo, useRef } from 'react';
import { useServices } from '../../hooks/useScorecard';
import { ServicesChooser } from '../../hooks/useServicesChoice';
import { useSummariesNow } from '../../hooks/useSummariesNow';
import { useLast } from '../../hooks/useLast';
import { useT } from '../../hooks/useWords';
import { failureOf } from '../../presentation/failureOf';
import { isNarrowed } from '../../presentation/servicesSearch';
import { PartFailed } from '../FailedState';
import { Pages } from '../Pages';
import { Panel } from '../Panel';
import { RuleMatrix } from '../RuleMatrix';
import { TableSkeleton } from '../ServicesSkeleton';
import { ServiceTable } from '../ServiceTable';
import styles from './ServicesPage.module.css';

const PAGE_SIZE = 50;

/** A page of the services that the filter leaves: as a list, and below it the same against the rules. */
export const ServiceList = memo(function List(props: { chooser: ServicesChooser }) {
  const { choice, narrow, sort, clear, next, previous } = props.chooser;
  const { filter, orderBy, descending, cursor, page } = choice;
  const t = useT();
  const { value, receivedAtMs, error, refresh } = useServices({
    ...filter,
    orderBy,
    descending,
    cursor,
    limit: PAGE_SIZE,
  });
  const latest = useMemo(() => {
    if (!value || receivedAtMs === undefined) return undefined;
    return { ...value, receivedAtMs, before: (page - 1) * PAGE_SIZE, isNarrowed: isNarrowed(filter) };
  }, [value, receivedAtMs, page, filter]);
  const last = useLast(latest);
  // Fifty services are much to draw; what is typed and pressed meanwhile goes first.
  const shown = useDeferredValue(last);
  const items = useSummariesNow(shown?.items, shown?.receivedAtMs);
  const matrix = useRef<HTMLDivElement>(null);
  const failure = error === undefined ? undefined : failureOf(error);
  const isRefused = failure?.kind === 'forbidden' || failure?.kind === 'not-found';
  // A place in the list that cannot be found any more is left by going to the first page.
  const retry = value === undefined && cursor !== undefined ? () => narrow({}) : refresh;
  const failed = failure && <PartFailed failure={failure} retry={retry} />;
  if (!shown || isRefused) return failed ?? <TableSkeleton />;

  const { totalCount, nextCursor, before } = shown;
  const isLoading = (value === undefined && error === undefined) || shown !== last;
  return (
    <div className={styles.list} aria-busy={isLoading}>
      {failed}
      <Panel
        large
        title={t(shown.isNarrowed ? 'scorecard.match' : 'scorecard.all', { count: totalCount })}
        aside={
          items.length > 0 && (
            <Button
              size="small"
              variant="tertiary"
              iconEnd={<RiArrowDownLine aria-hidden="true" />}
              onPress={() => matrix.current?.scrollIntoView()}
            >
              {t('scorecard.matrix.title')}
            </Button>
          )
        }
      >
        {items.length === 0 && (
          <div className={styles.empty}>
            <p>{t('scorecard.noMatch')}</p>
            <Button size="small" variant="secondary" onPress={clear}>
              {t('scorecard.clear')}
            </Button>
          </div>
        )}
        {items.length > 0 && <ServiceTable services={items} orderBy={orderBy} descending={descending} onSort={sort} />}
        <Pages
          before={before}
          count={items.length}
          total={totalCount}
          earlier={previous}
          later={nextCursor === undefined || isLoading ? undefined : () => next(nextCursor)}
        />
      </Panel>
      {items.length > 0 && (
        <div ref={matrix}>
          <RuleMatrix services={items} />
        </div>
      )}
    </div>
  );
});
