import { IncomingMessage } from 'node:http';
import { KubernetesError, KubernetesErrorReason } from './KubernetesError';

const MAX_BODY_BYTES = 64 * 1024;
const MAX_MESSAGE_LENGTH = 300;

/**
 * The failure that an answer other than 200 states, with the server's own words where it has any.
 * @internal
 */
export async function readRefusal(response: IncomingMessage, body: AsyncIterable<Buffer>): Promise<KubernetesError> {
  const status = response.statusCode ?? 0;
  const message = await readMessage(body);
  const retryAfterMs = Number(response.headers['retry-after']) * 1000;
  return new KubernetesError(reasonOfStatus(status), `The API server answered ${status}${message && `: ${message}`}`, {
    status,
    retryAfterMs: retryAfterMs > 0 ? retryAfterMs : undefined,
  });
}

/**
 * What an HTTP status, or the `code` of an error in a watch, stands for.
 * @internal
 */
export function reasonOfStatus(status: number): KubernetesErrorReason {
  switch (status) {
    case 401:
      return 'unauthorized';
    case 403:
      return 'forbidden';
    case 404:
      return 'absent';
    case 410:
      return 'expired';
    case 504:
      return 'timeout';
    default:
      if (status >= 500 || status === 429) return 'failing';
      return status >= 400 ? 'rejected' : 'malformed';
  }
}

/** The `message` of a Kubernetes Status, else the beginning of a text. A page of HTML says nothing to anybody. */
async function readMessage(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of body) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > MAX_BODY_BYTES) break;
    }
  } catch {
    // The status says enough.
  }
  const text = Buffer.concat(chunks).toString('utf8').trim();
  return messageOf(text).slice(0, MAX_MESSAGE_LENGTH);
}

function messageOf(text: string): string {
  try {
    const parsed: unknown = JSON.parse(text);
    const isStatus = typeof parsed === 'object' && parsed !== null && 'message' in parsed;
    return isStatus && typeof parsed.message === 'string' ? parsed.message : '';
  } catch {
    return text.startsWith('<') ? '' : text;
  }
}
