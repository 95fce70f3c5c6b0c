import { createBackend } from '@backstage/backend-defaults';

/** A backend with nothing but the catalog, notifications and the product, as one of several replicas. */
const backend = createBackend();
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage-dr/plugin-dr-backend'));
backend.start().catch(error => {
  process.stderr.write(`${error}\n`);
  process.exit(1);
});
