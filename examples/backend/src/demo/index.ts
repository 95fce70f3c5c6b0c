import path from 'node:path';
import { startDemoClusters } from '@internal/demo-clusters';
import { demoPlugin } from './demoPlugin';

/** Starts the demo clusters, so that their kubeconfig is there before anybody reads it, and returns their plugin. */
export async function startDemo(stateDir: string) {
  return demoPlugin(await startDemoClusters({ stateDir: path.join(stateDir, 'clusters') }));
}
