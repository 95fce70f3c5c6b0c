import { Clock, FollowEvent } from '../velero/follow';

/** @internal */
export interface BatchLimits {
  /** Objects. */
  size: number;
  /** How long a change may wait for others. */
  delayMs: number;
}

/**
 * The same events, with neighbours of one sort joined, so that a burst of changes is one write. An event of another sort
 * is never overtaken. Who stops early first aborts what the events come from: an event that is waited for is waited for.
 *
 * @internal
 */
export async function* batchEvents(
  events: AsyncGenerator<FollowEvent, void>,
  limits: BatchLimits,
  clock: Clock,
): AsyncGenerator<FollowEvent, void> {
  let batch: FollowEvent | undefined;
  let due: Deadline | undefined;
  let next = events.next();
  try {
    for (;;) {
      const arrived = due ? await Promise.race([next, due.passed]) : await next;
      const event = arrived === 'passed' || arrived.done ? undefined : arrived.value;
      const joined = batch && event && join(batch, event);
      if (batch && !joined) {
        due?.cancel();
        due = undefined;
        yield batch;
      }
      batch = joined ?? event;
      if (arrived !== 'passed') {
        if (arrived.done) return;
        next = events.next();
      }
      const size = batch && sizeOf(batch);
      if (batch && (size === undefined || size >= limits.size)) {
        due?.cancel();
        due = undefined;
        yield batch;
        batch = undefined;
      } else if (batch) {
        due ??= startDeadline(limits.delayMs, clock);
      }
    }
  } finally {
    due?.cancel();
    // What was asked for and not taken must not fail unseen.
    next.catch(() => undefined);
    await events.return();
  }
}

/** How many objects an event carries; `undefined` when it is none that can wait for others. */
function sizeOf(event: FollowEvent): number | undefined {
  if (event.type === 'changed') return event.changes.length;
  return event.type === 'listed' ? event.objects.length : undefined;
}

function join(first: FollowEvent, second: FollowEvent): FollowEvent | undefined {
  if (first.type === 'changed' && second.type === 'changed') {
    return { ...second, changes: first.changes.concat(second.changes) };
  }
  if (first.type === 'listed' && second.type === 'listed') {
    return { type: 'listed', objects: first.objects.concat(second.objects) };
  }
  return undefined;
}

interface Deadline {
  passed: Promise<'passed'>;
  cancel(): void;
}

function startDeadline(ms: number, clock: Clock): Deadline {
  const stop = new AbortController();
  return {
    passed: clock.sleep(ms, stop.signal).then(() => 'passed' as const),
    cancel: () => stop.abort(),
  };
}
