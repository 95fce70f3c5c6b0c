import { createBackend } from '@backstage/backend-defaults';
import { coreServices, createBackendPlugin } from '@backstage/backend-plugin-api';
import { Router } from 'express';

/** A route that does nothing but know who asks: the floor under every answer of a plugin. */
const floorPlugin = createBackendPlugin({
  pluginId: 'floor',
  register(env) {
    env.registerInit({
      deps: { httpAuth: coreServices.httpAuth, httpRouter: coreServices.httpRouter },
      async init({ httpAuth, httpRouter }) {
        const router = Router();
        router.get('/', async (request, response, next) => {
          try {
            await httpAuth.credentials(request, { allow: ['user'] });
            response.json({});
          } catch (error) {
            next(error);
          }
        });
        httpRouter.use(router);
      },
    });
  },
});

/** A backend as people run it, with the floor beside the product; configured by `--config` on the command line. */
const backend = createBackend();
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage-dr/plugin-dr-backend'));
backend.add(floorPlugin);
backend.start().catch(error => {
  process.stderr.write(`${error}\n`);
  process.exit(1);
});
