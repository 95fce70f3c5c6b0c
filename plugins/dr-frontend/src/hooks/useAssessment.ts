import { Assessment } from '@backstage-dr/plugin-dr-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { drApiRef } from '../api';
import { failureOf } from '../presentation/failureOf';
import { useAssessmentSignal } from './useAssessmentSignal';
import { Polled, usePolled } from './usePolled';

/** The fallback where signals do not reach the browser. */
const POLL_MS = 10_000;

/**
 * The assessment of a service, kept current: fetched anew when the backend says that it has changed, and every ten
 * seconds. What a reader has no right to see any longer is not kept.
 */
export function useAssessment(entityRef: string): Polled<Assessment> {
  const api = useApi(drApiRef);
  const polled = usePolled({
    key: entityRef,
    load: signal => api.getAssessment(entityRef, { signal }),
    intervalMs: POLL_MS,
  });
  useAssessmentSignal({
    entityRef,
    clusters: polled.value?.clusters.map(cluster => cluster.name),
    onChange: polled.refresh,
  });
  if (polled.error === undefined) return polled;
  const { kind } = failureOf(polled.error);
  const keep = kind === 'unreachable' || kind === 'failed';
  return keep ? polled : { error: polled.error, refresh: polled.refresh };
}
