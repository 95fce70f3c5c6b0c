import { KubernetesError } from '../client/KubernetesError';
import { toKubernetesError } from '../client/toKubernetesError';
import { Clock } from './Clock';
import { FollowEvent } from './FollowEvent';
import { FollowTarget } from './FollowTarget';
import { readPages } from './readPages';
import { readWatch } from './readWatch';
import { WatchStep } from './reduceWatch';
import { retryDelayMs } from './retryDelayMs';

/** A server that ends every watch at once must not be asked without a pause. */
const SHORTEST_WATCH_MS = 1_000;

/**
 * What was learnt about an API server. Shared by the kinds of one cluster.
 * @internal
 */
export interface ServerAbilities {
  /** It can send all objects at the beginning of a watch. Taken to be so until it shows otherwise. */
  streamingList: boolean;
}

/** @internal */
export interface FollowOptions {
  target: FollowTarget;
  /** The resourceVersion to resume from; `undefined`: read all first. */
  resumeFrom?: string;
  abilities: ServerAbilities;
  signal: AbortSignal;
  clock: Clock;
}

/**
 * Follows a kind until aborted: reads all objects unless it can resume, then watches. Changes and failures are events;
 * nothing is thrown. What a failure breaks off is resumed behind the last good resourceVersion, so that nothing is lost;
 * where the server has forgotten that one (410), everything is read again.
 *
 * @internal
 */
export async function* followKind(options: FollowOptions): AsyncGenerator<FollowEvent, void> {
  const { signal, clock } = options;
  const progress: Progress = { resourceVersion: options.resumeFrom, failures: 0 };
  while (!signal.aborted) {
    try {
      yield* progress.resourceVersion === undefined ? readAll(options, progress) : watch(options, progress);
    } catch (thrown) {
      if (signal.aborted) return;
      const error = toKubernetesError(thrown);
      if (learn(options, progress, error)) continue;
      progress.failures += 1;
      const retryInMs = retryDelayMs(error, progress.failures, clock.random());
      yield { type: 'failed', error, retryInMs };
      await clock.sleep(retryInMs, signal);
    }
  }
}

interface Progress {
  /** The last good one; `undefined` while a full read is needed. */
  resourceVersion?: string;
  /** In a row, since the server last sent something good. */
  failures: number;
  /** Where a watch was damaged before. */
  damagedAt?: string;
  /** A streaming list has begun and not ended. */
  streaming?: boolean;
}

/** Draws the conclusions of a failure. True when there is another way to try at once. */
function learn(options: FollowOptions, progress: Progress, error: KubernetesError): boolean {
  if (progress.streaming) {
    progress.streaming = false;
    // Either it says that it cannot, or it sends objects and never says that these are all.
    if (['rejected', 'malformed', 'timeout'].includes(error.reason)) options.abilities.streamingList = false;
    return error.reason === 'rejected';
  }
  if (progress.resourceVersion !== undefined && error.reason === 'expired') {
    progress.resourceVersion = undefined;
    return progress.failures++ === 0;
  }
  if (progress.resourceVersion !== undefined && error.reason === 'malformed') {
    // The same damage at the same place again is no accident of the line: the list tells what the watch cannot.
    const again = progress.damagedAt === progress.resourceVersion;
    progress.damagedAt = progress.resourceVersion;
    if (again) progress.resourceVersion = undefined;
  }
  return false;
}

async function* readAll(options: FollowOptions, progress: Progress): AsyncGenerator<FollowEvent, void> {
  yield { type: 'listing' };
  if (options.abilities.streamingList) {
    progress.streaming = true;
    yield* watch(options, progress);
    return;
  }
  let resourceVersion: string | undefined;
  for await (const page of readPages(options.target, options.signal)) {
    resourceVersion = page.resourceVersion;
    yield { type: 'listed', objects: page.objects.map(object => ({ type: 'upsert', object })) };
  }
  if (resourceVersion === undefined) return;
  progress.resourceVersion = resourceVersion;
  yield { type: 'synced', resourceVersion };
}

/**
 * One watch, which begins with all objects while `progress.streaming`. That it ends, breaks off or falls silent after
 * that is its way to end: the next one resumes at once, and if the server is gone, that one fails.
 */
async function* watch(options: FollowOptions, progress: Progress): AsyncGenerator<FollowEvent, void> {
  const { clock, signal } = options;
  const startedMs = clock.nowMs();
  let watching = false;
  try {
    for await (const step of readWatch(options.target, progress.resourceVersion, options)) {
      yield* progress.streaming ? applyInitialStep(step, progress) : applyStep(step, progress);
      if (!progress.streaming && !watching) yield { type: 'watching' };
      watching = !progress.streaming;
    }
    if (progress.streaming) throw new KubernetesError('disconnected', 'The API server ended a list before its end');
  } catch (error) {
    const { reason } = toKubernetesError(error);
    if (signal.aborted || !watching || (reason !== 'timeout' && reason !== 'disconnected')) throw error;
  }
  if (clock.nowMs() - startedMs < SHORTEST_WATCH_MS) await clock.sleep(SHORTEST_WATCH_MS, signal);
}

function* applyInitialStep(step: WatchStep, progress: Progress): Generator<FollowEvent, void> {
  if (step.changes.length > 0) yield { type: 'listed', objects: step.changes };
  if (step.error) throw step.error;
  if (!step.initialEventsEnd || step.resourceVersion === undefined) return;
  progress.streaming = false;
  progress.resourceVersion = step.resourceVersion;
  yield { type: 'synced', resourceVersion: step.resourceVersion };
}

function* applyStep(step: WatchStep, progress: Progress): Generator<FollowEvent, void> {
  if (step.resourceVersion !== undefined) {
    progress.resourceVersion = step.resourceVersion;
    progress.failures = 0;
    yield { type: 'changed', changes: step.changes, resourceVersion: step.resourceVersion };
  }
  if (step.error) throw step.error;
}
