import { useEffect, useRef } from 'react';

/** Calls `refresh` when `revision` has changed since the last time, and not for the first one. */
export function useRefreshOn(revision: string, refresh: () => void): void {
  const seen = useRef(revision);
  useEffect(() => {
    if (seen.current === revision) return;
    seen.current = revision;
    refresh();
  }, [revision, refresh]);
}
