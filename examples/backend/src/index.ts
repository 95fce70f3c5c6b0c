import path from 'node:path';
import { createBackend } from '@backstage/backend-defaults';
import { startDemo } from './demo';
import { discoveryModule, readOwnClusters, writeClusterConfig } from './discovery';

/**
 * The portal's backend: over the reader's own clusters when a kubeconfig is given, else over demo clusters embedded here.
 * The product itself is one line.
 */
async function main() {
  process.env.DR_DEMO_STATE ??= path.resolve('.demo/dev');
  const stateDir = process.env.DR_DEMO_STATE;
  const ownClusters = await readOwnClusters(process.env);
  if (ownClusters) {
    process.argv.push('--config', await writeClusterConfig(ownClusters, stateDir));
  }
  const demo = ownClusters ? [] : await startDemo(stateDir, process.env.DR_DEMO_SERVICES);

  const backend = createBackend();
  backend.add(import('@backstage/plugin-app-backend'));
  backend.add(import('@backstage/plugin-auth-backend'));
  backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
  backend.add(import('@backstage/plugin-catalog-backend'));
  backend.add(import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'));
  backend.add(import('@backstage/plugin-events-backend'));
  backend.add(import('@backstage/plugin-mcp-actions-backend'));
  backend.add(import('@backstage/plugin-notifications-backend'));
  backend.add(import('@backstage/plugin-permission-backend'));
  backend.add(import('@backstage/plugin-permission-backend-module-allow-all-policy'));
  backend.add(import('@backstage/plugin-scaffolder-backend'));
  backend.add(import('@backstage/plugin-signals-backend'));
  backend.add(import('@backstage/plugin-user-settings-backend'));

  backend.add(import('@backstage-dr/plugin-dr-backend'));

  if (ownClusters) backend.add(discoveryModule(ownClusters));
  for (const feature of demo) backend.add(feature);
  await backend.start();
}

main().catch(error => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
});
