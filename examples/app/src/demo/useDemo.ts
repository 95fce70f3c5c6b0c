import { discoveryApiRef, fetchApiRef, useApi } from '@backstage/frontend-plugin-api';
import { ResponseError } from '@backstage/errors';
import { useCallback, useEffect, useState } from 'react';
import { DemoAction, DemoState } from './DemoState';

const POLL_MS = 3_000;

/** The state of the demo clusters, and the way to change it. */
export function useDemo() {
  const discovery = useApi(discoveryApiRef);
  const { fetch } = useApi(fetchApiRef);
  const [state, setState] = useState<DemoState>();
  const [error, setError] = useState<Error>();

  const call = useCallback(
    async (path: string, init?: RequestInit) => {
      try {
        const response = await fetch(`${await discovery.getBaseUrl('demo')}${path}`, init);
        if (!response.ok) throw await ResponseError.fromResponse(response);
        setState(await response.json());
        setError(undefined);
      } catch (problem) {
        if (!(problem instanceof Error && problem.name === 'AbortError')) {
          setError(problem instanceof Error ? problem : new Error(String(problem)));
        }
      }
    },
    [discovery, fetch],
  );

  useEffect(() => {
    const controller = new AbortController();
    const load = () => call('/state', { signal: controller.signal });
    load();
    const timer = setInterval(load, POLL_MS);
    return () => {
      clearInterval(timer);
      controller.abort();
    };
  }, [call]);

  const act = useCallback(
    (action: DemoAction) =>
      call('/actions', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(action),
      }),
    [call],
  );

  return { state, error, act };
}
