import { useDeferredValue } from 'react';
import { useOverview } from '../../hooks/useScorecard';
import { useServicesChoice } from '../../hooks/useServicesChoice';
import { useLast } from '../../hooks/useLast';
import { useT } from '../../hooks/useWords';
import { failureOf } from '../../presentation/failureOf';
import { groupOf, isNarrowed } from '../../presentation/servicesSearch';
import { FailedState } from '../FailedState';
import { FailsMost } from '../FailsMost';
import { PageFrame } from '../PageFrame';
import { ServiceFilters } from '../ServiceFilters';
import { ServicesSkeleton } from '../ServicesSkeleton';
import { StaleNote } from '../StaleNote';
import { Standing } from '../Standing';
import { NoServices } from './NoServices';
import { ServiceList } from './ServiceList';
import styles from './ServicesPage.module.css';

/** The tab "Services": how all of them stand together, where most is wrong, and the list to find any of them in. */
export function ServicesPage() {
  return (
    <PageFrame name="services">
      <Services />
    </PageFrame>
  );
}

function Services() {
  const t = useT();
  const chooser = useServicesChoice();
  const deferred = useDeferredValue(chooser);
  const { filter } = chooser.choice;
  const polled = useOverview(groupOf(filter));
  const { error, refresh } = polled;
  // What was there stays while another group is asked for, so that the page does not jump.
  const last = useLast(
    polled.value && polled.receivedAtMs !== undefined
      ? { overview: polled.value, receivedAtMs: polled.receivedAtMs }
      : undefined,
  );
  const failure = error === undefined ? undefined : failureOf(error);
  const isRefused = failure?.kind === 'forbidden' || failure?.kind === 'not-found';
  if (failure && (isRefused || !last)) {
    return (
      <>
        {/* What the address asks for may be what the backend refuses. */}
        {!isRefused && isNarrowed(filter) && <ServiceFilters chooser={chooser} />}
        <FailedState name={t('scorecard.services')} failure={failure} retry={refresh} />
      </>
    );
  }
  if (!last) return <ServicesSkeleton />;

  const { overview, receivedAtMs } = last;
  if (overview.total === 0 && polled.value && !isNarrowed(filter)) return <NoServices />;
  return (
    <>
      {failure && <StaleNote receivedAtMs={receivedAtMs} failure={failure} retry={refresh} />}
      <div className={styles.top} aria-busy={polled.value === undefined}>
        <Standing overview={overview} receivedAtMs={receivedAtMs} chooser={chooser} />
        <FailsMost overview={overview} chooser={chooser} />
      </div>
      <ServiceFilters chooser={chooser} />
      <ServiceList chooser={deferred} />
    </>
  );
}
