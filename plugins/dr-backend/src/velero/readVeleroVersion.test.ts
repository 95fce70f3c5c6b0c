import { ClusterStore, DemoApiServer, resources } from '@internal/demo-clusters';
import { createApiAccess } from '../clusters/access/createApiAccess';
import { HttpKubernetesClient } from './client';
import { readVeleroVersion, versionOfImage } from './readVeleroVersion';

describe('readVeleroVersion', () => {
  let store: ClusterStore;
  let server: DemoApiServer;
  let client: HttpKubernetesClient;

  beforeEach(async () => {
    store = ClusterStore.create();
    store.create(resources.namespaces, { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'velero' } });
    server = await DemoApiServer.start({ store });
    client = HttpKubernetesClient.create(createApiAccess({ kind: 'url', url: server.url, skipTLSVerify: false }));
  });

  afterEach(async () => {
    client.close();
    await server.takeDown();
  });

  const version = () => readVeleroVersion(client, 'velero', new AbortController().signal);

  function deploy(image: string): void {
    store.putRaw(resources.deployments, {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'velero', namespace: 'velero' },
      spec: { template: { spec: { containers: [{ name: 'velero', image }] } } },
    });
  }

  function putStatusRequest(name: string, status: object): void {
    store.putRaw(resources.serverstatusrequests, {
      apiVersion: 'velero.io/v1',
      kind: 'ServerStatusRequest',
      metadata: { name, namespace: 'velero' },
      spec: {},
      status,
    });
  }

  it('believes the server rather than its image', async () => {
    deploy('velero/velero:v1.16.0');
    putStatusRequest('waiting', { phase: 'New' });
    putStatusRequest('old', { processedTimestamp: '2026-11-22T00:00:00Z', serverVersion: 'v1.17.2' });
    putStatusRequest('young', { processedTimestamp: '2026-11-23T00:00:00Z', serverVersion: 'v1.18.3' });
    expect(await version()).toBe('v1.18.3');
  });

  it('reads the tag of the image where the server has told nobody', async () => {
    deploy('registry.example:5000/velero/velero:v1.16.0');
    expect(await version()).toBe('v1.16.0');
  });

  it('does not know where nothing may be read, or says nothing', async () => {
    deploy('velero/velero:latest');
    expect(await version()).toBeUndefined();
    server.setFaults({ forbidden: ['deployments', 'serverstatusrequests'] });
    expect(await version()).toBeUndefined();
    expect(store.list(resources.serverstatusrequests)).toEqual([]);
  });

  it.each([
    ['velero/velero:v1.18.3', 'v1.18.3'],
    ['velero/velero:v1.18.3@sha256:0123', 'v1.18.3'],
    ['registry:5000/velero', undefined],
    ['velero/velero@sha256:0123', undefined],
    ['velero/velero:main', undefined],
    ['velero/velero:v1.18.0-rc.1', 'v1.18.0-rc.1'],
    ['', undefined],
  ])('the image %j has the version %s', (image, expected) => {
    expect(versionOfImage(image)).toBe(expected);
  });
});
