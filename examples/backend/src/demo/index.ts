import path from 'node:path';
import { startDemoClusters } from '@internal/demo-clusters';
import { demoPlugin } from './demoPlugin';

/**
 * Starts the demo clusters, so that their kubeconfig, and the host of their store, are there before anybody reads the
 * configuration, and returns their plugin.
 */
export async function startDemo(stateDir: string) {
  const demo = await startDemoClusters({ stateDir: path.join(stateDir, 'clusters') });
  process.env.DR_DEMO_STORE = new URL(demo.storageUrl).host;
  return demoPlugin(demo);
}
