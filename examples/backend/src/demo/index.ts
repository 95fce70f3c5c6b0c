import path from 'node:path';
import { startDemoClusters } from '@internal/demo-clusters';
import { companyModule } from './companyModule';
import { demoPlugin } from './demoPlugin';

/**
 * Starts the demo clusters, so that their kubeconfig, and the host of their store, are there before anybody reads the
 * configuration, and returns their plugin, and what brings the services to the catalog that are in no file.
 *
 * @param services - how many services there are to be, as text; by default those that are written by hand
 * @throws RangeError when there cannot be so many
 */
export async function startDemo(stateDir: string, services: string | undefined) {
  const demo = await startDemoClusters({
    stateDir: path.join(stateDir, 'clusters'),
    ...(services && { services: Number(services) }),
  });
  process.env.DR_DEMO_STORE = new URL(demo.storageUrl).host;
  return [demoPlugin(demo), companyModule(demo.company)];
}
