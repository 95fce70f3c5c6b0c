import { createHash } from 'node:crypto';
import { KubernetesClient, KubernetesError, KubernetesWriter } from '../velero/client';
import { Clock } from '../velero/follow';
import { veleroPath } from '../velero/kinds';
import { readObject } from '../velero/readObject';
import { ObjectReader } from '../velero/parse/ObjectReader';
import { DownloadProblem } from './DownloadProblem';

/** What of a Backup is read. @internal */
export type ArtefactKind = 'BackupVolumeInfos' | 'BackupResults';

/** A client that may also create and delete DownloadRequests. @internal */
export type DownloadClient = KubernetesClient & KubernetesWriter;

/** Velero writes no error when it cannot answer: the command line waits this long, too. */
const UNANSWERED_MS = 60_000;
const FIRST_LOOK_MS = 250;
const LONGEST_LOOK_MS = 2_000;
const ANSWER_TIMEOUT_MS = 10_000;

/**
 * Has Velero sign a URL for something that lies beside a Backup, hands it to `use`, and deletes the request again whatever
 * happens. The URL is as good as a credential: it goes nowhere else.
 *
 * @throws DownloadProblem; KubernetesError; whatever `use` throws
 * @internal
 */
export async function requestDownload<T>(
  client: DownloadClient,
  target: { kind: ArtefactKind; backupName: string; veleroNamespace: string },
  options: { clock: Clock; signal: AbortSignal },
  use: (url: URL) => Promise<T>,
): Promise<T> {
  const { kind, backupName, veleroNamespace } = target;
  const requests = veleroPath('v1', veleroNamespace, 'downloadrequests');
  // Always the same, so that what a killed backend has left behind is found, and goes.
  const digest = createHash('sha256').update(`${kind} ${backupName}`).digest('hex').slice(0, 32);
  const path = `${requests}/backstage-dr-${digest}`;
  const body = {
    apiVersion: 'velero.io/v1',
    kind: 'DownloadRequest',
    metadata: {
      name: `backstage-dr-${digest}`,
      namespace: veleroNamespace,
      labels: { 'app.kubernetes.io/managed-by': 'backstage-dr' },
    },
    spec: { target: { kind, name: backupName } },
  };
  const write = (method: 'POST' | 'DELETE') =>
    client.write(method, method === 'POST' ? requests : path, {
      ...(method === 'POST' && { body }),
      signal: options.signal,
      answerTimeoutMs: ANSWER_TIMEOUT_MS,
    });
  try {
    await write('POST');
  } catch (error) {
    if (!isConflict(error)) throw asRefusal(error, 'create');
    await write('DELETE');
    await write('POST');
  }
  try {
    return await use(await untilAnswered(client, path, options));
  } finally {
    await remove(client, path);
  }
}

async function untilAnswered(
  client: KubernetesClient,
  path: string,
  { clock, signal }: { clock: Clock; signal: AbortSignal },
): Promise<URL> {
  const endMs = clock.nowMs() + UNANSWERED_MS;
  for (let waitMs = FIRST_LOOK_MS; clock.nowMs() < endMs; waitMs = Math.min(waitMs * 2, LONGEST_LOOK_MS)) {
    await clock.sleep(waitMs, signal);
    signal.throwIfAborted();
    const url = urlOf(await look(client, path, signal));
    if (url !== undefined) return url;
  }
  throw new DownloadProblem('failed', `Velero did not answer the DownloadRequest within ${UNANSWERED_MS / 1000} s`);
}

async function look(client: KubernetesClient, path: string, signal: AbortSignal): Promise<unknown> {
  try {
    return await readObject(client, path, signal);
  } catch (error) {
    throw asRefusal(error, 'get');
  }
}

/** Not read through the reader of objects, which cuts texts: a signature is long. */
function urlOf(request: unknown): URL | undefined {
  const status = ObjectReader.create(request).object('status');
  const url = status?.downloadURL;
  if (typeof url !== 'string' || url === '') return undefined;
  if (!URL.canParse(url))
    throw new DownloadProblem('failed', 'Velero answered the DownloadRequest with what is no URL');
  return new URL(url);
}

/** Even when everything is being stopped; what cannot be deleted now goes with the next request of its name. */
async function remove(client: KubernetesWriter, path: string): Promise<void> {
  try {
    await client.write('DELETE', path, {
      signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
      answerTimeoutMs: ANSWER_TIMEOUT_MS,
    });
  } catch {
    // Velero deletes it ten minutes after it has answered.
  }
}

function isConflict(error: unknown): boolean {
  return error instanceof KubernetesError && error.status === 409;
}

function asRefusal(error: unknown, verb: 'create' | 'get'): unknown {
  if (!(error instanceof KubernetesError)) return error;
  if (error.reason === 'forbidden') {
    return new DownloadProblem('refused', `The cluster does not let us ${verb} DownloadRequests (${error.status})`);
  }
  if (error.reason !== 'absent') return error;
  return verb === 'create'
    ? new DownloadProblem('refused', 'The cluster knows no DownloadRequests (404)')
    : new DownloadProblem('failed', 'The DownloadRequest was deleted before it was answered');
}
