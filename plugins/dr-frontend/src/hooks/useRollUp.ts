import { ServiceSummary } from '@backstage-dr/plugin-dr-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { drApiRef } from '../api';
import { addUp, partsOf, Standing, worstOf } from '../presentation/rollUpParts';
import { Polled } from './usePolled';
import { useCurrent } from './useScorecard';

/** Whose services: those of owners, or of systems. There may be more of them than an address holds. */
export interface Belonging {
  by: 'owner' | 'system';
  refs: readonly string[];
}

/** How they stand together, kept current. */
export function useStandingOf({ by, refs }: Belonging): Polled<Standing> {
  const api = useApi(drApiRef);
  return useCurrent(`standing ${by} ${refs}`, async signal =>
    addUp(await Promise.all(partsOf(refs).map(part => api.getOverview({ [by]: part }, { signal })))),
  );
}

/** The worst of them, kept current. */
export function useWorstOf({ by, refs }: Belonging, limit: number): Polled<ServiceSummary[]> {
  const api = useApi(drApiRef);
  return useCurrent(`worst ${limit} ${by} ${refs}`, async signal => {
    const query = (part: string[]) => ({ [by]: part, orderBy: 'readiness' as const, limit });
    const pages = await Promise.all(partsOf(refs).map(part => api.getServices(query(part), { signal })));
    return worstOf(
      pages.map(({ items }) => items),
      limit,
    );
  });
}
