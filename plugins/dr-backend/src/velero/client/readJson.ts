import { KubernetesError } from './KubernetesError';

/**
 * The whole of an answer, parsed.
 *
 * @throws KubernetesError
 * @internal
 */
export async function readJson(body: AsyncIterable<Buffer>): Promise<unknown> {
  const pieces: Buffer[] = [];
  for await (const piece of body) pieces.push(piece);
  try {
    return JSON.parse(Buffer.concat(pieces).toString('utf8'));
  } catch {
    throw new KubernetesError('malformed', 'The API server answered with what is no JSON');
  }
}
