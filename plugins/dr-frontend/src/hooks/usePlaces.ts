import { ClusterOverview, LocationOverview } from '@backstage-dr/plugin-dr-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { drApiRef } from '../api';
import { Polled, usePolled } from './usePolled';
import { useScorecardSignal } from './useScorecardSignal';

/** The fallback where signals do not reach the browser. */
const POLL_MS = 15_000;

/** Every configured cluster with what depends on it, kept current. */
export function useClusterOverviews(): Polled<ClusterOverview[]> {
  const api = useApi(drApiRef);
  return useCurrent('clusters', signal => api.getClusterOverviews({ signal }));
}

/** Every storage location as each cluster sees it, with what depends on it, kept current. */
export function useLocationOverviews(): Polled<LocationOverview[]> {
  const api = useApi(drApiRef);
  return useCurrent('locations', signal => api.getLocationOverviews({ signal }));
}

function useCurrent<T>(key: string, load: (signal: AbortSignal) => Promise<T>): Polled<T> {
  const polled = usePolled({ key, load, intervalMs: POLL_MS });
  useScorecardSignal(polled.refresh);
  return polled;
}
