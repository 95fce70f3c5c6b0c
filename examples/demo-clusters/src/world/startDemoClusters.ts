import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { ClusterStore } from '../api-server';
import { Clock, realClock } from '../clock';
import { Company, makeCompany, SERVICE_COUNTS } from '../company';
import { ArtefactServer, BackupStorage } from '../velero';
import { buildWorld } from './buildWorld';
import { CLUSTER_SEEDS } from './clusterSeeds';
import { DemoCluster } from './DemoCluster';
import { DemoControls } from './DemoControls';
import { kubeconfigOf } from './kubeconfig';
import { SERVICE_SEEDS } from './serviceSeeds';
import { silenceOnceSeen } from './silenceOnceSeen';
import { ClusterMemory, firstRevision, WorldState } from './WorldState';

/** @public */
export interface DemoClustersOptions {
  /** Where the world is kept between starts, its kubeconfig too; without, it ends with the process. */
  stateDir?: string;
  /** How many services there are; by default those that are written by hand, see {@link SERVICE_COUNTS}. */
  services?: number;
  /** Port of each cluster by name; a free one where none, or 0, is given. */
  ports?: Readonly<Record<string, number>>;
  /** With a clock of one's own nothing moves by itself: see {@link DemoClusters.tick}. */
  clock?: Clock;
  /** How many days of scheduled backups a new world has at most; by default as many as their retention leaves, up to 45. */
  historyDays?: number;
  /** Stops the demo when aborted. */
  signal?: AbortSignal;
  /** How often a watch gets a bookmark; default 60 000. */
  bookmarkIntervalMs?: number;
}

/**
 * The clusters of the demo, running.
 * @public
 */
export interface DemoClusters {
  clusters: readonly DemoCluster[];
  /** @throws Error when there is none of that name */
  cluster(name: string): DemoCluster;
  /** The services that are not written by hand. */
  company: Company;
  storage: BackupStorage;
  /** Where its files are served, to whoever has a signed URL. */
  storageUrl: string;
  controls: DemoControls;
  /** Context `<cluster>` is what the portal may do, `<cluster>-admin` may do everything. */
  kubeconfig: string;
  /** Where it is written; only with a `stateDir`. */
  kubeconfigPath: string | undefined;
  /** Lets every Velero that runs do what is due. Only needed with a clock of one's own. */
  tick(): void;
  /** Closes all servers and writes down what is not yet written. */
  stop(): Promise<void>;
}

/**
 * Starts all clusters of the demo, with the world that `stateDir` holds or with a new one whose past ends now.
 *
 * @throws Error when a port is taken, when what is in `stateDir` cannot be read or has another number of services
 * @throws RangeError when there cannot be so many services
 * @public
 */
export async function startDemoClusters(options: DemoClustersOptions = {}): Promise<DemoClusters> {
  const { stateDir, ports = {}, clock = realClock, bookmarkIntervalMs, services = SERVICE_COUNTS.fewest } = options;
  const company = makeCompany(services);
  const seeds = [...SERVICE_SEEDS, ...company.seeds];
  const state = stateDir === undefined ? undefined : await WorldState.open(stateDir, services);
  const storage = BackupStorage.create();
  const stores = new Map<string, ClusterStore>();
  for (const { name } of CLUSTER_SEEDS) {
    const fresh = () => ClusterStore.create({ clock, startRevision: firstRevision(clock) });
    stores.set(name, (await state?.loadStore(name, clock)) ?? fresh());
  }
  if (state?.exists) await state.loadStorage(storage);
  else buildWorld(stores, storage, seeds, clock.now(), options.historyDays);

  await state?.begin();

  const downloads = await ArtefactServer.start(storage, clock);
  const clusters: DemoCluster[] = [];
  const takeAllDown = () => Promise.all([downloads.stop(), ...clusters.map(cluster => cluster.takeDown())]);
  try {
    for (const seed of CLUSTER_SEEDS) {
      const store = stores.get(seed.name) ?? ClusterStore.create({ clock });
      const port = ports[seed.name] ?? 0;
      const cluster = await DemoCluster.start({ seed, store, storage, downloads, clock, port, bookmarkIntervalMs });
      clusters.push(cluster);
      // Started all the same, so that it has a port to come back on.
      if (state?.memoryOf(seed.name)?.up === false) await cluster.takeDown();
    }
  } catch (error) {
    await takeAllDown();
    throw error;
  }

  const movesByItself = options.clock === undefined;
  const running = clusters.filter(({ name, velero }) => velero && (state?.memoryOf(name)?.veleroRunning ?? true));
  const overview = () => overviewOf(clusters, movesByItself ? undefined : running);
  const memory = state?.follow(stores, storage, overview);
  if (movesByItself) for (const cluster of running) cluster.startVelero();

  const kubeconfig = kubeconfigOf(
    clusters.map(({ name, url, token, adminToken }) => ({ name, url, tokens: { portal: token, admin: adminToken } })),
  );
  const kubeconfigPath = stateDir === undefined ? undefined : join(stateDir, 'kubeconfig');
  if (kubeconfigPath !== undefined) {
    await mkdir(dirname(kubeconfigPath), { recursive: true });
    await writeFile(kubeconfigPath, kubeconfig, { mode: 0o600 });
  }

  const fallSilent = clusters.filter(({ name }) =>
    CLUSTER_SEEDS.some(each => each.name === name && each.up !== 'always'),
  );
  const watched = state?.exists
    ? []
    : fallSilent.map(each => silenceOnceSeen(each, clock, () => memory?.noteOverview()));

  let stopping: Promise<void> | undefined;
  const stop = async () => {
    for (const { cancel } of watched) cancel();
    const written = memory?.stop();
    await takeAllDown();
    await written;
  };
  const demo: DemoClusters = {
    clusters,
    cluster(name) {
      const found = clusters.find(each => each.name === name);
      if (!found) throw new Error(`There is no cluster "${name}" in the demo`);
      return found;
    },
    company,
    storage,
    storageUrl: downloads.url,
    controls: DemoControls.create({ clusters, seeds, storage, clock, onChange: () => memory?.noteOverview() }),
    kubeconfig,
    kubeconfigPath,
    tick: () => running.filter(({ api }) => api.isUp).forEach(({ velero }) => velero?.tick()),
    stop: () => (stopping ??= stop()),
  };
  options.signal?.addEventListener('abort', () => void demo.stop(), { once: true });
  return demo;
}

/** @param running - those whose Velero is taken to run, when it is ticked by hand */
function overviewOf(
  clusters: readonly DemoCluster[],
  running: readonly DemoCluster[] | undefined,
): Record<string, ClusterMemory> {
  return Object.fromEntries(
    clusters.map(cluster => [
      cluster.name,
      {
        revision: cluster.store.revision,
        up: cluster.api.isUp,
        veleroRunning: running?.includes(cluster) ?? cluster.veleroRunning,
      },
    ]),
  );
}
