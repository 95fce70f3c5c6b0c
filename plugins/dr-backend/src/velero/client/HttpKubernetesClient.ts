import http from 'node:http';
import https from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';
import { createGunzip } from 'node:zlib';
import { ApiAccess } from './ApiAccess';
import { GetOptions, KubernetesAnswer, KubernetesClient, KubernetesWriter, WriteOptions } from './KubernetesClient';
import { KubernetesError } from './KubernetesError';
import { readJson } from './readJson';
import { readRefusal } from './readRefusal';
import { toKubernetesError } from './toKubernetesError';

/** Load balancers drop connections that are silent for a minute or so. */
const KEEP_ALIVE_MS = 30_000;
/**
 * A server sends the objects of a list one by one, and each piece costs about as much as a small object. Who has got a
 * small piece has caught up with the server, and loses nothing by waiting for a larger one.
 */
const GATHER = { belowBytes: 16 * 1024, ms: 1 };

/**
 * Speaks HTTP with one API server over one pool of connections.
 * @internal
 */
export class HttpKubernetesClient implements KubernetesClient, KubernetesWriter {
  readonly #access: ApiAccess;
  readonly #plainAgent = new http.Agent({ keepAlive: true, keepAliveMsecs: KEEP_ALIVE_MS });
  readonly #tlsAgent = new https.Agent({ keepAlive: true, keepAliveMsecs: KEEP_ALIVE_MS });

  private constructor(access: ApiAccess) {
    this.#access = access;
  }

  static create(access: ApiAccess): HttpKubernetesClient {
    return new HttpKubernetesClient(access);
  }

  async get(path: string, options: GetOptions): Promise<KubernetesAnswer> {
    const response = await this.#request('GET', path, options);
    const body = readBody(response, options.idleTimeoutMs, options.signal);
    const serverTimeMs = Date.parse(response.headers.date ?? '');
    if (response.statusCode !== 200) throw await readRefusal(response, body);
    return { serverTimeMs: Number.isNaN(serverTimeMs) ? undefined : serverTimeMs, body };
  }

  async write(method: 'POST' | 'PATCH' | 'DELETE', path: string, options: WriteOptions): Promise<unknown> {
    const response = await this.#request(method, path, options);
    const body = readBody(response, () => options.answerTimeoutMs, options.signal);
    if (![200, 201, 202].includes(response.statusCode ?? 0)) throw await readRefusal(response, body);
    return readJson(body);
  }

  close(): void {
    this.#plainAgent.destroy();
    this.#tlsAgent.destroy();
  }

  async #request(
    method: string,
    path: string,
    options: Pick<GetOptions, 'gzip'> & WriteOptions,
  ): Promise<http.IncomingMessage> {
    const body = options.body === undefined ? undefined : JSON.stringify(options.body);
    const credentials = await this.#access.credentials();
    const url = new URL(credentials.server + path);
    for (const [key, value] of Object.entries(options.query ?? {})) url.searchParams.set(key, value);
    const plain = url.protocol === 'http:';
    const requestOptions: https.RequestOptions = {
      agent: plain ? this.#plainAgent : this.#tlsAgent,
      ...credentials.options,
      method,
      headers: {
        ...credentials.options.headers,
        accept: 'application/json',
        'user-agent': 'backstage-dr',
        ...(options.gzip && { 'accept-encoding': 'gzip' }),
        ...(body !== undefined && { 'content-type': options.contentType ?? 'application/json' }),
      },
      signal: options.signal,
    };
    const start = () => (plain ? http.request(url, requestOptions) : https.request(url, requestOptions));
    try {
      return await send(start, options.answerTimeoutMs, body);
    } catch (error) {
      options.signal.throwIfAborted();
      throw toKubernetesError(error);
    }
  }
}

/** Sends once more when a kept connection turns out to have been closed at the other end meanwhile. */
async function send(
  start: () => http.ClientRequest,
  answerTimeoutMs: number,
  body: string | undefined,
): Promise<http.IncomingMessage> {
  for (;;) {
    const request = start();
    try {
      return await answerOf(request, answerTimeoutMs, body);
    } catch (error) {
      const closedMeanwhile = request.reusedSocket && toKubernetesError(error).reason === 'disconnected';
      if (!closedMeanwhile) throw error;
    }
  }
}

function answerOf(
  request: http.ClientRequest,
  answerTimeoutMs: number,
  body: string | undefined,
): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    const late = () =>
      request.destroy(
        new KubernetesError('timeout', `The API server did not answer within ${answerTimeoutMs / 1000} s`),
      );
    const timer = setTimeout(late, answerTimeoutMs);
    request.on('response', response => {
      clearTimeout(timer);
      resolve(response);
    });
    // Stays after the answer has begun: what goes wrong then is seen by who reads it.
    request.on('error', error => {
      clearTimeout(timer);
      reject(error);
    });
    request.end(body);
  });
}

/** The clock of silence runs only while somebody waits for the next piece, so that a busy reader breaks nothing off. */
async function* readBody(
  response: http.IncomingMessage,
  idleTimeoutMs: () => number,
  signal: AbortSignal,
): AsyncGenerator<Buffer> {
  const late = (ms: number) =>
    response.destroy(new KubernetesError('timeout', `The API server fell silent for ${ms / 1000} s`));
  const pieces = unpack(response)[Symbol.asyncIterator]();
  let timer: NodeJS.Timeout | undefined;
  try {
    for (;;) {
      const patienceMs = idleTimeoutMs();
      timer = setTimeout(late, patienceMs, patienceMs);
      const piece = await pieces.next();
      clearTimeout(timer);
      if (piece.done) return;
      yield piece.value;
      if (piece.value.length < GATHER.belowBytes) await sleep(GATHER.ms);
    }
  } catch (error) {
    signal.throwIfAborted();
    throw toKubernetesError(error);
  } finally {
    clearTimeout(timer);
    if (!response.complete) response.destroy();
  }
}

function unpack(response: http.IncomingMessage): AsyncIterable<Buffer> {
  if (response.headers['content-encoding'] !== 'gzip') return response;
  const gunzip = createGunzip();
  // Only who reads is told; until then nobody listens, and an error without a listener would end the process.
  gunzip.on('error', () => response.destroy());
  response.on('error', error => gunzip.destroy(error));
  return response.pipe(gunzip);
}
