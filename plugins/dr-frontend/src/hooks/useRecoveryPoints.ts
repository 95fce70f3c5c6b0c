import { Page, RecoveryPoint, RecoveryPointsQuery } from '@backstage-dr/plugin-dr-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { drApiRef } from '../api';
import { Polled, usePolled } from './usePolled';
import { useRefreshOn } from './useRefreshOn';

/** Changes are announced by the revision; this only makes up for a missed one. */
const POLL_MS = 60_000;

/**
 * One page of a service's recovery points, newest first.
 *
 * @param revision - changes whenever there may be a new one
 */
export function useRecoveryPoints(
  entityRef: string,
  query: RecoveryPointsQuery,
  revision: string,
): Polled<Page<RecoveryPoint>> {
  const api = useApi(drApiRef);
  const polled = usePolled({
    key: `${entityRef} ${JSON.stringify(query)}`,
    load: signal => api.getRecoveryPoints(entityRef, query, { signal }),
    intervalMs: POLL_MS,
  });
  useRefreshOn(revision, polled.refresh);
  return polled;
}
