import { lapsedSummary, ServiceSummary } from '@backstage-dr/plugin-dr-common';
import { useMemo } from 'react';
import { latestVerdict } from '../presentation/latestVerdict';
import { useNow } from './useNow';

const NONE: readonly ServiceSummary[] = [];

/**
 * The rows of a list as they may be shown now: one that could not be renewed is not shown as if it held, and says so. The
 * same array while none of them lapses, so that nothing is drawn anew as time moves on.
 *
 * @param services - `undefined` while they have not arrived
 * @param receivedAtMs - when they arrived
 */
export function useSummariesNow(
  services: readonly ServiceSummary[] = NONE,
  receivedAtMs: number = 0,
): readonly ServiceSummary[] {
  const nowMs = useNow();
  const lapsed = services
    .filter(
      ({ readiness, breachAt }) => latestVerdict({ readiness, nextChangeAt: breachAt }, receivedAtMs, nowMs).outdated,
    )
    .map(({ entityRef }) => entityRef)
    .join();
  return useMemo(() => {
    const refs = new Set(lapsed.split(','));
    return services.map(service => (refs.has(service.entityRef) ? lapsedSummary(service) : service));
  }, [services, lapsed]);
}
