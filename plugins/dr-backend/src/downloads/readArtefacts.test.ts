import { createServer, IncomingMessage, Server, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { ClusterStore, DemoApiServer, JsonObject, resources } from '@internal/demo-clusters';
import { createApiAccess } from '../clusters/access/createApiAccess';
import { WantedBackup } from '../projection/ArtefactStore';
import { HttpKubernetesClient } from '../velero/client';
import { readArtefacts, ReadArtefacts } from './readArtefacts';

const LIMITS = { packedBytes: 10_000, unpackedBytes: 50_000, timeoutMs: 5_000 };
const SECRET = 'X-Amz-Signature=hunter2';

const BACKUP: WantedBackup = {
  id: 'seoul/Backup/velero/nightly-1',
  name: 'nightly-1',
  startedAt: '2026-11-23T02:00:00Z',
  atMs: Date.parse('2026-11-23T02:00:00Z'),
  storageLocation: 'default',
  failures: 0,
};

const SNAPSHOT = {
  pvcName: 'pg',
  pvcNamespace: 'db',
  pvName: 'pv-db',
  backupMethod: 'CSISnapshot',
  snapshotDataMoved: false,
  skipped: false,
  startTimestamp: '2026-11-22T22:40:17Z',
  completionTimestamp: '2026-11-22T22:40:20Z',
  result: 'succeeded',
  csiSnapshotInfo: { size: 2147483648, ReadyToUse: true },
};

describe('readArtefacts', () => {
  let store: ClusterStore;
  let api: DemoApiServer;
  let bucket: Server;
  let bucketUrl: string;
  let client: HttpKubernetesClient;
  /** How the store answers, by the kind that is asked for. */
  let serve: (kind: string, response: ServerResponse, request: IncomingMessage) => void;
  /** What Velero answers; `undefined`: nothing. */
  let sign: (kind: string) => string | undefined;
  const asked: string[] = [];

  const gzipped = (content: unknown) => gzipSync(typeof content === 'string' ? content : JSON.stringify(content));
  const files: Record<string, unknown> = {};

  beforeAll(async () => {
    bucket = createServer((request, response) => {
      asked.push(request.url ?? '');
      serve(/kind=(\w+)/.exec(request.url ?? '')?.[1] ?? '', response, request);
    });
    await new Promise<void>(resolve => {
      bucket.listen(0, '127.0.0.1', resolve);
    });
    bucketUrl = `http://127.0.0.1:${(bucket.address() as AddressInfo).port}`;
  });

  beforeEach(async () => {
    asked.length = 0;
    store = ClusterStore.create();
    store.create(resources.namespaces, { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'velero' } });
    putLocation({ s3Url: bucketUrl });
    api = await DemoApiServer.start({ store });
    client = HttpKubernetesClient.create(createApiAccess({ kind: 'url', url: api.url, skipTLSVerify: false }));
    Object.assign(files, { BackupVolumeInfos: [SNAPSHOT], BackupResults: { errors: {}, warnings: {} } });
    serve = (kind, response) => response.end(gzipped(files[kind]));
    sign = kind => `${bucketUrl}/dr/nightly-1?kind=${kind}&${SECRET}`;
  });

  afterEach(async () => {
    client.close();
    await api.takeDown();
  });

  afterAll(async () => {
    bucket.closeAllConnections();
    await new Promise(resolve => bucket.close(resolve));
  });

  function putLocation(config: JsonObject, phase = 'Available'): void {
    store.putRaw(resources.backupstoragelocations, {
      apiVersion: 'velero.io/v1',
      kind: 'BackupStorageLocation',
      metadata: { name: 'default', namespace: 'velero' },
      spec: { provider: 'aws', objectStorage: { bucket: 'dr' }, config },
      status: { phase },
    });
  }

  const requests = () => store.list(resources.downloadrequests);

  /** Time passes only while somebody waits, and Velero works only then. */
  function veleroClock() {
    let nowMs = Date.parse('2026-11-23T04:00:00Z');
    return {
      nowMs: () => nowMs,
      random: () => 0,
      sleep: async (ms: number) => {
        nowMs += ms;
        for (const { metadata, spec } of requests()) {
          const url = sign(String((spec as { target: JsonObject }).target.kind));
          if (url === undefined) continue;
          store.modify(resources.downloadrequests, 'velero', metadata.name, draft => {
            draft.status = { phase: 'Processed', downloadURL: url };
          });
        }
      },
    };
  }

  async function read(hosts: string[] = [], backup = BACKUP): Promise<ReadArtefacts> {
    const signal = new AbortController().signal;
    const options = { cluster: 'seoul', veleroNamespace: 'velero', client, hosts, signal, limits: LIMITS };
    const found = await readArtefacts(backup, { ...options, clock: veleroClock() });
    expect(JSON.stringify(found)).not.toContain('hunter2');
    expect(JSON.stringify(found)).not.toContain(bucketUrl);
    expect(requests()).toEqual([]);
    return found;
  }

  it('reads what lies beside a Backup, and leaves no request behind', async () => {
    files.BackupVolumeInfos = [
      SNAPSHOT,
      {
        ...{ pvcName: 'logs', pvcNamespace: 'db', pvName: 'pv-logs', skipped: true },
        skippedReason: 'volumeSnapshot: no applicable volumesnapshotter found;',
      },
      {
        ...{ pvcName: 'shop', pvcNamespace: 'shop', backupMethod: 'CSISnapshot', snapshotDataMoved: true },
        ...{ result: 'succeeded', csiSnapshotInfo: { size: 0 }, snapshotDataMovementInfo: { size: 1000 } },
      },
    ];
    files.BackupResults = {
      errors: { velero: [' message: /pod volume backup failed'] },
      warnings: { namespaces: { db: [' resource: /pods name: /pg-0'] } },
    };
    expect(await read()).toEqual({
      artefacts: {
        cluster: 'seoul',
        backupName: 'nightly-1',
        startedAt: '2026-11-23T02:00:00Z',
        readAt: expect.stringContaining('2026-11-23T04:00:00'),
        volumeInfos: [
          {
            ...{ claimNamespace: 'db', claimName: 'pg', volumeName: 'pv-db', method: 'CSISnapshot', dataMoved: false },
            ...{ skipped: false, result: 'succeeded', sizeBytes: 2147483648 },
            ...{ startedAt: '2026-11-22T22:40:17Z', completedAt: '2026-11-22T22:40:20Z' },
          },
          {
            ...{ claimNamespace: 'db', claimName: 'logs', volumeName: 'pv-logs', dataMoved: false, skipped: true },
            skippedReason: 'volumeSnapshot: no applicable volumesnapshotter found;',
          },
          {
            ...{ claimNamespace: 'shop', claimName: 'shop', method: 'CSISnapshot', dataMoved: true, skipped: false },
            ...{ result: 'succeeded', sizeBytes: 1000 },
          },
        ],
        errors: { velero: [' message: /pod volume backup failed'], cluster: [], namespaces: {} },
        warnings: { velero: [], cluster: [], namespaces: { db: [' resource: /pods name: /pg-0'] } },
      },
      retry: false,
      refused: false,
    });
  });

  it('sends nothing but the host to the store', async () => {
    const headers: string[] = [];
    serve = (kind, response, request) => {
      headers.push(...Object.keys(request.headers));
      response.end(gzipped(files[kind]));
    };
    await read();
    expect([...new Set(headers)].sort()).toEqual(['connection', 'host']);
  });

  it('takes over the request that a killed backend has left behind', async () => {
    sign = () => undefined;
    const stop = new AbortController();
    const clock = { nowMs: () => 0, random: () => 0, sleep: async () => stop.abort() };
    const never = { ...client, write: client.write.bind(client), get: client.get.bind(client), close: () => undefined };
    const dying = {
      ...never,
      write: async (...[method, path, options]: Parameters<HttpKubernetesClient['write']>) => {
        if (method === 'POST') await client.write(method, path, options);
      },
    };
    const options = { cluster: 'seoul', veleroNamespace: 'velero', hosts: [], limits: LIMITS };
    await expect(
      readArtefacts(BACKUP, { ...options, client: dying, clock, signal: stop.signal }),
    ).rejects.toMatchObject({ name: 'AbortError' });
    expect(requests()).toHaveLength(1);

    sign = kind => `${bucketUrl}/dr/nightly-1?kind=${kind}&${SECRET}`;
    expect((await read()).artefacts.problem).toBeUndefined();
  });

  describe('says why it could not:', () => {
    const BOTH = ['BackupVolumeInfos', 'BackupResults'];

    async function problem(kinds = BOTH, hosts: string[] = []): Promise<string> {
      const { artefacts, retry } = await read(hosts);
      expect([artefacts.volumeInfos, artefacts.errors]).toEqual([
        kinds.includes('BackupVolumeInfos') ? undefined : expect.any(Array),
        kinds.includes('BackupResults') ? undefined : expect.any(Object),
      ]);
      return `${artefacts.problem}${retry ? ' (again)' : ''}`;
    }

    it('the cluster refuses', async () => {
      api.setFaults({ forbidden: ['downloadrequests'] });
      const { artefacts, refused, retry } = await read();
      expect(artefacts.problem).toBe('BackupVolumeInfos: The cluster does not let us create DownloadRequests (403)');
      expect([refused, retry]).toEqual([true, true]);
      expect(asked).toEqual([]);
    });

    it('Velero does not answer', async () => {
      sign = kind => (kind === 'BackupResults' ? undefined : `${bucketUrl}/?kind=${kind}&${SECRET}`);
      expect(await problem(['BackupResults'])).toBe(
        'BackupResults: Velero did not answer the DownloadRequest within 60 s (again)',
      );
    });

    it('the location is not available, not there, or not named', async () => {
      putLocation({ s3Url: bucketUrl }, 'Unavailable');
      expect(await problem()).toBe('BackupStorageLocation: The location is Unavailable (again)');
      store.delete(resources.backupstoragelocations, 'velero', 'default');
      expect(await problem()).toContain('BackupStorageLocation: The API server answered 404');
      const { artefacts } = await read([], { ...BACKUP, storageLocation: undefined });
      expect(artefacts.problem).toContain('The Backup does not say where it lies');
    });

    it.each<[string, number, string]>([
      ['not there', 404, 'BackupVolumeInfos: The store does not have it (404)'],
      ['refused by the store', 403, 'BackupVolumeInfos: The store answers 403 (again)'],
      ['behind a redirect', 302, 'BackupVolumeInfos: The store answers with a redirect, which is not followed (again)'],
    ])('a file is %s', async (_, status, expected) => {
      serve = (kind, response) => {
        if (kind === 'BackupResults') response.end(gzipped(files[kind]));
        else response.writeHead(status, { location: `${bucketUrl}/elsewhere` }).end(gzipped([]));
      };
      expect(await problem(['BackupVolumeInfos'])).toBe(expected);
      expect(asked.filter(url => url.includes('elsewhere'))).toEqual([]);
    });

    it.each<[string, unknown, string]>([
      [
        'is too large as it comes',
        Buffer.alloc(LIMITS.packedBytes + 1, 0x1f),
        'It has more than the 10000 bytes read at',
      ],
      ['is too large unpacked', gzipped('x'.repeat(60_000)), 'It has more than the 50000 bytes unpacked read at most'],
      ['is no gzip', Buffer.from('[]'), 'What the store has is no gzip file (again)'],
      ['is empty', Buffer.alloc(0), 'What the store has is no gzip file (again)'],
      ['is damaged', gzipped([SNAPSHOT]).subarray(0, 40), 'The gzip file of the store is damaged (again)'],
      ['is no JSON', gzipped('hunter2'), 'What the store has is no JSON (again)'],
      ['is no list', gzipped({}), 'BackupVolumeInfos is no list (again)'],
      [
        'has too many entries',
        gzipped(Array(5001).fill(0)),
        'BackupVolumeInfos has 5001 entries; read are at most 5000',
      ],
    ])('a file %s', async (_, content, expected) => {
      serve = (kind, response) => response.end(kind === 'BackupResults' ? gzipped(files[kind]) : content);
      expect(await problem(['BackupVolumeInfos'])).toContain(`BackupVolumeInfos: ${expected}`);
    });

    it.each([
      [[]],
      [7],
      [{ errors: 'none' }],
      [{ errors: { namespaces: { db: 'all' } } }],
      [{ warnings: { velero: [1] } }],
    ])('results are %j', async content => {
      files.BackupResults = content;
      expect(await problem(['BackupResults'])).toMatch(
        /^BackupResults: BackupResults is not what Velero writes.*again/,
      );
    });

    it('the store is not there, or breaks off', async () => {
      serve = (_, response) => response.destroy();
      expect(await problem()).toMatch(
        /^BackupVolumeInfos: The store could not be reached, or broke off \(ECONNRESET\)/,
      );
      sign = () => 'http://127.0.0.1:9/';
      putLocation({ s3Url: 'http://127.0.0.1:9' });
      expect(await problem()).toContain('(ECONNREFUSED)');
    });

    it("the host is not the location's own, unless the operator allows it", async () => {
      putLocation({ s3Url: 'https://minio.example:9000' });
      expect(await problem()).toContain(
        "BackupVolumeInfos: Velero names a host that is not the location's own; the operator can allow it in",
      );
      expect(asked).toEqual([]);
      expect(await problem([], [new URL(bucketUrl).host])).toBe('undefined');
      sign = () => `file:///etc/passwd?${SECRET}`;
      expect(await problem()).toContain("not the location's own");
      sign = () => SECRET;
      expect(await problem()).toContain('Velero answered the DownloadRequest with what is no URL');
    });

    it('an entry is not what Velero writes, and reads the others', async () => {
      files.BackupVolumeInfos = [
        ...[5, null, 'x', [], { ...SNAPSHOT, skipped: 'no' }, { ...SNAPSHOT, pvcName: 7 }],
        { ...SNAPSHOT, startTimestamp: 'today', csiSnapshotInfo: 'none' },
      ];
      const { artefacts, retry } = await read();
      expect(artefacts.volumeInfos).toEqual([expect.objectContaining({ claimName: 'pg', result: 'succeeded' })]);
      expect(artefacts.volumeInfos?.[0]).toMatchObject({ startedAt: undefined, sizeBytes: undefined });
      expect(artefacts.problem).toBe('BackupVolumeInfos: 6 entries cannot be read');
      expect(retry).toBe(false);
    });
  });

  it('blames no Backup for a cluster that does not answer', async () => {
    await api.takeDown();
    await expect(read()).rejects.toMatchObject({ name: 'KubernetesError', reason: 'unreachable' });
  });
});
