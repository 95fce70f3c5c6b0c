import { chmodSync, mkdirSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Binaries } from './binaries';
import { ClusterName, clusterNames } from './clusterNames';
import { deathWatch } from './deathWatch';
import { writeKubeconfig } from './kubeconfig';
import { ObjectStore } from './ObjectStore';
import { RealCluster, UserName } from './RealCluster';
import { loadSettings } from './settings';

/** Velero's plugins make sockets below the run folder, and a socket's path is short. */
const longestRunDir = 64;

/** Users that get a kubeconfig over all clusters. */
const userNames: readonly UserName[] = ['admin', 'reader', 'nobody'];

/** Two clusters, one object store, and the run folder that holds their state. */
export class RealClusters {
  readonly runDir: string;
  readonly store: ObjectStore;
  readonly #clusters: Record<ClusterName, RealCluster>;

  /**
   * The clusters of a run folder, running or not.
   *
   * @param runDir - is made when it is not there
   * @param options - `veleroFlags`: more flags for the Velero servers started from here
   * @throws when the folder's path is too long to work
   */
  static async open(
    runDir: string,
    binaries: Binaries,
    options: { veleroFlags?: readonly string[] } = {},
  ): Promise<RealClusters> {
    mkdirSync(runDir, { recursive: true });
    chmodSync(runDir, 0o700); // There are tokens in it.
    const realDir = realpathSync(runDir);
    if (realDir.length > longestRunDir) {
      throw new Error(
        `The run folder ${realDir} must be at most ${longestRunDir} characters long, for Velero's plugins make sockets in it`,
      );
    }
    const settings = await loadSettings(realDir);
    const store = ObjectStore.create({
      runDir: realDir,
      binaries,
      port: settings.storePort,
      key: settings.storeKey,
    });
    const cluster = (name: ClusterName) =>
      RealCluster.create({
        name,
        runDir: realDir,
        binaries,
        ...settings.clusters[name],
        location: store.locationSpec(),
        veleroFlags: options.veleroFlags,
      });
    return new RealClusters(realDir, store, {
      'seoul-1': cluster('seoul-1'),
      'tokyo-1': cluster('tokyo-1'),
    });
  }

  private constructor(runDir: string, store: ObjectStore, clusters: Record<ClusterName, RealCluster>) {
    this.runDir = runDir;
    this.store = store;
    this.#clusters = clusters;
  }

  /** One of the clusters. */
  cluster(name: ClusterName): RealCluster {
    return this.#clusters[name];
  }

  /**
   * The kubeconfig of a user, with one context per started cluster, named like
   * the cluster. The one of the `reader` is what the portal should be given.
   */
  kubeconfigPath(user: UserName = 'reader'): string {
    return join(this.runDir, `${user}.kubeconfig`);
  }

  /**
   * Starts the store and the clusters, and waits until they can be used.
   *
   * @param names - all clusters unless told
   */
  async start(options: { names?: readonly ClusterName[]; signal?: AbortSignal } = {}): Promise<void> {
    const { names = clusterNames, signal } = options;
    const clusters = names.map(name => this.cluster(name));
    await this.store.start();
    // All are waited for, so that a failure is not followed by another start.
    const outcomes = await Promise.allSettled(clusters.map(cluster => cluster.start({ signal })));
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') {
        throw outcome.reason;
      }
    }
    for (const user of userNames) {
      const entries = clusters.map(cluster => cluster.kubeconfigEntry(user));
      writeKubeconfig(this.kubeconfigPath(user), await Promise.all(entries));
    }
  }

  /** Ends everything as soon as the process with this id has ended. */
  async endWith(ownerPid: number): Promise<void> {
    await deathWatch(this.runDir, ownerPid).start();
  }

  /** Stops every process; the run folder stays, and can be started again. */
  async stop(): Promise<void> {
    await deathWatch(this.runDir, 0).kill();
    await Promise.all(Object.values(this.#clusters).map(cluster => cluster.stop()));
    await this.store.server.stop();
  }

  /** Removes the run folder of stopped clusters. */
  remove(): void {
    rmSync(this.runDir, { recursive: true, force: true });
  }
}
