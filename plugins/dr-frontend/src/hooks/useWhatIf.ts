import { LossChoice, WhatIfPage, WhatIfQuery } from '@backstage-dr/plugin-dr-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { drApiRef } from '../api';
import { Polled, usePolled } from './usePolled';

/** Verdicts change in minutes; an answer that is read in a meeting stays. */
const POLL_MS = 60_000;

/** What could be lost. */
export function useLossChoices(): Polled<LossChoice[]> {
  const api = useApi(drApiRef);
  return usePolled({ key: 'choices', load: signal => api.getLossChoices({ signal }), intervalMs: POLL_MS });
}

/**
 * A page of what becomes of the services when something is lost.
 *
 * @param lost - the key of a choice
 */
export function useWhatIf(lost: string, query: WhatIfQuery): Polled<WhatIfPage> {
  const api = useApi(drApiRef);
  return usePolled({
    key: `${lost} ${JSON.stringify(query)}`,
    load: signal => api.getWhatIf(lost, query, { signal }),
    intervalMs: POLL_MS,
  });
}
