import { useLocationOverviews } from '../../hooks/usePlaces';
import { useT } from '../../hooks/useWords';
import { failureOf } from '../../presentation/failureOf';
import { FailedState } from '../FailedState';
import { PageFrame } from '../PageFrame';
import { PlacesSkeleton } from '../PlacesSkeleton';
import { StaleNote } from '../StaleNote';
import { LocationTable } from './LocationTable';

/** Every storage location: whether it can be reached, where it is, and what depends on it; what is not well first. */
export function StoragePage() {
  const t = useT();
  const { value, receivedAtMs, error, refresh } = useLocationOverviews();
  const failure = error === undefined ? undefined : failureOf(error);
  const kept = failure?.kind === 'forbidden' ? undefined : value;
  return (
    <PageFrame name="storage">
      {!kept && failure && <FailedState name={t('storagePage.all')} failure={failure} retry={refresh} />}
      {!kept && !failure && <PlacesSkeleton name={t('storagePage.all')} />}
      {kept && receivedAtMs !== undefined && (
        <>
          {failure && <StaleNote receivedAtMs={receivedAtMs} failure={failure} retry={refresh} />}
          <LocationTable overviews={kept} />
        </>
      )}
    </PageFrame>
  );
}
