import { rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { RealCluster } from '@internal/real-clusters';
import { KubeApi, KubeObject } from '../support/KubeApi';
import { readArtefact } from '../support/readArtefact';
import { WrittenSpec } from './randomSpec';

/** A Backup that has come to its end, and what was in it. */
export interface RanBackup {
  written: WrittenSpec;
  /** The object as it was in the end. */
  object: VeleroBackup;
  phase: string;
  /** `apps/v1/Deployment shop/web`; `undefined` when there is no list. */
  resources?: ReadonlySet<string>;
}

export interface VeleroBackup extends KubeObject {
  spec: Record<string, unknown>;
  status?: { phase?: string; validationErrors?: string[]; errors?: number };
}

const PATH = '/apis/velero.io/v1/namespaces/velero/backups';
const ENDED: ReadonlySet<string> = new Set(['Completed', 'PartiallyFailed', 'Failed', 'FailedValidation']);
/** Each one that gets into the queue makes Velero look at the whole queue, so a long one is slow. */
const AT_A_TIME = 6;
const LOOK_MS = 400;
/** The queue is known to stand still for good when a Backup has failed validation at the wrong moment. */
const STALL_MS = 120_000;

/**
 * Has Velero make a Backup of each spec. An ended one is taken away at once, so that the next ones have less to hold.
 *
 * @param store - the folder that is the location's bucket and prefix
 * @returns in the order of the specs, and how often Velero had to be restarted because its queue stood still
 */
export async function runBackups(
  specs: readonly WrittenSpec[],
  { cluster, api, location, store }: { cluster: RealCluster; api: KubeApi; location: string; store: string },
): Promise<{ ran: RanBackup[]; restarts: number }> {
  const ran: RanBackup[] = [];
  const open = new Map<string, number>();
  let next = 0;
  let restarts = 0;
  let movedMs = Date.now();
  while (next < specs.length || open.size > 0) {
    while (open.size < AT_A_TIME && next < specs.length) {
      const name = `b${next}`;
      const spec = { ...specs[next], storageLocation: location, snapshotVolumes: false, ttl: '24h' };
      await api.create(PATH, {
        apiVersion: 'velero.io/v1',
        kind: 'Backup',
        metadata: { name, namespace: 'velero' },
        spec,
      });
      open.set(name, next);
      next += 1;
    }
    await sleep(LOOK_MS);
    for (const object of await api.list<VeleroBackup>(PATH)) {
      const { name } = object.metadata;
      const index = open.get(name);
      const phase = object.status?.phase ?? '';
      if (index === undefined || !ENDED.has(phase)) continue;
      ran[index] = { written: specs[index], object, phase, resources: resourcesOf(store, name) };
      open.delete(name);
      await api.delete(`${PATH}/${name}`);
      rmSync(path.join(store, 'backups', name), { recursive: true, force: true });
      movedMs = Date.now();
    }
    if (Date.now() - movedMs > STALL_MS) {
      restarts += 1;
      await cluster.stopVelero();
      await cluster.startVelero();
      movedMs = Date.now();
    }
  }
  return { ran, restarts };
}

function resourcesOf(store: string, name: string): ReadonlySet<string> | undefined {
  const list = readArtefact<Record<string, string[]>>(store, name, 'resource-list.json');
  return list && new Set(Object.entries(list).flatMap(([kind, names]) => names.map(each => `${kind} ${each}`)));
}
