import { ExposureHistory, ExposureWindow } from '@backstage-dr/plugin-dr-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { drApiRef } from '../api';
import { Polled, usePolled } from './usePolled';
import { useRefreshOn } from './useRefreshOn';

/** The curve climbs by itself; a minute is less than a pixel of a day. */
const POLL_MS = 60_000;

/**
 * Exposure of a service over a window.
 *
 * @param revision - changes whenever a new recovery point may have changed the curve
 */
export function useExposureHistory(
  entityRef: string,
  window: ExposureWindow,
  revision: string,
): Polled<ExposureHistory> {
  const api = useApi(drApiRef);
  const polled = usePolled({
    key: `${entityRef} ${window}`,
    load: signal => api.getExposureHistory(entityRef, window, { signal }),
    intervalMs: POLL_MS,
  });
  useRefreshOn(revision, polled.refresh);
  return polled;
}
