import { createBackend } from '@backstage/backend-defaults';
import { coreServices, createBackendModule, createBackendPlugin } from '@backstage/backend-plugin-api';
import { ServiceFactsReader } from '@backstage-dr/plugin-dr-backend/src/assessment/ServiceFactsReader';
import { DatabaseAssessmentStore } from '@backstage-dr/plugin-dr-backend/src/assessment/DatabaseAssessmentStore';
import { readDrConfig } from '@backstage-dr/plugin-dr-backend/src/config';
import { DatabaseFactStore } from '@backstage-dr/plugin-dr-backend/src/projection/DatabaseFactStore';
import { CatalogEntities } from '@backstage-dr/plugin-dr-backend/src/service/CatalogEntities';
import { DefaultAssessmentService } from '@backstage-dr/plugin-dr-backend/src/service/DefaultAssessmentService';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
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

/** Longer than a verdict is good for. */
const STEP_MS = 1001;

/** Times the service behind the routes, without HTTP; its clock runs ahead, so that each call judges anew. */
const inProcessModule = createBackendModule({
  pluginId: 'dr',
  moduleId: 'in-process',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
      },
      async init({ auth, catalog, config, database, httpRouter, logger }) {
        const { clusters, locations, downloads, settings, scope } = readDrConfig(config);
        const knex = await database.getClient();
        const store = DatabaseFactStore.create({ knex });
        const summaries = DatabaseAssessmentStore.create({ knex });
        let aheadMs = 0;
        const now = () => Date.now() + aheadMs;
        const entities = new CatalogEntities({ catalog, auth, scope, now: () => Date.now() });
        const reader = new ServiceFactsReader({ store, clusters, locations, downloads: downloads.clusters, now });
        const service = new DefaultAssessmentService({
          entities,
          reader,
          store,
          summaries,
          settings,
          scope,
          logger,
          now,
        });

        const router = Router();
        router.get('/in-process', async (request, response, next) => {
          try {
            const elapsedMs: number[] = [];
            for (let sample = 0; sample < Number(request.query.samples); sample++) {
              aheadMs += STEP_MS;
              const startedAt = performance.now();
              await service.assess(String(request.query.entityRef));
              elapsedMs.push(performance.now() - startedAt);
            }
            response.json(elapsedMs);
          } catch (error) {
            next(error);
          }
        });
        httpRouter.use(router);
      },
    });
  },
});

/** A backend as people run it, with the floor beside the product and a stopwatch in it; configured by `--config` on the command line. */
const backend = createBackend();
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage-dr/plugin-dr-backend'));
backend.add(inProcessModule);
backend.add(floorPlugin);
backend.start().catch(error => {
  process.stderr.write(`${error}\n`);
  process.exit(1);
});
