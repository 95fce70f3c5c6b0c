import { setTimeout as sleep } from 'node:timers/promises';
import { KubeApi, KubeObject } from '../support/KubeApi';

const VELERO = '/apis/velero.io';
const TRANSFERS = [
  `${VELERO}/v1/namespaces/velero/podvolumebackups`,
  `${VELERO}/v2alpha1/namespaces/velero/datauploads`,
];
const SNAPSHOTS = '/apis/snapshot.storage.k8s.io/v1';
const DRIVER = 'csi.real-clusters.internal';
const BYTES = 64 * 1024 * 1024;
const ENDED: ReadonlySet<string> = new Set(['Completed', 'Failed', 'Canceled']);

interface Transfer extends KubeObject {
  status?: { phase?: string };
}

interface Snapshot extends KubeObject {
  metadata: KubeObject['metadata'] & { uid: string };
  spec: { volumeSnapshotClassName?: string };
  status?: { boundVolumeSnapshotContentName?: string };
}

/**
 * Plays by hand what carries the data, while the harness's own far end is stopped: snapshots succeed, and transfers end as
 * told, in turn.
 *
 * @param isOver - asked again and again
 */
export async function playTransfers(
  api: KubeApi,
  outcomes: readonly string[],
  isOver: () => Promise<boolean>,
): Promise<void> {
  for (let ended = 0; !(await isOver()); await sleep(300)) {
    for (const snapshot of await api.list<Snapshot>(`${SNAPSHOTS}/volumesnapshots`)) {
      if (!snapshot.status?.boundVolumeSnapshotContentName) await take(api, snapshot);
    }
    for (const path of TRANSFERS) {
      for (const { metadata, status } of await api.list<Transfer>(path)) {
        if (ENDED.has(status?.phase ?? '')) continue;
        await end(api, `${path}/${metadata.name}`, outcomes[ended % outcomes.length]);
        ended += 1;
      }
    }
  }
}

async function end(api: KubeApi, path: string, phase: string): Promise<void> {
  const now = new Date().toISOString().replace(/\.\d+/, '');
  const bytesDone = phase === 'Completed' ? BYTES : BYTES / 2;
  const progress = { totalBytes: BYTES, bytesDone };
  await api.patch(path, { status: { phase: 'InProgress', startTimestamp: now, progress } });
  const message = phase === 'Completed' ? undefined : 'played by hand';
  const snapshotID = phase === 'Completed' ? 'copy' : undefined;
  await api.patch(path, { status: { phase, completionTimestamp: now, message, snapshotID } });
}

async function take(api: KubeApi, { metadata, spec }: Snapshot): Promise<void> {
  const { uid, name, namespace } = metadata;
  const content = `snapcontent-${uid}`;
  await api.create(`${SNAPSHOTS}/volumesnapshotcontents`, {
    apiVersion: 'snapshot.storage.k8s.io/v1',
    kind: 'VolumeSnapshotContent',
    metadata: { name: content },
    spec: {
      deletionPolicy: 'Delete',
      driver: DRIVER,
      source: { volumeHandle: `volume-${uid}` },
      volumeSnapshotClassName: spec.volumeSnapshotClassName,
      volumeSnapshotRef: { apiVersion: 'snapshot.storage.k8s.io/v1', kind: 'VolumeSnapshot', name, namespace, uid },
    },
  });
  const status = { readyToUse: true, restoreSize: BYTES };
  await api.patch(`${SNAPSHOTS}/volumesnapshotcontents/${content}/status`, {
    status: { ...status, snapshotHandle: `snapshot-${uid}`, creationTime: Date.now() * 1_000_000 },
  });
  await api.patch(`${SNAPSHOTS}/namespaces/${namespace}/volumesnapshots/${name}/status`, {
    status: {
      ...status,
      restoreSize: String(BYTES),
      boundVolumeSnapshotContentName: content,
      creationTime: new Date().toISOString().replace(/\.\d+/, ''),
    },
  });
}
