import { ServicesFilter, ServicesQuery } from '@backstage-dr/plugin-dr-common';
import { useMemo } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import { choiceOf, searchOf, ServicesChoice } from '../presentation/servicesSearch';

/** What a reader sees of the services, and the ways to see something else. The address of the page keeps it. */
export interface ServicesChooser {
  choice: ServicesChoice;
  /** The address of this page with a part of the filter changed, from the first page on. */
  hrefWith(change: Partial<ServicesFilter>): string;
  /** Changes a part of the filter and goes to the first page; what is typed leaves no trace in the history. */
  narrow(change: Partial<ServicesFilter>, options?: { replace?: boolean }): void;
  clear(): void;
  sort(orderBy: NonNullable<ServicesQuery['orderBy']>, descending: boolean): void;
  next(cursor: string): void;
  /** `undefined` on the first page. */
  previous: (() => void) | undefined;
}

/** Reads what is chosen from the address, and changes the address. The same object until the address changes. */
export function useServicesChoice(): ServicesChooser {
  const [search, setSearch] = useSearchParams();
  const { pathname, state } = useLocation();
  return useMemo(() => {
    const choice = choiceOf(search);
    const trail = trailIn(state);
    const fromStart = (change: Partial<ServicesChoice>) =>
      searchOf({ ...choice, cursor: undefined, page: 1, ...change });
    const narrowed = (change: Partial<ServicesFilter>) => fromStart({ filter: { ...choice.filter, ...change } });
    // The way back is not in the address: who opens the third page from a link goes back to the first.
    const previous = () =>
      setSearch(fromStart({ cursor: trail.at(-1) || undefined, page: choice.page - 1 }), {
        state: { trail: trail.slice(0, -1) },
      });
    return {
      choice,
      hrefWith: change => {
        const next = narrowed(change);
        return next.size > 0 ? `${pathname}?${next}` : pathname;
      },
      narrow: (change, options = {}) => setSearch(narrowed(change), options),
      clear: () => setSearch(fromStart({ filter: {} })),
      sort: (orderBy, descending) => setSearch(fromStart({ orderBy, descending })),
      next: cursor =>
        setSearch(fromStart({ cursor, page: choice.page + 1 }), { state: { trail: [...trail, choice.cursor ?? ''] } }),
      previous: choice.cursor === undefined ? undefined : previous,
    };
  }, [search, setSearch, pathname, state]);
}

/** Cursors of the pages before this one, as they were left in the history; the first page has none of its own. */
function trailIn(state: unknown): string[] {
  if (typeof state !== 'object' || state === null || !('trail' in state) || !Array.isArray(state.trail)) return [];
  return state.trail.filter((cursor): cursor is string => typeof cursor === 'string');
}
