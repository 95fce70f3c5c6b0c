import { ClusterStore, resources } from '../api-server';
import { Clock } from '../clock';
import { Backup, BackupStorage, BackupStorageLocation, Schedule, VeleroFaults } from '../velero';
import { backupNameAt } from '../velero/runSchedules';
import { DemoCluster } from './DemoCluster';
import { SERVICE_SEEDS } from './serviceSeeds';
import { ServiceSeed } from './WorldSeed';

const RECENT = 8;

const WRITTEN_SCHEDULES = new Set(SERVICE_SEEDS.flatMap(({ schedules = [] }) => schedules.map(({ name }) => name)));

/** What becomes of the next backup of a cluster. @public */
export type NextBackup = 'succeeds' | 'fails' | 'partially-fails' | 'skips-volumes';

/** @public */
export interface DemoScheduleState {
  name: string;
  /** Name of the catalog entity it belongs to; `undefined` when it does not say. */
  service?: string;
  cron: string;
  paused: boolean;
  phase?: string;
  lastBackup?: string;
}

/** @public */
export interface DemoClusterState {
  name: string;
  title: string;
  region: string;
  role: string;
  url: string;
  up: boolean;
  velero: 'running' | 'stopped' | 'not-installed';
  veleroVersion?: string;
  nextBackup: NextBackup;
  /** `place` is bucket and prefix: clusters that name the same one share it. */
  locations: Array<{ name: string; place: string; reachable: boolean; phase?: string }>;
  schedules: DemoScheduleState[];
  /** The newest ones, newest first. */
  recentBackups: Array<{ name: string; phase: string; createdAt: string }>;
}

/** @public */
export interface DemoState {
  now: string;
  clusters: DemoClusterState[];
  /** Services that can be backed up on demand. */
  services: string[];
}

/** @internal */
export interface DemoControlsOptions {
  clusters: readonly DemoCluster[];
  /** What runs where. */
  seeds: readonly ServiceSeed[];
  storage: BackupStorage;
  clock: Clock;
  /** Called after what is not an object of a cluster has changed. */
  onChange: () => void;
}

const NEXT: ReadonlyArray<[NextBackup, VeleroFaults['nextBackups']]> = [
  ['succeeds', []],
  ['fails', ['fail']],
  ['partially-fails', ['partially-fail']],
  ['skips-volumes', ['skip-volumes']],
];

/**
 * What a visitor can do to the demo. Everything takes effect at once; what does not exist is an Error that names what does.
 * @public
 */
export class DemoControls {
  readonly #clusters: readonly DemoCluster[];
  readonly #seeds: readonly ServiceSeed[];
  readonly #storage: BackupStorage;
  readonly #clock: Clock;
  readonly #onChange: () => void;

  private constructor(options: DemoControlsOptions) {
    this.#clusters = options.clusters;
    this.#seeds = options.seeds;
    this.#storage = options.storage;
    this.#clock = options.clock;
    this.#onChange = options.onChange;
  }

  /** @internal */
  static create(options: DemoControlsOptions): DemoControls {
    return new DemoControls(options);
  }

  state(): DemoState {
    return {
      now: this.#clock.time(),
      clusters: this.#clusters.map(cluster => this.#stateOf(cluster)),
      services: [...new Set(this.#seeds.map(seed => seed.service))],
    };
  }

  /** Takes a cluster down, or brings it up again on its port. */
  async setClusterUp(cluster: string, up: boolean): Promise<void> {
    const found = this.#cluster(cluster);
    if (up) await found.bringUp();
    else await found.takeDown();
    this.#onChange();
  }

  /** Stops Velero as a crash does, or starts it. */
  setVeleroRunning(cluster: string, running: boolean): void {
    if (running) this.#cluster(cluster).startVelero();
    else this.#cluster(cluster).stopVelero();
    this.#onChange();
  }

  /** Takes away what a location of a cluster points at, for every cluster that shares it, or brings it back. */
  setLocationReachable(cluster: string, location: string, reachable: boolean): void {
    const found = this.#cluster(cluster).store.get<BackupStorageLocation>(
      resources.backupstoragelocations,
      'velero',
      location,
    );
    if (!found) throw new Error(`There is no BackupStorageLocation "${location}" in the cluster "${cluster}"`);
    this.#storage.setAvailable(BackupStorage.placeOf(found), reachable);
  }

  /** Says what becomes of the next backup that starts in a cluster; the one after that succeeds again. */
  setNextBackup(cluster: string, next: NextBackup): void {
    const { velero } = this.#cluster(cluster);
    const faults = NEXT.find(([name]) => name === next)?.[1];
    if (!velero || !faults) {
      throw new Error(`The next backup of the cluster "${cluster}" cannot be made one that "${next}"`);
    }
    velero.setFaults({ nextBackups: faults });
  }

  setSchedulePaused(cluster: string, schedule: string, paused: boolean): void {
    this.#schedule(cluster, schedule);
    this.#cluster(cluster).store.modify<Schedule>(
      resources.schedules,
      'velero',
      schedule,
      draft => {
        draft.spec.paused = paused;
      },
      'kubectl',
    );
  }

  /** Makes a backup from a schedule now, and returns its name. */
  runBackup(cluster: string, schedule: string): string {
    this.#schedule(cluster, schedule);
    const { velero } = this.#cluster(cluster);
    if (!velero) throw new Error(`Velero is not installed in the cluster "${cluster}"`);
    return velero.backupNow(schedule);
  }

  /**
   * Makes a backup of a service now in every cluster with Velero in which it runs: from its schedule, or of its namespaces
   * when it has none.
   */
  backUpService(service: string): Array<{ cluster: string; backup: string }> {
    const seeds = this.#seeds.filter(seed => seed.service === service);
    if (seeds.length === 0) throw new Error(`There is no service "${service}" in the demo`);
    return seeds.flatMap(({ cluster, workloads }) => {
      const { velero, store } = this.#cluster(cluster);
      if (!velero) return [];
      const schedule = schedulesOf(store).find(each => each.service === service && each.phase === 'Enabled');
      const namespaces = [...new Set(workloads.map(workload => workload.namespace))];
      const backup = schedule ? velero.backupNow(schedule.name) : this.#backUp(store, service, namespaces);
      return [{ cluster, backup }];
    });
  }

  #backUp(store: ClusterStore, service: string, includedNamespaces: string[]): string {
    const name = backupNameAt(service, this.#clock.time());
    const labels = { 'backstage.io/kubernetes-id': service };
    const backup: Omit<Backup, 'metadata'> & { metadata: object } = {
      apiVersion: 'velero.io/v1',
      kind: 'Backup',
      metadata: { name, namespace: 'velero', labels },
      spec: { includedNamespaces, defaultVolumesToFsBackup: true },
    };
    if (!store.entry(resources.backups, 'velero', name)) store.create<Backup>(resources.backups, backup, 'velero-cli');
    return name;
  }

  #stateOf(cluster: DemoCluster): DemoClusterState {
    const { name, title, region, role, url, api, store, velero, veleroVersion } = cluster;
    const planned = velero?.faults.nextBackups[0];
    return {
      name,
      title,
      region,
      role,
      url,
      up: api.isUp,
      velero: veleroStateOf(cluster),
      ...(veleroVersion === undefined ? {} : { veleroVersion }),
      nextBackup: NEXT.find(([, faults]) => faults[0] === planned)?.[0] ?? 'succeeds',
      locations: store.list<BackupStorageLocation>(resources.backupstoragelocations).map(location => {
        const place = BackupStorage.placeOf(location);
        const { phase } = location.status ?? {};
        return {
          name: location.metadata.name,
          place,
          reachable: this.#storage.isAvailable(place),
          ...(phase === undefined ? {} : { phase }),
        };
      }),
      schedules: writtenFirst(schedulesOf(store)),
      recentBackups: recentBackupsOf(store),
    };
  }

  #cluster(name: string): DemoCluster {
    const cluster = this.#clusters.find(each => each.name === name);
    if (cluster) return cluster;
    const known = this.#clusters.map(each => each.name).join(', ');
    throw new Error(`There is no cluster "${name}" in the demo; there are ${known}`);
  }

  #schedule(cluster: string, name: string): void {
    const known = schedulesOf(this.#cluster(cluster).store).map(schedule => schedule.name);
    if (known.includes(name)) return;
    throw new Error(`There is no Schedule "${name}" in the cluster "${cluster}"; there are ${known.join(', ')}`);
  }
}

function veleroStateOf({ velero, veleroRunning }: DemoCluster): DemoClusterState['velero'] {
  if (!velero) return 'not-installed';
  return veleroRunning ? 'running' : 'stopped';
}

function schedulesOf(store: ClusterStore): DemoScheduleState[] {
  return store.list<Schedule>(resources.schedules).map(({ metadata, spec, status }) => {
    const service = metadata.labels?.['backstage.io/kubernetes-id'];
    return {
      name: metadata.name,
      ...(service === undefined ? {} : { service }),
      cron: spec.schedule,
      paused: spec.paused ?? false,
      ...(status?.phase === undefined ? {} : { phase: status.phase }),
      ...(status?.lastBackup === undefined ? {} : { lastBackup: status.lastBackup }),
    };
  });
}

/** What the demo is about comes before what was made up to go with it. */
function writtenFirst(schedules: DemoScheduleState[]): DemoScheduleState[] {
  const isWritten = ({ name }: DemoScheduleState) => WRITTEN_SCHEDULES.has(name);
  return [...schedules.filter(isWritten), ...schedules.filter(each => !isWritten(each))];
}

function recentBackupsOf(store: ClusterStore): DemoClusterState['recentBackups'] {
  return store
    .list<Backup>(resources.backups)
    .map(({ metadata, status }) => ({
      name: metadata.name,
      phase: status?.phase ?? '',
      createdAt: metadata.creationTimestamp,
    }))
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
    .slice(0, RECENT);
}
