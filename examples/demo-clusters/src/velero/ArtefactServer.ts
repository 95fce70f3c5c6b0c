import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, IncomingMessage, Server, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

import { Clock, realClock } from '../clock';
import { ArtefactFolder, kindOfFile } from './artefacts';
import { BackupStorage } from './BackupStorage';

const HOST = '127.0.0.1';

/**
 * Serves the files of a {@link BackupStorage} to whoever has a signed URL, as object storage does: gzip as it lies there,
 * 403 for another signature or too late, 404 for what is not there.
 * @public
 */
export class ArtefactServer {
  readonly #storage: BackupStorage;
  readonly #clock: Clock;
  readonly #server: Server;
  readonly #key = randomBytes(32);

  private constructor(storage: BackupStorage, clock: Clock) {
    this.#storage = storage;
    this.#clock = clock;
    this.#server = createServer((request, response) => this.#serve(request, response));
  }

  /** Listens on a free port. */
  static async start(storage: BackupStorage, clock: Clock = realClock): Promise<ArtefactServer> {
    const server = new ArtefactServer(storage, clock);
    await new Promise<void>(resolve => {
      server.#server.listen(0, HOST, resolve);
    });
    return server;
  }

  get url(): string {
    return `http://${HOST}:${(this.#server.address() as AddressInfo).port}`;
  }

  /**
   * A URL that opens one file until an instant. Nobody looks whether it exists.
   *
   * @param path - with the place it lies in, without a leading slash
   */
  sign(path: string, expiresMs: number): string {
    const expires = String(Math.floor(expiresMs / 1000));
    const pathname = `/${path.split('/').map(encodeURIComponent).join('/')}`;
    return `${this.url}${pathname}?expires=${expires}&signature=${this.#signature(path, expires)}`;
  }

  async stop(): Promise<void> {
    const closed = new Promise<void>(resolve => {
      this.#server.close(() => resolve());
    });
    this.#server.closeAllConnections();
    await closed;
  }

  #serve(request: IncomingMessage, response: ServerResponse): void {
    const refuse = (status: number, text: string) => {
      response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(`${text}\n`);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'only GET and HEAD');
    const url = new URL(request.url ?? '/', this.url);
    const path = url.pathname.slice(1).split('/').map(decodeURIComponent).join('/');
    const expires = url.searchParams.get('expires') ?? '';
    const expected = Buffer.from(this.#signature(path, expires));
    const given = Buffer.from(url.searchParams.get('signature') ?? '');
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
      return refuse(403, 'SignatureDoesNotMatch');
    }
    if (this.#clock.now() > Number(expires) * 1000) return refuse(403, 'Request has expired');
    const body = this.#read(path);
    if (body === undefined) return refuse(404, 'NoSuchKey');
    response.writeHead(200, { 'Content-Type': 'application/octet-stream', 'Content-Length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
    return undefined;
  }

  #read(path: string): Buffer | undefined {
    const match = /^(.+)\/(backups|restores)\/([^/]+)\/([^/]+)$/.exec(path);
    if (!match) return undefined;
    const [, place, folder, name, file] = match;
    const kind = kindOfFile(folder as ArtefactFolder, name, file);
    if (kind === undefined || !this.#storage.isAvailable(place)) return undefined;
    const content = this.#storage.artefact(place, kind, name);
    if (content === undefined) return undefined;
    return gzipSync(typeof content === 'string' ? content : JSON.stringify(content));
  }

  #signature(path: string, expires: string): string {
    return createHmac('sha256', this.#key).update(`${path}\n${expires}`).digest('hex');
  }
}
