import { KubernetesError } from '../client/KubernetesError';
import { KubernetesObject } from '../KubernetesObject';
import { toKubernetesObject } from '../toKubernetesObject';
import { FollowTarget } from './FollowTarget';

const ANSWER_TIMEOUT_MS = 60_000;
const IDLE_TIMEOUT_MS = 30_000;

/**
 * A page of a list.
 * @internal
 */
export interface ListPage {
  objects: KubernetesObject[];
  /** From where a watch goes on after the whole list; the same on every page. */
  resourceVersion: string;
}

/**
 * All objects, page by page. The next page is on its way while the caller works on one.
 *
 * @throws KubernetesError; `expired` when the list took so long that the server has forgotten it
 * @internal
 */
export async function* readPages(target: FollowTarget, signal: AbortSignal): AsyncGenerator<ListPage> {
  let next: Promise<RawPage> | undefined = readPage(target, undefined, signal);
  while (next) {
    const page: RawPage = await next;
    next = page.continue ? readPage(target, page.continue, signal) : undefined;
    // Who stops reading here no longer cares how the next page fares.
    next?.catch(() => undefined);
    yield {
      objects: page.items.flatMap(item => toKubernetesObject(target.kind, item) ?? []),
      resourceVersion: page.resourceVersion,
    };
  }
}

interface RawPage {
  items: unknown[];
  resourceVersion: string;
  continue?: string;
}

async function readPage(target: FollowTarget, token: string | undefined, signal: AbortSignal): Promise<RawPage> {
  const answer = await target.client.get(target.path, {
    query: { limit: String(target.pageSize), ...(token && { continue: token }) },
    signal,
    answerTimeoutMs: ANSWER_TIMEOUT_MS,
    idleTimeoutMs: () => IDLE_TIMEOUT_MS,
    gzip: true,
  });
  const pieces: Buffer[] = [];
  for await (const piece of answer.body) pieces.push(piece);
  return parsePage(Buffer.concat(pieces).toString('utf8'));
}

function parsePage(text: string): RawPage {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    throw new KubernetesError(
      'malformed',
      `A list of the API server is damaged: ${text.length} characters are no JSON`,
    );
  }
  const metadata = isRecord(list) && isRecord(list.metadata) ? list.metadata : {};
  const { resourceVersion, continue: token } = metadata;
  // Go writes an empty list as null.
  const items = isRecord(list) ? list.items ?? [] : undefined;
  if (!Array.isArray(items) || typeof resourceVersion !== 'string' || resourceVersion === '') {
    throw new KubernetesError('malformed', 'A list of the API server has no items or no resourceVersion');
  }
  return { items, resourceVersion, continue: typeof token === 'string' && token !== '' ? token : undefined };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
