import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, IncomingMessage, Server, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { ClusterAccess } from '../../clusters';
import { createApiAccess } from '../../clusters/access/createApiAccess';
import { HttpKubernetesClient } from './HttpKubernetesClient';
import { GetOptions } from './KubernetesClient';
import { KubernetesError } from './KubernetesError';
import { toKubernetesError } from './toKubernetesError';

describe('HttpKubernetesClient', () => {
  let server: Server;
  let url: string;
  let dir: string;
  let handle: (request: IncomingMessage, response: ServerResponse) => void;
  const clients: HttpKubernetesClient[] = [];

  beforeAll(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'dr-client-'));
    server = createServer((request, response) => handle(request, response));
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterEach(() => clients.splice(0).forEach(client => client.close()));

  afterAll(async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
    await rm(dir, { recursive: true });
  });

  function connect(access: Partial<Extract<ClusterAccess, { kind: 'url' }>> = {}): HttpKubernetesClient {
    return connectAs({ kind: 'url', url, skipTLSVerify: false, ...access });
  }

  function connectAs(access: ClusterAccess): HttpKubernetesClient {
    const client = HttpKubernetesClient.create(createApiAccess(access));
    clients.push(client);
    return client;
  }

  async function read(client: HttpKubernetesClient, options: Partial<GetOptions> = {}): Promise<string> {
    const answer = await client.get('/version', {
      signal: new AbortController().signal,
      answerTimeoutMs: 5_000,
      idleTimeoutMs: () => 5_000,
      ...options,
    });
    const pieces: Buffer[] = [];
    for await (const piece of answer.body) pieces.push(piece);
    return Buffer.concat(pieces).toString();
  }

  async function failure(promise: Promise<unknown>): Promise<KubernetesError> {
    const error: unknown = await promise.then(
      () => undefined,
      thrown => thrown,
    );
    if (!(error instanceof KubernetesError)) throw new Error(`no KubernetesError: ${error}`);
    return error;
  }

  it('unpacks what is packed', async () => {
    handle = (request, response) => {
      expect(request.headers['accept-encoding']).toBe('gzip');
      response.setHeader('content-encoding', 'gzip').end(gzipSync('hello'));
    };
    expect(await read(connect(), { gzip: true })).toBe('hello');
  });

  it('writes with a query and a type of its own, and answers the object', async () => {
    const seen: string[] = [];
    handle = async (request, response) => {
      const body: Buffer[] = [];
      for await (const piece of request) body.push(piece);
      seen.push(`${request.method} ${request.url} ${request.headers['content-type']} ${Buffer.concat(body)}`);
      response.writeHead(201).end('{"kind":"Schedule"}');
    };
    const options = { body: { a: 1 }, signal: new AbortController().signal, answerTimeoutMs: 5_000 };
    const apply = { ...options, query: { force: 'false' }, contentType: 'application/apply-patch+yaml' };
    expect(await connect().write('PATCH', '/schedules/a', apply)).toEqual({ kind: 'Schedule' });
    await connect().write('POST', '/schedules', options);
    expect(seen).toEqual([
      'PATCH /schedules/a?force=false application/apply-patch+yaml {"a":1}',
      'POST /schedules application/json {"a":1}',
    ]);
  });

  it('takes the token of a file anew when the file changes', async () => {
    const seen: Array<string | undefined> = [];
    handle = (request, response) => {
      seen.push(request.headers.authorization);
      response.end();
    };
    const file = path.join(dir, 'token');
    await writeFile(file, 'one\n');
    const client = connect({ token: { file } });
    await read(client);
    await read(client);
    await writeFile(file, 'rotated\n');
    await read(client);
    expect(seen).toEqual(['Bearer one', 'Bearer one', 'Bearer rotated']);
  });

  it('keeps one connection for one request after another', async () => {
    const ports = new Set<number | undefined>();
    handle = (request, response) => {
      ports.add(request.socket.remotePort);
      response.end();
    };
    const client = connect();
    await read(client);
    await read(client);
    expect(ports.size).toBe(1);
  });

  it('tells the time of the server', async () => {
    handle = (_, response) => response.setHeader('date', 'Mon, 23 Nov 2026 04:00:00 GMT').end();
    const answer = await connect().get('/version', {
      signal: new AbortController().signal,
      answerTimeoutMs: 5_000,
      idleTimeoutMs: () => 5_000,
    });
    expect(answer.serverTimeMs).toBe(Date.parse('2026-11-23T04:00:00Z'));
  });

  it.each<[number, string, Partial<KubernetesError>]>([
    [
      401,
      '{"message":"Unauthorized"}',
      { reason: 'unauthorized', message: 'The API server answered 401: Unauthorized' },
    ],
    [403, '{"message":"backups is forbidden"}', { reason: 'forbidden' }],
    [404, '404 page not found\n', { reason: 'absent', message: 'The API server answered 404: 404 page not found' }],
    [410, '{}', { reason: 'expired', status: 410 }],
    [422, '{}', { reason: 'rejected' }],
    [429, '{}', { reason: 'failing', retryAfterMs: 7000 }],
    [502, '<html>Bad Gateway</html>', { reason: 'failing', message: 'The API server answered 502' }],
    [302, '', { reason: 'malformed' }],
  ])('says what %d means', async (status, body, expected) => {
    handle = (_, response) => response.writeHead(status, { 'retry-after': '7' }).end(body);
    expect(await failure(read(connect()))).toMatchObject(expected);
  });

  it('tells a server that is not there from one that breaks off and one that is silent', async () => {
    expect(await failure(read(connect({ url: 'http://127.0.0.1:1' })))).toMatchObject({ reason: 'unreachable' });

    handle = (_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half', () => response.destroy());
    };
    expect(await failure(read(connect()))).toMatchObject({ reason: 'disconnected' });

    handle = () => {};
    expect(await failure(read(connect(), { answerTimeoutMs: 50 }))).toMatchObject({ reason: 'timeout' });

    handle = (_, response) => response.write('half');
    expect(await failure(read(connect(), { idleTimeoutMs: () => 50 }))).toMatchObject({ reason: 'timeout' });
  });

  it('knows that what it speaks TLS with does not', async () => {
    const https = connect({ url: url.replace('http:', 'https:') });
    expect(await failure(read(https))).toMatchObject({ reason: 'tls' });
  });

  it('says that something packed is damaged', async () => {
    handle = (_, response) => response.setHeader('content-encoding', 'gzip').end('no gzip at all');
    expect(await failure(read(connect(), { gzip: true }))).toMatchObject({ reason: 'malformed' });
  });

  it('calls an answer that does not end within the time of its signal late, not out of reach', async () => {
    handle = (_, response) => response.writeHead(200).write('{');
    const client = connect();
    const late = client.write('POST', '/', { signal: AbortSignal.timeout(200), answerTimeoutMs: 5000, body: {} });
    const error = toKubernetesError(await late.catch(each => each));
    expect([error.reason, error.message]).toEqual(['timeout', 'The API server did not finish its answer in time']);
  });

  it('holds no answer that is larger than any object', async () => {
    handle = (_, response) => response.writeHead(200).end(Buffer.alloc(17 * 1024 * 1024, ' '));
    const large = connect().write('POST', '/', {
      signal: AbortSignal.timeout(30_000),
      answerTimeoutMs: 30_000,
      body: {},
    });
    await expect(large).rejects.toMatchObject({
      reason: 'malformed',
      message: expect.stringContaining('more than any'),
    });
  });

  describe('with a kubeconfig', () => {
    const kubeconfig = (address: string, token: string) =>
      JSON.stringify({
        'current-context': 'first',
        clusters: [{ name: 'c', cluster: { server: address } }],
        users: [{ name: 'u', user: { token } }],
        contexts: [
          { name: 'first', context: { cluster: 'c', user: 'u' } },
          { name: 'broken', context: { cluster: 'gone', user: 'u' } },
        ],
      });

    async function write(name: string, content: string): Promise<string> {
      const file = path.join(dir, name);
      await writeFile(file, content);
      return file;
    }

    // The library has more than a thousand modules to load.
    beforeAll(() => import('@kubernetes/client-node'), 60_000);

    it('reads it, and again when it changes', async () => {
      const seen: Array<string | undefined> = [];
      handle = (request, response) => {
        seen.push(request.headers.authorization);
        response.end();
      };
      const file = await write('good', kubeconfig(url, 'one'));
      const client = connectAs({ kind: 'kubeconfig', file });
      await read(client);
      await write('good', kubeconfig(url, 'another'));
      await read(client);
      expect(seen).toEqual(['Bearer one', 'Bearer another']);
    });

    it.each([
      ['that is not there', undefined, undefined, 'cannot be read (ENOENT)'],
      ['that is none', 'hunter2: [', undefined, 'is not a kubeconfig'],
      ['without the context', kubeconfig('http://a', 'hunter2'), 'third', 'has no context third; it has first, broken'],
      ['whose context names nothing', kubeconfig('http://a', 'hunter2'), 'broken', 'names no cluster'],
    ])('says what is wrong with one %s, and quotes nothing of it', async (name, content, context, message) => {
      const file = content ? await write(name, content) : path.join(dir, 'nowhere');
      const error = await failure(read(connectAs({ kind: 'kubeconfig', file, context })));
      expect(error.reason).toBe('misconfigured');
      expect(error.message).toContain(message);
      expect(error.message).not.toContain('hunter2');
    });
  });
});
