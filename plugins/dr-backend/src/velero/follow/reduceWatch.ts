import { KubernetesError } from '../client/KubernetesError';
import { ObjectChange } from '../KubernetesObject';
import { WatchMessage } from './parseWatchLine';

/**
 * What some lines of a watch amount to.
 * @internal
 */
export interface WatchStep {
  changes: ObjectChange[];
  /** The last good resourceVersion: `undefined` when none of the lines had one. */
  resourceVersion?: string;
  /** All objects that were there at the beginning have been sent. */
  initialEventsEnd: boolean;
  /** Why the watch cannot go on. Lines after it are not looked at: they are sent again. */
  error?: KubernetesError;
}

/**
 * Joins the messages of some lines. What comes after the end of the initial objects is a step of its own, for it is no
 * part of the list. Pure.
 *
 * @internal
 */
export function reduceWatch(messages: Iterable<WatchMessage>): WatchStep[] {
  const steps: WatchStep[] = [];
  let step: WatchStep | undefined;
  for (const message of messages) {
    if (!step) {
      step = { changes: [], initialEventsEnd: false };
      steps.push(step);
    }
    if (message.type === 'error') {
      step.error = message.error;
      break;
    }
    step.resourceVersion = message.resourceVersion;
    if (message.type === 'change') {
      step.changes.push(message.change);
    } else if (message.initialEventsEnd) {
      step.initialEventsEnd = true;
      step = undefined;
    }
  }
  return steps;
}
