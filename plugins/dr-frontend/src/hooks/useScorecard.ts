import {
  CountedPage,
  Overview,
  RollUp,
  RollUpBy,
  ServicesFilter,
  ServicesQuery,
  ServiceSummary,
} from '@backstage-dr/plugin-dr-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { drApiRef } from '../api';
import { failureOf } from '../presentation/failureOf';
import { Polled, usePolled } from './usePolled';
import { useScorecardSignal } from './useScorecardSignal';

/** The fallback where signals do not reach the browser. */
const POLL_MS = 30_000;

/** How the services that a filter leaves stand together, kept current. */
export function useOverview(filter: ServicesFilter): Polled<Overview> {
  const api = useApi(drApiRef);
  return useCurrent(`overview ${JSON.stringify(filter)}`, signal => api.getOverview(filter, { signal }));
}

/** One page of the services, kept current. */
export function useServices(query: ServicesQuery): Polled<CountedPage<ServiceSummary>> {
  const api = useApi(drApiRef);
  return useCurrent(`services ${JSON.stringify(query)}`, signal => api.getServices(query, { signal }));
}

/** The services by owner, system or tier, kept current. */
export function useRollUps(by: RollUpBy, filter: ServicesFilter): Polled<RollUp[]> {
  const api = useApi(drApiRef);
  return useCurrent(`${by} ${JSON.stringify(filter)}`, signal => api.getRollUps(by, filter, { signal }));
}

/** Something about many services, kept current. What a reader has no right to see any longer is not kept. */
export function useCurrent<T>(key: string, load: (signal: AbortSignal) => Promise<T>): Polled<T> {
  const polled = usePolled({ key, load, intervalMs: POLL_MS });
  useScorecardSignal(polled.refresh);
  if (polled.error === undefined) return polled;
  const { kind } = failureOf(polled.error);
  return kind === 'unreachable' || kind === 'failed' ? polled : { error: polled.error, refresh: polled.refresh };
}
