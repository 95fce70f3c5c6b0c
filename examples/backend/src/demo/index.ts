import { resolvePackagePath } from '@backstage/backend-plugin-api';
import path from 'node:path';
import { startDemoClusters } from '@internal/demo-clusters';
import { companyModule } from './companyModule';
import { demoPlugin } from './demoPlugin';
import { startForge } from '../forge';

/** How often the catalog reads everything again, in seconds; with many services seldom, or it would do nothing else. */
const READ_AGAIN_SECONDS = { least: 20, perService: 0.1 };

/**
 * Starts the demo clusters and their Git server, so that their kubeconfig, the host of their store, and the repository with
 * the catalog are there before anybody reads the configuration; returns their plugins, and what brings the services to the
 * catalog that are in no file.
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
  const forge = await startForge(stateDir, resolvePackagePath('backend', '../catalog'), demo.clusters);
  process.env.DR_DEMO_REPOSITORY = forge.checkout;
  process.env.DR_DEMO_TEMPLATES = resolvePackagePath('backend', '../templates');
  const { least, perService } = READ_AGAIN_SECONDS;
  process.env.DR_DEMO_READ_AGAIN = `PT${Math.max(least, Math.round(Number(services ?? 0) * perService))}S`;
  return [demoPlugin(demo), companyModule(demo.company), ...forge.features];
}
