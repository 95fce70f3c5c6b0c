import { signalGroupOf } from '@backstage-dr/plugin-dr-common';
import { useApiHolder } from '@backstage/frontend-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { useEffect, useRef } from 'react';

/** Channel on which the backend says that what is known has changed. */
const CHANNEL = 'dr:assessment';
/** Several changes arrive together when a backup moves through its phases; one fetch serves them all. */
const SETTLE_MS = 300;

type AssessmentSignal = {
  /** Groups of services that were judged anew; so many were that it says no more: whom it matters to hears of their clusters too. */
  services?: number[] | 'many';
  clusters?: string[];
};

/**
 * Calls back shortly after the backend has said that a service, or one of its clusters, has changed. Does nothing in an
 * app without signals.
 *
 * @remarks
 * It subscribes by itself rather than with `useSignal`, which keeps only the last of several messages that arrive at once.
 *
 * @param options.clusters - clusters that concern the service; `undefined` while not known, then any cluster may
 */
export function useAssessmentSignal(options: {
  entityRef: string;
  clusters: readonly string[] | undefined;
  onChange(): void;
}): void {
  const signals = useApiHolder().get(signalApiRef);
  const latest = useRef(options);
  latest.current = options;

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const subscription = signals?.subscribe<AssessmentSignal>(CHANNEL, message => {
      if (timer !== undefined || !concerns(message, latest.current)) return;
      timer = setTimeout(() => {
        timer = undefined;
        latest.current.onChange();
      }, SETTLE_MS);
    });
    return () => {
      subscription?.unsubscribe();
      clearTimeout(timer);
    };
  }, [signals]);
}

function concerns(
  message: AssessmentSignal,
  service: { entityRef: string; clusters: readonly string[] | undefined },
): boolean {
  if (message.services === 'many') return false;
  if (message.services !== undefined) return message.services.includes(signalGroupOf(service.entityRef));
  if (message.clusters === undefined || service.clusters === undefined) return true;
  return message.clusters.some(cluster => service.clusters?.includes(cluster));
}
