import { Exemption, ExemptionsQuery, Page } from '@backstage-dr/plugin-dr-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { drApiRef } from '../api';
import { Polled, usePolled } from './usePolled';

/** People decide a few times a day; who decides sees it at once. */
const POLL_MS = 60_000;

/** One page of the exemptions of services that the reader sees, the one that ends first first. */
export function useExemptions(query: ExemptionsQuery): Polled<Page<Exemption>> {
  const api = useApi(drApiRef);
  return usePolled({
    key: JSON.stringify(query),
    load: signal => api.getExemptions(query, { signal }),
    intervalMs: POLL_MS,
  });
}
