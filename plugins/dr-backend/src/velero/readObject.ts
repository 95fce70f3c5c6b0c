import { KubernetesClient, KubernetesError } from './client';

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
  const pieces: Buffer[] = [];
  for await (const piece of answer.body) pieces.push(piece);
  try {
    return JSON.parse(Buffer.concat(pieces).toString('utf8'));
  } catch {
    throw new KubernetesError('malformed', 'The API server answered with what is no JSON');
  }
}
