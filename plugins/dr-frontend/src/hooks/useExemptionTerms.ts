import { ExemptionTerms } from '@backstage-dr/plugin-dr-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { drApiRef } from '../api';
import { Polled, usePolled } from './usePolled';

/** They are configuration, which changes when the backend starts anew. */
const POLL_MS = 3_600_000;

/** Whether services can be exempted here, and for how long. */
export function useExemptionTerms(): Polled<ExemptionTerms> {
  const api = useApi(drApiRef);
  return usePolled({
    key: 'terms',
    load: signal => api.getExemptionTerms({ signal }),
    intervalMs: POLL_MS,
  });
}
