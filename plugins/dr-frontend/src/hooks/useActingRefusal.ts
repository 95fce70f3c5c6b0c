import { actingRefusal, Statement } from '@backstage-dr/plugin-dr-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { drApiRef } from '../api';
import { usePolled } from './usePolled';

/** Rights change rarely, and a form is not open for long. */
const POLL_MS = 600_000;

/**
 * Why the reader may have nothing of a kind created for a service; `undefined`: they may, it is not known, or, without a kind,
 * nobody asks.
 */
export function useActingRefusal(
  entityRef: string | undefined,
  kind: 'schedule' | 'backup' | undefined,
): Statement | undefined {
  const api = useApi(drApiRef);
  const { value: terms } = usePolled({
    key: JSON.stringify([entityRef, kind]),
    load: async signal =>
      entityRef !== undefined && kind !== undefined ? api.getActingTerms(entityRef, { signal }) : undefined,
    intervalMs: POLL_MS,
  });
  return terms && kind && actingRefusal(terms, kind);
}
