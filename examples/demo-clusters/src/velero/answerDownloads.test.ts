import { gunzipSync } from 'node:zlib';

import { ClusterStore, KubernetesObject, resources } from '../api-server';
import { ManualClock } from '../clock';
import { storageClass } from '../world/objects';
import { ArtefactServer } from './ArtefactServer';
import { BackupStorage } from './BackupStorage';
import { BackupSpec, DownloadRequest } from './types';
import { VeleroServer } from './VeleroServer';

const START = '2026-11-23T01:00:20Z';

describe('downloads', () => {
  let clock: ManualClock;
  let storage: BackupStorage;
  let downloads: ArtefactServer;
  let store: ClusterStore;
  let velero: VeleroServer;

  function add(resource: (typeof resources)['backups'], object: object): KubernetesObject {
    return store.create(resource, { apiVersion: '', kind: '', metadata: {}, ...object });
  }

  function run(seconds: number): void {
    for (let second = 0; second < seconds; second += 1) {
      clock.advance(1000);
      velero.tick();
    }
  }

  function backUp(name: string, spec: BackupSpec): void {
    add(resources.backups, { metadata: { name, namespace: 'velero' }, spec });
    run(60);
  }

  function ask(kind: string, name: string): DownloadRequest['status'] {
    const request = `${name}-${kind.toLowerCase()}`;
    const metadata = { name: request, namespace: 'velero' };
    add(resources.downloadrequests, { metadata, spec: { target: { kind, name } } });
    run(1);
    return store.get<DownloadRequest>(resources.downloadrequests, 'velero', request)?.status;
  }

  async function download(kind: string, name: string): Promise<unknown> {
    const response = await fetch(ask(kind, name)?.downloadURL ?? 'nowhere:');
    const text = gunzipSync(Buffer.from(await response.arrayBuffer())).toString();
    return kind.endsWith('Log') ? text : JSON.parse(text);
  }

  beforeEach(async () => {
    clock = ManualClock.at(START);
    storage = BackupStorage.create();
    store = ClusterStore.create({ clock });
    downloads = await ArtefactServer.start(storage, clock);
    velero = VeleroServer.create({ store, storage, downloads, clock });
    for (const name of ['velero', 'shop']) add(resources.namespaces, { metadata: { name } });
    store.create(resources.storageclasses, storageClass('csi-gp3', 'ebs.csi.aws.com', START));
    const claims = ['data', 'scratch'];
    for (const [index, name] of claims.entries()) {
      const storageClassName = ['csi-gp3', 'by-hand'][index];
      add(resources.persistentvolumeclaims, { metadata: { name, namespace: 'shop' }, spec: { storageClassName } });
    }
    const volumes = claims.map(claimName => ({ name: `${claimName}-disk`, persistentVolumeClaim: { claimName } }));
    add(resources.deployments, {
      metadata: { name: 'web', namespace: 'shop' },
      spec: { replicas: 1, template: { spec: { volumes } } },
    });
    add(resources.backupstoragelocations, {
      metadata: { name: 'default', namespace: 'velero' },
      spec: { provider: 'aws', objectStorage: { bucket: 'dr', prefix: 'team' }, default: true },
    });
    run(1);
  });

  afterEach(async () => {
    await downloads.stop();
  });

  it('tell of each volume how its data was taken, or why not', async () => {
    backUp('files', { includedNamespaces: ['shop'], defaultVolumesToFsBackup: true });
    backUp('moved', { includedNamespaces: ['shop'], snapshotMoveData: true });
    backUp('snapshot', { includedNamespaces: ['shop'] });
    backUp('off', { includedNamespaces: ['shop'], snapshotVolumes: false });
    velero.setFaults({ nextBackups: ['skip-volumes'] });
    backUp('policy', { includedNamespaces: ['shop'] });
    backUp('namespaced', { includedNamespaces: ['shop'], includeClusterResources: false });
    const seen = async (name: string) => {
      const infos = (await download('BackupVolumeInfos', name)) as Array<Record<string, unknown>>;
      return Object.fromEntries(
        infos.map(({ pvcName, backupMethod, snapshotDataMoved, result, skippedReason }) => [
          pvcName,
          backupMethod ? [backupMethod, snapshotDataMoved, result] : skippedReason,
        ]),
      );
    };
    expect(await seen('files')).toEqual({
      data: ['PodVolumeBackup', false, 'succeeded'],
      scratch: ['PodVolumeBackup', false, 'succeeded'],
    });
    const noCsi = expect.stringMatching(/^csiSnapshot: skipped b\/c it's not a CSI volume;podvolume: opted out/);
    expect(await seen('moved')).toEqual({ data: ['CSISnapshot', true, 'succeeded'], scratch: noCsi });
    expect(await seen('snapshot')).toEqual({ data: ['CSISnapshot', false, 'succeeded'], scratch: noCsi });
    const notAsked = expect.stringMatching(/not satisfy the criteria for VolumePolicy/);
    expect(await seen('off')).toEqual({ data: notAsked, scratch: notAsked });
    expect(await seen('policy')).toEqual({ data: expect.stringMatching(/resource policy/), scratch: noCsi });
    expect(await seen('namespaced')).toEqual({});
  });

  it('tell what is in a backup and what went wrong', async () => {
    velero.setFaults({ nextBackups: ['partially-fail'] });
    backUp('b1', { includedNamespaces: ['shop', 'ghost'], defaultVolumesToFsBackup: true });
    expect(await download('BackupResourceList', 'b1')).toMatchObject({
      'apps/v1/Deployment': ['shop/web'],
      'v1/Namespace': ['shop'],
      'v1/PersistentVolumeClaim': ['shop/data', 'shop/scratch'],
    });
    expect(await download('BackupResults', 'b1')).toEqual({
      errors: {
        velero: [
          ' resource: /namespaces message: /fail to get the namespace ghost specified in backup.Spec.IncludedNamespaces',
          expect.stringMatching(/^ message: \/pod volume backup failed: /),
          expect.stringMatching(/^ message: \/pod volume backup failed: /),
        ],
      },
      warnings: {},
    });
    expect(await download('BackupLog', 'b1')).toMatch(/^time="2026-11-23T01:00:2\dZ" level=info msg="/);
  });

  it('are signed, for ten minutes, whether the file exists or not', async () => {
    backUp('b1', { includedNamespaces: ['shop'] });
    const absent = ask('CSIBackupVolumeSnapshots', 'b1')?.downloadURL ?? '';
    expect((await fetch(absent)).status).toBe(404);
    const present = ask('BackupLog', 'b1')?.downloadURL ?? '';
    expect((await fetch(present.replace('-logs', '-results'))).status).toBe(403);
    expect((await fetch(present)).status).toBe(200);
    run(601);
    expect((await fetch(present)).status).toBe(403);
    expect(store.list(resources.downloadrequests)).toEqual([]);
  });

  it('stay open when nobody can answer', () => {
    expect(ask('BackupLog', 'nope')).toEqual({ expiration: expect.any(String) });
    run(700);
    expect(store.list(resources.downloadrequests)).toHaveLength(1);
    backUp('nope', { includedNamespaces: ['shop'] });
    expect(store.list<DownloadRequest>(resources.downloadrequests)[0].status?.phase).toBe('Processed');
    storage.setAvailable('dr/team', false);
    expect(ask('BackupResults', 'nope')).not.toHaveProperty('phase');
  });
});
