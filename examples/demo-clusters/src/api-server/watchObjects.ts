import { setTimeout as delay } from 'node:timers/promises';

import { expired, invalid } from './ApiError';
import { ClusterStore } from './ClusterStore';
import { StoreEvent } from './EventHistory';
import { filterOf } from './readObjects';
import { Representation } from './Representation';
import { ResourceType } from './ResourceType';
import { ObjectFilter } from './selectors';

/** @internal */
export interface WatchOptions {
  store: ClusterStore;
  resource: ResourceType;
  namespace?: string;
  query: URLSearchParams;
  representation: Representation;
  bookmarkIntervalMs: number;
  /** Whether the server can send the present state as the beginning of a watch. */
  streamingList: boolean;
  /** Answer 410 whatever revision was asked for. */
  expire: boolean;
  signal: AbortSignal;
}

/** A line of a watch; `event` tells lines about an object from bookmarks and errors. @internal */
export interface WatchLine {
  text: string;
  event: boolean;
}

/**
 * Refuses a watch that a real server would refuse before its first line.
 *
 * @throws ApiError 400 or 422
 * @internal
 */
export function assertWatchable(options: WatchOptions): void {
  filterOf(options.namespace, options.query);
  if (options.query.get('sendInitialEvents') === null) return;
  const refuse = (field: string, message: string) =>
    invalid({ ...options.resource, group: 'meta.k8s.io', kind: 'ListOptions' }, '', [
      { reason: 'FieldValueForbidden', message: `Forbidden: ${message}`, field },
    ]);
  if (!options.streamingList) {
    throw refuse(
      'sendInitialEvents',
      'sendInitialEvents is forbidden for watch unless the WatchList feature gate is enabled',
    );
  }
  if (options.query.get('resourceVersionMatch') !== 'NotOlderThan') {
    throw refuse('resourceVersionMatch', 'sendInitialEvents requires setting resourceVersionMatch to NotOlderThan');
  }
}

/**
 * The lines of a watch, until the time-out the client asked for, the signal, or an error line.
 * @internal
 */
export async function* watchObjects(options: WatchOptions): AsyncGenerator<WatchLine> {
  const { store, resource, query, representation, signal } = options;
  const filter = filterOf(options.namespace, query);
  const bookmarks = isTrue(query.get('allowWatchBookmarks'));
  const asked = query.get('resourceVersion') ?? '';
  const timeoutSeconds = Number(query.get('timeoutSeconds') ?? 0);
  const endsAt = timeoutSeconds > 0 ? Date.now() + timeoutSeconds * 1000 : Infinity;
  const initial = isTrue(query.get('sendInitialEvents')) || (!query.has('sendInitialEvents') && isAny(asked));

  let revision = isAny(asked) || initial ? store.revision : Number(asked);
  if (options.expire && !isAny(asked)) {
    yield errorLine(expired(`too old resource version: ${revision} (${store.revision})`).toStatus());
    return;
  }
  if (initial) {
    for (const entry of store.entries(resource)) {
      if (signal.aborted) return;
      if (!filter || filter(entry.object)) yield eventLine('ADDED', representation.one(entry));
    }
    if (bookmarks && isTrue(query.get('sendInitialEvents'))) {
      yield bookmarkLine(representation, revision, { 'k8s.io/initial-events-end': 'true' });
    }
  }

  let bookmarkAt = Date.now() + options.bookmarkIntervalMs;
  while (!signal.aborted) {
    const events = store.eventsSince(resource, revision);
    if (!events) {
      yield errorLine(expired(`too old resource version: ${revision} (${store.revision})`).toStatus());
      return;
    }
    revision = Math.max(revision, store.revision);
    for (const event of events) {
      const seen = asSeenThrough(filter, event);
      if (seen) yield eventLine(seen, representation.one(event.current));
    }
    if (store.revision > revision) continue;
    const now = Date.now();
    const over = now >= endsAt;
    if (bookmarks && (over || now >= bookmarkAt)) {
      yield bookmarkLine(representation, revision);
      bookmarkAt = now + options.bookmarkIntervalMs;
    }
    if (over) return;
    await nextChange(store, resource, Math.min(endsAt, bookmarks ? bookmarkAt : Infinity) - Date.now(), signal);
  }
}

/** A change of what a selector selects looks like an arrival or a departure. */
function asSeenThrough(filter: ObjectFilter | undefined, event: StoreEvent): StoreEvent['type'] | undefined {
  if (!filter) return event.type;
  const before = event.previous !== undefined && filter(event.previous.object);
  if (event.type === 'DELETED') return before ? 'DELETED' : undefined;
  const now = filter(event.current.object);
  if (now) return before ? 'MODIFIED' : 'ADDED';
  return before ? 'DELETED' : undefined;
}

/** Waits for a write of this kind, but no longer than asked. */
async function nextChange(
  store: ClusterStore,
  resource: ResourceType,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<void> {
  const woken = new AbortController();
  const wake = () => woken.abort();
  const unsubscribe = store.subscribe(changed => {
    if (changed === resource) wake();
  });
  signal.addEventListener('abort', wake);
  try {
    // Longer than a timer can wait means no end is near.
    await delay(Math.min(Math.max(timeoutMs, 0), 2 ** 31 - 1), undefined, { signal: woken.signal });
  } catch {
    // Woken before the time was up.
  } finally {
    unsubscribe();
    signal.removeEventListener('abort', wake);
  }
}

function eventLine(type: StoreEvent['type'], json: string): WatchLine {
  return { text: `{"type":"${type}","object":${json}}\n`, event: true };
}

function bookmarkLine(
  representation: Representation,
  revision: number,
  annotations?: Record<string, string>,
): WatchLine {
  return { text: `{"type":"BOOKMARK","object":${representation.bookmark(revision, annotations)}}\n`, event: false };
}

function errorLine(status: object): WatchLine {
  return { text: `${JSON.stringify({ type: 'ERROR', object: status })}\n`, event: false };
}

function isTrue(value: string | null): boolean {
  return value === 'true' || value === '1';
}

function isAny(revision: string): boolean {
  return revision === '' || revision === '0';
}
