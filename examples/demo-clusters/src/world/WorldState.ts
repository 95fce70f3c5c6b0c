import { ALL_RESOURCES, ClusterStore, KubernetesObject, ResourceType } from '../api-server';
import { Clock } from '../clock';
import { SERVICE_COUNTS } from '../company';
import { BackupStorage, BackupStorageDump, StoredBackup } from '../velero';
import { StateFolder } from './StateFolder';

/**
 * Revisions that a world may have given away and not yet written down when it was killed. None may be given twice: a client
 * that resumes from one would miss what happened since.
 */
const REVISION_MARGIN = 100_000;

/** What is remembered of a cluster besides its objects. @internal */
export interface ClusterMemory {
  revision: number;
  up: boolean;
  veleroRunning: boolean;
}

interface Overview {
  /** Whether the demo was stopped, rather than killed. */
  stopped: boolean;
  /** How many services it has; left out in worlds made before that could be chosen. */
  services?: number;
  clusters: Record<string, ClusterMemory>;
}

/**
 * Keeps a demo world in a folder: the objects of each cluster, the object storage, and which clusters are up.
 * @internal
 */
export class WorldState {
  readonly #folder: StateFolder;
  readonly #before: Overview | undefined;
  readonly #services: number;
  /** Stored backups never change, so their JSON is made once. */
  readonly #storedJson = new WeakMap<StoredBackup, string>();

  private constructor(folder: StateFolder, before: Overview | undefined, services: number) {
    this.#folder = folder;
    this.#before = before;
    this.#services = services;
  }

  /**
   * @param services - how many there are
   * @throws Error when what is there cannot be read, or has another number of services
   */
  static async open(path: string, services: number): Promise<WorldState> {
    const folder = StateFolder.create(path);
    const before = await folder.read<Overview>('world.json');
    const there = before?.services ?? SERVICE_COUNTS.fewest;
    if (before && there !== services) {
      throw new Error(
        `The demo world in ${path} has ${there} services, not ${services}; remove that folder to begin with a new one`,
      );
    }
    return new WorldState(folder, before, services);
  }

  /** Notes, and waits until it is written, that the world moves on: from now on a kill may lose what was last given away. */
  async begin(): Promise<void> {
    if (!this.#before) return;
    const running: Overview = { ...this.#before, stopped: false };
    this.#folder.mark('world.json', () => JSON.stringify(running, undefined, 2));
    await this.#folder.flush();
  }

  /** Whether there is a world to go on with. */
  get exists(): boolean {
    return this.#before !== undefined;
  }

  memoryOf(cluster: string): ClusterMemory | undefined {
    return this.#before?.clusters[cluster];
  }

  async loadStorage(storage: BackupStorage): Promise<void> {
    storage.load((await this.#folder.read<BackupStorageDump>('storage.json')) ?? {});
  }

  async loadStore(cluster: string, clock: Clock): Promise<ClusterStore> {
    const revision = this.#before?.clusters[cluster]?.revision ?? 0;
    const startRevision = this.#before?.stopped ? revision : Math.max(revision + REVISION_MARGIN, firstRevision(clock));
    const store = ClusterStore.create({ clock, startRevision });
    for (const resource of ALL_RESOURCES) {
      const objects = await this.#folder.read<KubernetesObject[]>(fileOf(cluster, resource));
      if (objects) store.load(resource, objects);
    }
    return store;
  }

  /** Writes whatever changes from now on, `overview` with each of it. */
  follow(
    stores: ReadonlyMap<string, ClusterStore>,
    storage: BackupStorage,
    overview: () => Record<string, ClusterMemory>,
  ): { stop(): Promise<void>; noteOverview(): void } {
    const noteOverview = (stopped = false) =>
      this.#folder.mark('world.json', () =>
        JSON.stringify({ stopped, services: this.#services, clusters: overview() }, undefined, 2),
      );
    const noteStorage = () => this.#folder.mark('storage.json', () => this.#storageJson(storage));
    const noteObjects = (cluster: string, store: ClusterStore, resource: ResourceType) => {
      this.#folder.mark(fileOf(cluster, resource), () => jsonOf(store, resource));
      noteOverview();
    };
    if (!this.exists) {
      // The storage comes first: an object without its backup would be taken for one whose backup was deleted.
      noteStorage();
      for (const [cluster, store] of stores) {
        for (const resource of ALL_RESOURCES) noteObjects(cluster, store, resource);
      }
    }
    const unsubscribes = [
      storage.subscribe(noteStorage),
      ...[...stores].map(([cluster, store]) => store.subscribe(resource => noteObjects(cluster, store, resource))),
    ];
    return {
      noteOverview: () => noteOverview(),
      stop: () => {
        for (const unsubscribe of unsubscribes) unsubscribe();
        noteOverview(true);
        return this.#folder.flush();
      },
    };
  }

  #storageJson(storage: BackupStorage): string {
    const places = Object.entries(storage.dump()).map(([place, { backups, ...rest }]) => {
      const all = backups.map(stored => this.#jsonOfStored(stored)).join(',\n');
      return `${JSON.stringify(place)}:${JSON.stringify(rest).slice(0, -1)},"backups":[${all}]}`;
    });
    return `{${places.join(',')}}`;
  }

  #jsonOfStored(stored: StoredBackup): string {
    let json = this.#storedJson.get(stored);
    if (json === undefined) {
      json = JSON.stringify(stored);
      this.#storedJson.set(stored, json);
    }
    return json;
  }
}

/**
 * Where the revisions of a new world begin: higher than those of any world before it, so that a client that remembers one of
 * an older world is told to read again.
 * @internal
 */
export function firstRevision(clock: Clock): number {
  return Math.floor((clock.now() - Date.UTC(2025, 0)) / 1000);
}

function fileOf(cluster: string, resource: ResourceType): string {
  return `${cluster}/${resource.plural}.json`;
}

function jsonOf(store: ClusterStore, resource: ResourceType): string {
  const objects = store.entries(resource).map(entry => entry.json);
  return `[${objects.join(',\n')}]`;
}
