import { formatDuration, ScheduleChoices, ScheduleProposal, ServiceImpact } from '@backstage-dr/plugin-dr-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { useCallback, useEffect, useRef, useState } from 'react';
import { drApiRef } from '../api';
import { Failure, failureOf } from '../presentation/failureOf';

/** Who types a name, a duration or a cron expression is not answered about each letter. */
const SETTLE_MS = 400;

/** What is proposed for a form. */
export interface Proposed {
  /** The last that arrived for this service; it stays while the next is worked out. */
  proposal?: ScheduleProposal;
  /** `proposal` is not about the form as it is now; that is being worked out. */
  isBusy: boolean;
  /** Why there is none. */
  failure?: Failure;
  retry(): void;
}

/**
 * A Schedule for a service, worked out anew shortly after the choices have changed.
 *
 * @param entityRef - `undefined`: no service is chosen yet, and nothing is asked
 * @param impact - what the RPO is to be recommended by, in place of the one chosen or promised
 */
export function useScheduleProposal(
  entityRef: string | undefined,
  choices: ScheduleChoices,
  impact?: ServiceImpact,
): Proposed {
  const api = useApi(drApiRef);
  const [state, setState] = useState<{
    key?: string;
    entityRef?: string;
    proposal?: ScheduleProposal;
    failure?: Failure;
  }>({});
  const [attempt, setAttempt] = useState(0);
  const key = JSON.stringify([entityRef, choices, impact, attempt]);
  const latest = useRef({ choices, impact });
  latest.current = { choices, impact };
  const hasAsked = useRef(false);

  useEffect(() => {
    if (entityRef === undefined) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const run = async () => {
      try {
        const asked = latest.current;
        const recommended = asked.impact && (await api.recommendObjectives(asked.impact, { signal }));
        const rpo = recommended ? formatDuration(recommended.rpoSeconds) : asked.choices.rpo;
        const proposal = await api.proposeSchedule(entityRef, { ...asked.choices, ...(rpo && { rpo }) }, { signal });
        if (!signal.aborted) setState({ key, entityRef, proposal });
      } catch (error) {
        if (!signal.aborted) setState({ key, entityRef, failure: failureOf(error) });
      }
    };
    // What the form opens with is whole.
    const timer = setTimeout(run, hasAsked.current ? SETTLE_MS : 0);
    hasAsked.current = true;
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [api, key, entityRef]);

  const retry = useCallback(() => setAttempt(number => number + 1), []);
  const known = state.entityRef === entityRef ? state : {};
  const isBusy = entityRef !== undefined && known.key !== key;
  return { proposal: known.proposal, isBusy, failure: isBusy ? undefined : known.failure, retry };
}
