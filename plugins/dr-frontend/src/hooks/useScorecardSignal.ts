import { useApiHolder } from '@backstage/frontend-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { useEffect, useRef } from 'react';

/** Channel on which the backend says that what is known has changed. */
const CHANNEL = 'dr:assessment';
/** In a busy portal something changes every second; what is about all services is fetched no more often than this. */
const LEAST_BETWEEN_MS = 5_000;
/** Several changes arrive together; one fetch serves them all. */
const SETTLE_MS = 500;

/**
 * Calls back shortly after the backend has said that any service or cluster has changed, at most every five seconds and
 * only while the page is visible. Does nothing in an app without signals.
 */
export function useScorecardSignal(onChange: () => void): void {
  const signals = useApiHolder().get(signalApiRef);
  const latest = useRef(onChange);
  latest.current = onChange;

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let calledAtMs = -Infinity;
    const call = () => {
      timer = undefined;
      // A page that comes into view fetches by itself.
      if (document.visibilityState === 'hidden') return;
      calledAtMs = performance.now();
      latest.current();
    };
    const subscription = signals?.subscribe(CHANNEL, () => {
      if (timer !== undefined) return;
      timer = setTimeout(call, Math.max(SETTLE_MS, calledAtMs + LEAST_BETWEEN_MS - performance.now()));
    });
    return () => {
      subscription?.unsubscribe();
      clearTimeout(timer);
    };
  }, [signals]);
}
