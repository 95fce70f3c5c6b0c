import { ServicesFilter, ServicesQuery } from '@backstage-dr/plugin-dr-common';
import { useCallback, useMemo } from 'react';
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

export function useServicesChoice(): ServicesChooser {
  const [search, setSearch] = useSearchParams();
  const { pathname, state } = useLocation();
  const text = search.toString();
  const choice = useMemo(() => choiceOf(new URLSearchParams(text)), [text]);
  const trail = trailIn(state);

  const hrefWith = useCallback(
    (change: Partial<ServicesFilter>) => {
      const next = searchOf({ ...choice, filter: { ...choice.filter, ...change }, cursor: undefined, page: 1 });
      return next.size > 0 ? `${pathname}?${next}` : pathname;
    },
    [choice, pathname],
  );
  const narrow = useCallback(
    (change: Partial<ServicesFilter>, options: { replace?: boolean } = {}) =>
      setSearch(searchOf({ ...choice, filter: { ...choice.filter, ...change }, cursor: undefined, page: 1 }), options),
    [choice, setSearch],
  );
  const clear = useCallback(
    () => setSearch(searchOf({ ...choice, filter: {}, cursor: undefined, page: 1 })),
    [choice, setSearch],
  );
  const sort = useCallback(
    (orderBy: NonNullable<ServicesQuery['orderBy']>, descending: boolean) =>
      setSearch(searchOf({ ...choice, orderBy, descending, cursor: undefined, page: 1 })),
    [choice, setSearch],
  );
  // The way back is not in the address: who opens the third page from a link goes back to the first.
  const next = (cursor: string) =>
    setSearch(searchOf({ ...choice, cursor, page: choice.page + 1 }), {
      state: { trail: [...trail, choice.cursor ?? ''] },
    });
  const previous =
    choice.cursor === undefined
      ? undefined
      : () => {
          const cursor = trail.at(-1) || undefined;
          setSearch(searchOf({ ...choice, cursor, page: choice.page - 1 }), { state: { trail: trail.slice(0, -1) } });
        };
  return { choice, hrefWith, narrow, clear, sort, next, previous };
}

/** Cursors of the pages before this one, as they were left in the history; the first page has none of its own. */
function trailIn(state: unknown): string[] {
  if (typeof state !== 'object' || state === null || !('trail' in state) || !Array.isArray(state.trail)) return [];
  return state.trail.filter((cursor): cursor is string => typeof cursor === 'string');
}
