import { useClusterOverviews } from '../../hooks/usePlaces';
import { useT } from '../../hooks/useWords';
import { failureOf } from '../../presentation/failureOf';
import { FailedState } from '../FailedState';
import { PageFrame } from '../PageFrame';
import { PlacesSkeleton } from '../PlacesSkeleton';
import { StaleNote } from '../StaleNote';
import { ClusterTable } from './ClusterTable';

/** Every configured cluster: whether it is seen, and what depends on it; what is not well first. */
export function ClustersPage() {
  const t = useT();
  const { value, receivedAtMs, error, refresh } = useClusterOverviews();
  const failure = error === undefined ? undefined : failureOf(error);
  const kept = failure?.kind === 'forbidden' ? undefined : value;
  return (
    <PageFrame name="clusters">
      {!kept && failure && <FailedState name={t('clustersPage.all')} failure={failure} retry={refresh} />}
      {!kept && !failure && <PlacesSkeleton name={t('clustersPage.all')} />}
      {kept && receivedAtMs !== undefined && (
        <>
          {failure && <StaleNote receivedAtMs={receivedAtMs} failure={failure} retry={refresh} />}
          <ClusterTable overviews={kept} />
        </>
      )}
    </PageFrame>
  );
}
