import { Clock } from './Clock';
import { FollowTarget } from './FollowTarget';
import { parseWatchLine } from './parseWatchLine';
import { reduceWatch, WatchStep } from './reduceWatch';
import { splitLines } from './splitLines';

const ANSWER_TIMEOUT_MS = 30_000;
/** A full read sends object after object; a pause is a fault. */
const INITIAL_IDLE_MS = 30_000;
/** How long a watch is asked to last, plus some by chance, so that not all of them end together. */
const WATCH_SECONDS = 300;
const WATCH_JITTER_SECONDS = 60;

/**
 * An API server that serves bookmarks sends one about every minute, so a watch that is silent for longer than this is
 * taken to be dead, whatever TCP thinks.
 *
 * @internal
 */
export const SILENT_WATCH_MS = 150_000;

/**
 * One watch, until the server ends it. The first step comes when it is open and may be empty.
 *
 * @param target - what is watched
 * @param from - the resourceVersion after which to begin; `undefined`: send all objects first, then what changes
 * @throws KubernetesError
 * @internal
 */
export async function* readWatch(
  target: FollowTarget,
  from: string | undefined,
  options: { signal: AbortSignal; clock: Clock },
): AsyncGenerator<WatchStep> {
  let initial = from === undefined;
  const seconds = WATCH_SECONDS + Math.floor(options.clock.random() * WATCH_JITTER_SECONDS);
  const answer = await target.client.get(target.path, {
    query: {
      watch: 'true',
      allowWatchBookmarks: 'true',
      timeoutSeconds: String(seconds),
      ...(from === undefined
        ? { sendInitialEvents: 'true', resourceVersionMatch: 'NotOlderThan' }
        : { resourceVersion: from }),
    },
    signal: options.signal,
    answerTimeoutMs: ANSWER_TIMEOUT_MS,
    idleTimeoutMs: () => (initial ? INITIAL_IDLE_MS : SILENT_WATCH_MS),
  });
  yield { changes: [], initialEventsEnd: false };
  for await (const lines of splitLines(answer.body)) {
    for (const step of reduceWatch(messagesOf(target, lines))) {
      if (step.initialEventsEnd) initial = false;
      yield step;
    }
  }
}

/** Lazily, so that what follows a broken line is not parsed. */
function* messagesOf(target: FollowTarget, lines: Buffer[]) {
  for (const line of lines) yield parseWatchLine(target.kind, line);
}
