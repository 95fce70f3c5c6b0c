import { useRouteRef } from '@backstage/core-plugin-api';
import { pageRouteRef } from '../routes';

/** The tabs of the page about all services that are linked to. */
type Tab = 'services' | 'what-if';

/** Addresses on the page about all services; `undefined` in an app that has not mounted it. */
export function usePortalHref():
  | ((tab: Tab, search?: Record<string, string | readonly string[]>) => string)
  | undefined {
  const page = usePage();
  return page && ((tab, search = {}) => `${page()}/${tab}${queryOf(search)}`);
}

function usePage() {
  try {
    return useRouteRef(pageRouteRef);
  } catch {
    // That is how Backstage says that nothing is mounted there.
    return undefined;
  }
}

function queryOf(search: Record<string, string | readonly string[]>): string {
  const query = new URLSearchParams();
  for (const [name, values] of Object.entries(search)) for (const value of [values].flat()) query.append(name, value);
  return query.size > 0 ? `?${query}` : '';
}
