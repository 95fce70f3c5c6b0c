import http from 'node:http';
import https from 'node:https';
import { rootCertificates } from 'node:tls';
import { createGunzip } from 'node:zlib';
import { DownloadProblem } from './DownloadProblem';

/** How much and how long. @internal */
export interface FetchLimits {
  /** As it comes, and unpacked. */
  packedBytes: number;
  unpackedBytes: number;
  /** From the first byte asked for to the last one read. */
  timeoutMs: number;
}

/** @internal */
export const FETCH_LIMITS: FetchLimits = {
  packedBytes: 16 * 1024 * 1024,
  unpackedBytes: 64 * 1024 * 1024,
  timeoutMs: 30_000,
};

const GZIP_MAGIC = Buffer.from([0x1f, 0x8b]);

/**
 * Fetches a gzip file and unpacks it. No redirect is followed, no header but the host is sent, and nothing of the URL, which
 * is as good as a credential, gets into an error.
 *
 * @param url - signed, and of a host that has been checked
 * @throws DownloadProblem; what `signal` was aborted with
 * @internal
 */
export async function fetchArtefact(
  url: URL,
  options: { caCert?: string; signal: AbortSignal; limits?: FetchLimits },
): Promise<Buffer> {
  const { caCert, signal, limits = FETCH_LIMITS } = options;
  const timeout = AbortSignal.timeout(limits.timeoutMs);
  try {
    const response = await send(url, caCert, AbortSignal.any([signal, timeout]));
    try {
      return await unpack(response, limits);
    } finally {
      response.destroy();
    }
  } catch (error) {
    signal.throwIfAborted();
    if (timeout.aborted) throw failed(`The store did not send it within ${limits.timeoutMs / 1000} s`);
    if (error instanceof DownloadProblem) throw error;
    throw failed(`The store could not be reached, or broke off (${codeOf(error)})`);
  }
}

function send(url: URL, caCert: string | undefined, signal: AbortSignal): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    const ca = caCert === undefined ? undefined : [...rootCertificates, caCert];
    const request =
      url.protocol === 'http:'
        ? http.get(url, { signal, agent: false })
        : https.get(url, { signal, agent: false, ...(ca && { ca }) });
    request.on('response', resolve);
    // Stays after the answer has begun: what goes wrong then is seen by who reads it.
    request.on('error', reject);
  });
}

async function unpack(response: http.IncomingMessage, limits: FetchLimits): Promise<Buffer> {
  const { statusCode = 0 } = response;
  if (statusCode >= 300 && statusCode < 400) throw failed('The store answers with a redirect, which is not followed');
  if (statusCode === 404) throw new DownloadProblem('final', 'The store does not have it (404)');
  if (statusCode !== 200) throw failed(`The store answers ${statusCode}`);
  const packed = await collect(response, limits.packedBytes, 'bytes');
  if (!packed.subarray(0, GZIP_MAGIC.length).equals(GZIP_MAGIC)) throw failed('What the store has is no gzip file');
  const gunzip = createGunzip();
  gunzip.end(packed);
  try {
    return await collect(gunzip, limits.unpackedBytes, 'bytes unpacked');
  } catch (error) {
    if (error instanceof DownloadProblem) throw error;
    throw failed('The gzip file of the store is damaged');
  } finally {
    gunzip.destroy();
  }
}

async function collect(pieces: AsyncIterable<Buffer>, maxBytes: number, unit: string): Promise<Buffer> {
  const found: Buffer[] = [];
  let bytes = 0;
  for await (const piece of pieces) {
    bytes += piece.length;
    if (bytes > maxBytes) throw new DownloadProblem('final', `It has more than the ${maxBytes} ${unit} read at most`);
    found.push(piece);
  }
  return Buffer.concat(found);
}

function failed(message: string): DownloadProblem {
  return new DownloadProblem('failed', message);
}

/** The message of Node's error may hold the URL; its code does not. */
function codeOf(error: unknown): string {
  const hasCode = typeof error === 'object' && error !== null && 'code' in error;
  return hasCode ? String(error.code) : 'unknown error';
}
