import { ApiError, badRequest, expired, notFound } from './ApiError';
import { ClusterStore } from './ClusterStore';
import { JsonObject } from './KubernetesObject';
import { ResourceType } from './ResourceType';
import { ObjectFilter, parseFieldSelector, parseLabelSelector } from './selectors';
import { StoredObject } from './StoredObject';

/** The revision in a token that goes on as things are now. */
const NOW = -1;
const TOO_OLD =
  'The provided continue parameter is too old to display a consistent list result. You can start a new list without the ' +
  'continue parameter, or use the continue token in this response to retrieve the remainder of the results. Continuing with ' +
  'the provided token results in an inconsistent list - objects that were created, modified, or deleted between the time ' +
  'the first chunk was returned and now may show up in the list.';

/** @internal */
export interface ListAnswer {
  entries: readonly StoredObject[];
  metadata: JsonObject;
}

/**
 * Which objects of a kind a query selects; `undefined` when all of them.
 *
 * @throws ApiError 400 for selectors that cannot be read
 * @internal
 */
export function filterOf(namespace: string | undefined, query: URLSearchParams): ObjectFilter | undefined {
  const byLabels = parseLabelSelector(query.get('labelSelector') ?? undefined);
  const byFields = parseFieldSelector(query.get('fieldSelector') ?? undefined);
  if (namespace === undefined && !byLabels && !byFields) return undefined;
  return object =>
    (namespace === undefined || object.metadata.namespace === namespace) &&
    (byLabels?.(object) ?? true) &&
    (byFields?.(object) ?? true);
}

/** @internal */
export function getObject(
  store: ClusterStore,
  resource: ResourceType,
  namespace: string | undefined,
  name: string,
): StoredObject {
  const entry = store.entry(resource, namespace, name);
  if (!entry) throw notFound(resource, name);
  return entry;
}

/**
 * One page of a list, or all of it without `limit`. Later pages come from the state in which the first was read, which the
 * continue token names.
 *
 * @throws ApiError 400, 410 when that state is gone, 504 for a `resourceVersion` that the cluster has not reached
 * @internal
 */
export function listObjects(
  store: ClusterStore,
  resource: ResourceType,
  namespace: string | undefined,
  query: URLSearchParams,
): ListAnswer {
  const filter = filterOf(namespace, query);
  const limit = Number(query.get('limit') ?? 0);
  const token = query.get('continue') ?? '';
  const asked = Number(query.get('resourceVersion') ?? 0);
  if (token === '') assertReached(store, asked);
  else if (asked > 0) throw badRequest('specifying resource version is not allowed when using continue');
  const position = token === '' ? undefined : readToken(token);
  const all =
    position && position.revision !== NOW ? store.snapshot(resource, position.revision) : store.entries(resource);
  if (!all) throw expired(TOO_OLD, { continue: writeToken({ revision: NOW, after: position?.after ?? '' }) });
  const selected = filter ? all.filter(entry => filter(entry.object)) : all;
  const start = position ? selected.findIndex(entry => entry.key > position.after) : 0;
  const rest = start < 0 ? [] : selected.slice(start);
  const revision = position && position.revision !== NOW ? position.revision : store.revision;
  if (!(limit > 0) || rest.length <= limit) {
    // Lists of custom resources say so when there is no more; those of other kinds say nothing.
    const end = resource.schema ? { continue: '' } : {};
    return { entries: rest, metadata: { ...end, resourceVersion: String(revision) } };
  }
  const entries = rest.slice(0, limit);
  if (!position || position.revision === NOW) store.keepSnapshot(resource);
  const hasSelector = query.has('labelSelector') || query.has('fieldSelector');
  return {
    entries,
    metadata: {
      resourceVersion: String(revision),
      continue: writeToken({ revision, after: entries[entries.length - 1].key }),
      // A real server does not count what a selector would leave.
      ...(hasSelector ? {} : { remainingItemCount: rest.length - limit }),
    },
  };
}

function assertReached(store: ClusterStore, revision: number): void {
  if (revision <= store.revision) return;
  const message = `Timeout: Too large resource version: ${revision}, current: ${store.revision}`;
  throw new ApiError(504, 'Timeout', message, {
    causes: [{ reason: 'ResourceVersionTooLarge', message: 'Too large resource version' }],
    retryAfterSeconds: 1,
  });
}

interface Position {
  revision: number;
  after: string;
}

function writeToken(position: Position): string {
  return Buffer.from(JSON.stringify({ v: 'meta.k8s.io/v1', rv: position.revision, start: position.after })).toString(
    'base64url',
  );
}

function readToken(token: string): Position {
  try {
    const { rv, start } = JSON.parse(Buffer.from(token, 'base64url').toString()) as { rv: unknown; start: unknown };
    if (typeof rv === 'number' && typeof start === 'string') return { revision: rv, after: start };
  } catch {
    // Falls through: whatever it is, it is none of our tokens.
  }
  throw badRequest('invalid continue token: continue key is not valid');
}
