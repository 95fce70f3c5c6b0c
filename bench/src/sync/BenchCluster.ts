import { ClusterStore, DemoApiServer, generateBackups } from '@internal/demo-clusters';
import { startRealClusters } from '@internal/real-clusters';
import { fillRealCluster } from './fillRealCluster';

/** An API server that holds Backups, and how to reach it. */
export interface BenchCluster {
  title: string;
  url: string;
  token: string;
  /** Certificate of the API server, for https. */
  caFile?: string;
  stop(): Promise<void>;
}

const SCHEDULES = 200;

/** The stand-in: hands out text that it keeps ready, so that reading from it costs next to nothing. */
export async function startDemoCluster(backups: number): Promise<BenchCluster> {
  const store = ClusterStore.create();
  generateBackups(store, { count: backups, schedules: SCHEDULES });
  const server = await DemoApiServer.start({ store });
  return { title: 'demo API server', url: server.url, token: 'anybody', stop: () => server.takeDown() };
}

/** A kube-apiserver over etcd, filled with the same Backups. */
export async function startRealCluster(backups: number): Promise<BenchCluster> {
  const clusters = await startRealClusters({ names: ['seoul-1'], log: line => console.log(line) });
  const stop = async () => {
    await clusters.stop();
    clusters.remove();
  };
  try {
    const cluster = clusters.cluster('seoul-1');
    // Velero would delete Backups that no bucket holds.
    await cluster.stopVelero();
    const { server, token, certificateFile } = await cluster.kubeconfigEntry('admin');
    const store = ClusterStore.create();
    generateBackups(store, { count: backups, schedules: SCHEDULES });
    await fillRealCluster({ server, token, certificateFile, store });
    return { title: 'kube-apiserver', url: server, token, caFile: certificateFile, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
