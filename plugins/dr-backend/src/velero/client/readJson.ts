import { KubernetesError } from './KubernetesError';

/** No object in a cluster is as large as that, since its store takes none. */
const MAX_BYTES = 16 * 1024 * 1024;

/**
 * The whole of an answer, parsed.
 *
 * @throws KubernetesError
 * @internal
 */
export async function readJson(body: AsyncIterable<Buffer>): Promise<unknown> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of body) {
    bytes += piece.length;
    if (bytes > MAX_BYTES)
      throw new KubernetesError('malformed', 'The API server answered with more than any object is');
    pieces.push(piece);
  }
  try {
    return JSON.parse(Buffer.concat(pieces).toString('utf8'));
  } catch {
    throw new KubernetesError('malformed', 'The API server answered with what is no JSON');
  }
}
