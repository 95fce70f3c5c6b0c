import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { BackupManifest } from '@backstage-dr/plugin-dr-common';
import { VeleroCluster } from './VeleroCluster';

const MANIFEST: BackupManifest = {
  apiVersion: 'velero.io/v1',
  kind: 'Backup',
  metadata: { name: 'dr-shop-now', namespace: 'velero', labels: {}, annotations: {} },
  spec: { includedNamespaces: ['shop'], storageLocation: 'default', ttl: '720h0m0s' },
};

const OTHERS: Array<[string, string]> = [
  ['an empty object', '{}'],
  ['nothing', 'null'],
  ['a list', '[]'],
  ['a refusal', '{"kind":"Status","metadata":{},"status":"Failure","code":403}'],
  ['an object of another name', '{"kind":"Namespace","metadata":{"name":"other"}}'],
];

describe('VeleroCluster, where something else answers with 200', () => {
  let server: Server;
  let cluster: VeleroCluster;
  let answer: string;

  beforeAll(async () => {
    server = createServer((_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end(answer));
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const access = { kind: 'url', url, skipTLSVerify: false } as const;
    cluster = VeleroCluster.connect({ name: 'seoul', title: 'seoul', veleroNamespace: 'velero', access });
  });

  afterAll(async () => {
    cluster.close();
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  });

  it.each(OTHERS)('%s is no namespace, and does not say that there is none', async (_, text) => {
    answer = text;
    await expect(cluster.namespace('shop')).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: 'Cluster seoul: The API server answered with something else than shop',
    });
  });

  it.each(OTHERS)('%s is no Backup of somebody else', async (_, text) => {
    answer = text;
    await expect(cluster.find(MANIFEST)).rejects.toMatchObject({ name: 'ServiceUnavailableError' });
  });

  it.each(OTHERS)('%s does not say that a Backup was created', async (_, text) => {
    answer = text;
    const said = 'Cluster seoul: The API server answered with something else than dr-shop-now';
    await expect(cluster.create(MANIFEST, { dryRun: true })).rejects.toMatchObject({ message: said });
    await expect(cluster.create(MANIFEST, { dryRun: false })).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: `${said}. Whether it was done is not known: look for dr-shop-now before you try again`,
    });
  });

  it('the object itself is taken', async () => {
    answer = JSON.stringify(MANIFEST);
    await expect(cluster.create(MANIFEST, { dryRun: false })).resolves.toEqual(MANIFEST);
  });
});
