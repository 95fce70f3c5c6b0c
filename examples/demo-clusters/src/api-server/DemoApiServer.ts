import { createServer, IncomingMessage, Server, ServerResponse } from 'node:http';
import { AddressInfo, Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

import { Clock, realClock, timeOf } from '../clock';
import { ApiError, forbidden, notFound, unauthorized, unsupportedMediaType } from './ApiError';
import { ClusterStore } from './ClusterStore';
import { ClusterUser, mayDo } from './ClusterUser';
import { discoveryDocument } from './discovery';
import { Faults, NO_FAULTS } from './Faults';
import { contentTypeOf, readBody } from './readBody';
import { getObject, listObjects } from './readObjects';
import { formOf, Representation } from './Representation';
import { RequestLog, RequestRecord } from './RequestLog';
import { groupOfPath, parseTarget, RequestTarget } from './RequestTarget';
import { sendJson, sendList, sendText, writeAll } from './sendJson';
import { StoredObject } from './StoredObject';
import { assertWatchable, watchObjects } from './watchObjects';
import { createObject, deleteObject, PATCHES, patchObject, replaceObject, WriteTarget } from './writeObjects';

const HOST = '127.0.0.1';

/** Who says nothing of who they are; a server lets them in, to little. */
const ANONYMOUS: ClusterUser = { name: 'system:anonymous', token: '', rights: 'none' };

/** @public */
export interface DemoApiServerOptions {
  store: ClusterStore;
  /** 0, the default, takes a free one. */
  port?: number;
  /**
   * Who may come in; anybody, without a token, when empty. The token comes in the `Authorization` header or, for kubectl,
   * which sends none over plain HTTP, in front of the path: `/as/<token>/api/v1/namespaces`.
   */
  users?: readonly ClusterUser[];
  clock?: Clock;
  /** Default `v1.36.3`. */
  kubernetesVersion?: string;
  /** How often a watch that asked for bookmarks gets one; default 60 000. */
  bookmarkIntervalMs?: number;
  /** Whether a watch can begin with the present state (`sendInitialEvents`), as servers since 1.34 do; default true. */
  streamingList?: boolean;
  faults?: Partial<Faults>;
}

/** A request on its way, with everything that is known of it. */
interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  target: RequestTarget;
  verb: string;
  token: string | undefined;
}

/**
 * Serves a {@link ClusterStore} over HTTP on 127.0.0.1, the way a Kubernetes API server does, and as badly as asked for.
 * @public
 */
export class DemoApiServer {
  readonly store: ClusterStore;
  readonly log = new RequestLog();
  readonly #options: DemoApiServerOptions;
  readonly #clock: Clock;
  readonly #sockets = new Set<Socket>();
  #server: Server | undefined;
  #port: number;
  #faults: Faults;

  private constructor(options: DemoApiServerOptions) {
    this.store = options.store;
    this.#options = options;
    this.#clock = options.clock ?? realClock;
    this.#port = options.port ?? 0;
    this.#faults = { ...NO_FAULTS, ...options.faults };
  }

  /** @throws the listener's error when the port is taken */
  static async start(options: DemoApiServerOptions): Promise<DemoApiServer> {
    const server = new DemoApiServer(options);
    await server.bringUp();
    return server;
  }

  get port(): number {
    return this.#port;
  }

  get url(): string {
    return `http://${HOST}:${this.#port}`;
  }

  get isUp(): boolean {
    return this.#server !== undefined;
  }

  get faults(): Readonly<Faults> {
    return this.#faults;
  }

  /** Sets some faults and leaves the others. */
  setFaults(faults: Partial<Faults>): void {
    this.#faults = { ...this.#faults, ...faults };
  }

  clearFaults(): void {
    this.#faults = NO_FAULTS;
  }

  /** Listens, on the same port as before if it was up before. */
  async bringUp(): Promise<void> {
    if (this.#server) return;
    const server = createServer((request, response) => void this.#serve(request, response));
    server.keepAliveTimeout = 60_000;
    server.on('connection', socket => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.#port, HOST, () => resolve());
    });
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  /** Refuses and resets every connection until brought up again. */
  async takeDown(): Promise<void> {
    const server = this.#server;
    if (!server) return;
    this.#server = undefined;
    const closed = new Promise<void>(resolve => {
      server.close(() => resolve());
    });
    this.dropConnections();
    await closed;
  }

  /** Resets every connection, watches included; new ones are taken. */
  dropConnections(): void {
    for (const socket of this.#sockets) socket.resetAndDestroy();
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url, token } = readAddress(request);
    const target = parseTarget(url.pathname);
    const verb = verbOf(request, url, target);
    this.#record(request, response, target.kind === 'objects' ? `${verb} ${target.resource.plural}` : 'document');
    const exchange: Exchange = { request, response, url, target, verb, token };
    try {
      response.setHeader('Date', new Date(this.#clock.now() + this.#faults.clockSkewSeconds * 1000).toUTCString());
      if (this.#faults.hang) return;
      if (this.#faults.latencyMs > 0) await delay(this.#faults.latencyMs);
      await this.#answer(exchange);
    } catch (error) {
      if (response.headersSent) response.destroy();
      else if (error instanceof ApiError) sendJson(response, error.code, JSON.stringify(error.toStatus()));
      else {
        const failure = new ApiError(500, 'InternalError', `Internal error occurred: ${String(error)}`);
        sendJson(response, 500, JSON.stringify(failure.toStatus()));
      }
    }
  }

  #record(request: IncomingMessage, response: ServerResponse, what: string): void {
    const record: RequestRecord = {
      method: request.method ?? '',
      url: request.url ?? '',
      what,
      startedAt: timeOf(this.#clock.now()),
      status: 0,
      bytes: 0,
      open: true,
      userAgent: request.headers['user-agent'] ?? '',
    };
    const { socket } = request;
    const before = socket.bytesWritten;
    this.log.open(record, () => socket.bytesWritten - before);
    response.once('close', () => this.log.close(record, response.headersSent ? response.statusCode : 0));
  }

  async #answer(exchange: Exchange): Promise<void> {
    const { response, target, url, verb } = exchange;
    if (this.#faults.internalErrors) {
      throw new ApiError(500, 'InternalError', 'Internal error occurred: etcdserver: request timed out');
    }
    const user = this.#authenticate(exchange.token);
    const { missingGroups } = this.#faults;
    if (target.kind === 'document' || missingGroups.includes(groupOfPath(url.pathname) ?? '')) {
      const version = this.#options.kubernetesVersion ?? 'v1.36.3';
      const document = discoveryDocument(url.pathname, version, missingGroups);
      if (document === undefined) sendText(response, 404, '404 page not found\n');
      else if (typeof document === 'string') sendText(response, 200, document);
      else sendJson(response, 200, JSON.stringify(document));
      return;
    }
    const { resource, namespace, name } = target;
    if (this.#faults.forbidden.includes(resource.plural) || !mayDo(user, verb, resource.plural)) {
      throw forbidden(resource, verb, user.name, { namespace, name });
    }
    // Neither Velero's kinds nor ours of the others have subresources; the text is what a real server says.
    if (target.subresource !== undefined) throw notFound(resource, name ?? '');
    if (verb === 'watch') await this.#watch(exchange, target);
    else if (verb === 'list') await this.#list(exchange, target);
    else await this.#one(exchange, target);
  }

  #authenticate(token: string | undefined): ClusterUser {
    if (this.#faults.unauthorized) throw unauthorized();
    const users = this.#options.users ?? [];
    if (users.length === 0) return { name: 'system:anonymous', token: '', rights: 'all' };
    if (token === undefined) return ANONYMOUS;
    const user = users.find(each => each.token === token);
    if (!user) throw unauthorized();
    return user;
  }

  async #list(exchange: Exchange, target: RequestTarget & { kind: 'objects' }): Promise<void> {
    const { request, response, url } = exchange;
    const { entries, metadata } = listObjects(this.store, target.resource, target.namespace, url.searchParams);
    await sendList(request, response, this.#representation(exchange, target).list(entries, metadata));
  }

  async #one(exchange: Exchange, target: RequestTarget & { kind: 'objects' }): Promise<void> {
    const { request, response, url, verb } = exchange;
    const { resource, namespace, name = '' } = target;
    const fieldManager = url.searchParams.get('fieldManager') ?? undefined;
    const write: WriteTarget = {
      store: this.store,
      resource,
      namespace,
      manager: fieldManager ?? (request.headers['user-agent'] ?? 'unknown').split('/')[0],
      fieldManager,
      force: url.searchParams.get('force') === 'true',
      dryRun: url.searchParams.get('dryRun') === 'All',
    };
    const representation = this.#representation(exchange, target);
    const reply = (status: number, object: StoredObject['object']) =>
      sendJson(response, status, representation.one(new StoredObject(name, object, 0)));
    switch (verb) {
      case 'get':
        return reply(200, getObject(this.store, resource, namespace, name).object);
      case 'create':
        return reply(201, createObject(write, (await readBody(request, resource.kind)) ?? null));
      case 'update':
        return reply(200, replaceObject(write, name, (await readBody(request, resource.kind)) ?? null));
      case 'patch': {
        const body = (await readBody(request, resource.kind, PATCHES)) ?? null;
        const { object, created } = patchObject(write, name, body, contentTypeOf(request));
        return reply(created ? 201 : 200, object);
      }
      case 'delete': {
        const options = await readBody(request, 'DeleteOptions');
        return sendJson(response, 200, JSON.stringify(deleteObject(write, name, options)));
      }
      default:
        throw new ApiError(405, 'MethodNotAllowed', 'the server does not allow this method on the requested resource');
    }
  }

  async #watch(exchange: Exchange, target: RequestTarget & { kind: 'objects' }): Promise<void> {
    const { response, url } = exchange;
    const ended = new AbortController();
    response.once('close', () => ended.abort());
    const options = {
      store: this.store,
      resource: target.resource,
      namespace: target.namespace,
      query: url.searchParams,
      representation: this.#representation(exchange, target),
      bookmarkIntervalMs: this.#options.bookmarkIntervalMs ?? 60_000,
      streamingList: this.#options.streamingList ?? true,
      expire: false,
      signal: ended.signal,
    };
    assertWatchable(options);
    const revision = url.searchParams.get('resourceVersion') ?? '';
    options.expire = revision !== '' && revision !== '0' && this.#spend('expireWatches');
    response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-cache, private' });
    response.flushHeaders();
    try {
      for await (const line of watchObjects(options)) {
        while (this.#faults.hang && !ended.signal.aborted) await delay(50);
        if (line.event && this.#spend('garbageWatchLines')) {
          await writeAll(response, '<html><body>502 Bad Gateway</body></html>\n', ended.signal);
        }
        if (line.event && this.#spend('cutWatchLines')) {
          response.write(line.text.slice(0, line.text.length / 2), () => response.destroy());
          return;
        }
        await writeAll(response, line.text, ended.signal);
      }
      response.end();
    } catch (error) {
      // The client left while it was written to.
      if (!ended.signal.aborted) throw error;
    }
  }

  /** Uses up one of a counted fault, if there is any left. */
  #spend(fault: 'expireWatches' | 'cutWatchLines' | 'garbageWatchLines'): boolean {
    const left = this.#faults[fault];
    if (left > 0) this.setFaults({ [fault]: left - 1 });
    return left > 0;
  }

  #representation(exchange: Exchange, target: RequestTarget & { kind: 'objects' }): Representation {
    const { accept } = exchange.request.headers;
    if (accept !== undefined && /^application\/vnd\.kubernetes\.protobuf[^,]*$/.test(accept)) {
      throw unsupportedMediaType(['application/json']);
    }
    return new Representation(target.resource, formOf(accept), this.#clock);
  }
}

function readAddress(request: IncomingMessage): { url: URL; token: string | undefined } {
  const url = new URL(`http://${HOST}${request.url ?? '/'}`);
  const inPath = /^\/as\/([^/]+)(\/.*)?$/.exec(url.pathname);
  if (inPath) url.pathname = inPath[2] ?? '/';
  const inHeader = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '');
  return { url, token: (inPath ?? inHeader)?.[1] };
}

function verbOf(request: IncomingMessage, url: URL, target: RequestTarget): string {
  const name = target.kind === 'objects' ? target.name : undefined;
  const watch = url.searchParams.get('watch');
  switch (request.method) {
    case 'GET':
    case 'HEAD':
      // Of one object there is no watch: the word is not even looked at.
      if (name !== undefined) return 'get';
      return watch === 'true' || watch === '1' ? 'watch' : 'list';
    case 'POST':
      return name === undefined ? 'create' : 'unknown';
    case 'PUT':
      return name === undefined ? 'unknown' : 'update';
    case 'PATCH':
      return name === undefined ? 'unknown' : 'patch';
    case 'DELETE':
      return name === undefined ? 'deletecollection' : 'delete';
    default:
      return 'unknown';
  }
}
