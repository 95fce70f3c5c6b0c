import { connect, createServer, Server, Socket } from 'node:net';
import { AddressInfo } from 'node:net';

/** Passes connections on and counts what comes back: bytes on the wire, TLS included. */
export class CountingProxy {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  bytesReceived = 0;

  private constructor(target: URL) {
    this.#server = createServer(client => {
      const upstream = connect(Number(target.port), target.hostname);
      for (const socket of [client, upstream]) {
        this.#sockets.add(socket);
        socket.on('close', () => this.#sockets.delete(socket));
        socket.on('error', () => {
          client.destroy();
          upstream.destroy();
        });
      }
      upstream.on('data', piece => {
        this.bytesReceived += piece.length;
      });
      client.pipe(upstream).pipe(client);
    });
  }

  static async start(target: string): Promise<CountingProxy> {
    const proxy = new CountingProxy(new URL(target));
    await new Promise<void>(resolve => {
      proxy.#server.listen(0, '127.0.0.1', resolve);
    });
    return proxy;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  stop(): void {
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
  }
}
