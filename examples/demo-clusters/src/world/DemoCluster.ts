import { ClusterStore, DemoApiServer, resources } from '../api-server';
import { Clock } from '../clock';
import { ArtefactServer, BackupStorage, VeleroServer } from '../velero';
import { KubernetesObject } from '../api-server/KubernetesObject';
import { ClusterSeed } from './WorldSeed';

/** @internal */
export interface DemoClusterOptions {
  seed: ClusterSeed;
  store: ClusterStore;
  storage: BackupStorage;
  downloads: ArtefactServer;
  clock: Clock;
  port: number;
  bookmarkIntervalMs?: number;
  tickMs?: number;
}

/**
 * One cluster of the demo: its API server and, where it has one, its Velero.
 * @public
 */
export class DemoCluster {
  readonly name: string;
  readonly title: string;
  readonly region: string;
  readonly role: string;
  readonly kubernetesVersion: string;
  /** `undefined` where Velero is not installed. */
  readonly veleroVersion: string | undefined;
  /**
   * Of the user that the portal is: may read everything and ask for downloads; in `seoul-1` and `tokyo-1` also act, in
   * `legacy-dc` nothing.
   */
  readonly token: string;
  /** Of a user that may do everything. */
  readonly adminToken: string;
  readonly store: ClusterStore;
  readonly api: DemoApiServer;
  readonly velero: VeleroServer | undefined;
  /** Whether Velero works while the cluster is up. */
  #veleroWanted = false;

  private constructor(options: DemoClusterOptions, api: DemoApiServer) {
    const { seed, store, storage, downloads, clock, tickMs } = options;
    this.name = seed.name;
    this.title = seed.title;
    this.region = seed.region;
    this.role = seed.role;
    this.kubernetesVersion = seed.kubernetesVersion;
    this.veleroVersion = seed.veleroVersion;
    this.token = tokenOf(seed, 'portal');
    this.adminToken = tokenOf(seed, 'admin');
    this.store = store;
    this.api = api;
    this.velero =
      seed.veleroVersion === undefined
        ? undefined
        : VeleroServer.create({
            store,
            storage,
            downloads,
            clock,
            version: seed.veleroVersion,
            kubernetesVersion: seed.kubernetesVersion,
            passOffsetMs: seed.passOffsetMs,
            tickMs,
          });
  }

  /** @internal */
  static async start(options: DemoClusterOptions): Promise<DemoCluster> {
    const { seed, store, clock, port, bookmarkIntervalMs } = options;
    const api = await DemoApiServer.start({
      store,
      clock,
      port,
      bookmarkIntervalMs,
      kubernetesVersion: seed.kubernetesVersion,
      streamingList: seed.streamingList,
      users: [
        { name: 'backstage-dr-reader', token: tokenOf(seed, 'portal'), rights: seed.rights },
        { name: 'admin', token: tokenOf(seed, 'admin'), rights: 'all' },
      ],
      faults: seed.veleroVersion === undefined ? { missingGroups: ['velero.io'] } : {},
    });
    return new DemoCluster(options, api);
  }

  get url(): string {
    return this.api.url;
  }

  /** Whether its Velero works by itself, or will as soon as the cluster is up. */
  get veleroRunning(): boolean {
    return this.#veleroWanted;
  }

  /** Starts Velero, and shows it in its Deployment. @throws Error where it is not installed */
  startVelero(): void {
    const velero = this.#installedVelero();
    this.#veleroWanted = true;
    this.#showVelero(1);
    if (this.api.isUp) velero.start();
  }

  /** Stops Velero as a crash does. @throws Error where it is not installed */
  stopVelero(): void {
    this.#installedVelero().stop();
    this.#veleroWanted = false;
    this.#showVelero(0);
  }

  /** Everything in it stops with it. */
  async takeDown(): Promise<void> {
    this.velero?.stop();
    await this.api.takeDown();
  }

  /** On the port that it had; everything goes on as it was. */
  async bringUp(): Promise<void> {
    await this.api.bringUp();
    if (this.#veleroWanted) this.velero?.start();
  }

  #installedVelero(): VeleroServer {
    if (!this.velero) throw new Error(`Velero is not installed in the cluster "${this.name}"`);
    return this.velero;
  }

  #showVelero(readyReplicas: number): void {
    this.store.modify<KubernetesObject & { status?: object }>(resources.deployments, 'velero', 'velero', draft => {
      draft.status = { replicas: 1, ...(readyReplicas > 0 ? { readyReplicas, availableReplicas: readyReplicas } : {}) };
    });
  }
}

/** Not a secret: it opens a cluster that is not one. */
function tokenOf({ name }: ClusterSeed, user: string): string {
  return `demo-${name}-${user}`;
}
