import { Fate, WhatIfPage } from '@backstage-dr/plugin-dr-common';
import { useState } from 'react';
import { useLast } from './useLast';
import { useWhatIf } from './useWhatIf';

/** The services of some fates, a page at a time. The page before stays until the next has arrived. */
export interface Fates {
  page?: WhatIfPage;
  /** Key of the loss that `page` is about: the one before, while the next is worked out. */
  lost: string;
  isBusy: boolean;
  /** How many services come before the page. */
  before: number;
  earlier?(): void;
  later?(): void;
  error?: unknown;
  refresh(): void;
}

/**
 * Asks what becomes of the services when something is lost, about those of some fates.
 *
 * @param lost - the key of a choice; another one starts at the first page
 */
export function useFates(lost: string, fate: Fate[], limit: number): Fates {
  const [paging, setPaging] = useState<{ lost: string; trail: Array<{ cursor: string; before: number }> }>({
    lost,
    trail: [],
  });
  const trail = paging.lost === lost ? paging.trail : [];
  const { cursor, before } = trail.at(-1) ?? { cursor: undefined, before: 0 };
  const { value, error, refresh } = useWhatIf(lost, { fate, limit, cursor });
  const last = useLast(value && { lost, before, page: value });
  const shown = last ?? { lost, before, page: undefined };
  const nextCursor = value?.nextCursor;
  return {
    ...shown,
    isBusy: value === undefined && error === undefined,
    earlier: trail.length > 0 ? () => setPaging({ lost, trail: trail.slice(0, -1) }) : undefined,
    later:
      nextCursor === undefined
        ? undefined
        : () => setPaging({ lost, trail: [...trail, { cursor: nextCursor, before: before + value!.services.length }] }),
    error,
    refresh,
  };
}
