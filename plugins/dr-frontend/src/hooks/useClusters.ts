import { ClusterFact } from '@backstage-dr/plugin-dr-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { drApiRef } from '../api';
import { Polled, usePolled } from './usePolled';

/** Clusters are configured, not made while somebody fills in a form. */
const POLL_MS = 600_000;

/** Every configured cluster. */
export function useClusters(): Polled<ClusterFact[]> {
  const api = useApi(drApiRef);
  return usePolled({ key: 'clusters', load: signal => api.getClusters({ signal }), intervalMs: POLL_MS });
}
