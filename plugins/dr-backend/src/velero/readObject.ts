import { KubernetesClient } from './client';
import { readJson } from './client/readJson';

const TIMEOUT_MS = 10_000;

/**
 * Whatever an API server has at a path.
 *
 * @throws KubernetesError
 * @internal
 */
export async function readObject(client: KubernetesClient, path: string, signal: AbortSignal): Promise<unknown> {
  const answer = await client.get(path, {
    signal,
    answerTimeoutMs: TIMEOUT_MS,
    idleTimeoutMs: () => TIMEOUT_MS,
    gzip: true,
  });
  return readJson(answer.body);
}
