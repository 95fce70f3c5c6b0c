import { coreServices, createBackendPlugin } from '@backstage/backend-plugin-api';
import { DemoClusters } from '@internal/demo-clusters';
import express from 'express';
import createRouter from 'express-promise-router';
import { applyAction } from './applyAction';
import { parseAction } from './parseAction';

/** What the page "Break things" talks to; any signed-in visitor may break the demo. */
export function demoPlugin(demo: DemoClusters) {
  return createBackendPlugin({
    pluginId: 'demo',
    register(env) {
      env.registerInit({
        deps: { httpRouter: coreServices.httpRouter, lifecycle: coreServices.rootLifecycle },
        async init({ httpRouter, lifecycle }) {
          const router = createRouter();
          router.use(express.json());
          router.get('/state', (_request, response) => {
            response.json(demo.controls.state());
          });
          router.post('/actions', async (request, response) => {
            await applyAction(demo.controls, parseAction(request.body));
            response.json(demo.controls.state());
          });
          httpRouter.use(router);
          lifecycle.addShutdownHook(() => demo.stop());
        },
      });
    },
  });
}
