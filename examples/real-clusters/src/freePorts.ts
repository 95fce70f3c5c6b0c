import { once } from 'node:events';
import { AddressInfo, createServer } from 'node:net';

/**
 * Ports on 127.0.0.1 that nobody listens on right now, all different.
 *
 * @param count - how many
 */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  try {
    // All are held until all are known, or the system could give one twice.
    return await Promise.all(
      servers.map(async server => {
        server.listen(0, '127.0.0.1');
        await once(server, 'listening');
        return (server.address() as AddressInfo).port;
      }),
    );
  } finally {
    await Promise.all(servers.map(server => new Promise(resolve => server.close(resolve))));
  }
}
