import { HttpAuthService } from '@backstage/backend-plugin-api';
import { Router } from 'express';
import createPromiseRouter from 'express-promise-router';
import { Services } from '../service/createServices';
import { addActingRoutes } from './actingRoutes';
import { addExemptionRoutes } from './exemptionRoutes';
import { exposureQuery, parseQuery, recoveryPointsQuery } from './parseQuery';
import { addProposalRoutes } from './proposalRoutes';
import { callerOf, entityRefOf } from './requests';
import { addScorecardRoutes } from './scorecardRoutes';
import { addWhatIfRoutes } from './whatIfRoutes';

/**
 * The HTTP side of the contract in `schema/openapi.yaml`: parse, call, present.
 * @internal
 */
export function createRouter(options: Services & { httpAuth: HttpAuthService; now: () => number }): Router {
  const { assessments, httpAuth } = options;
  const router = createPromiseRouter();

  addScorecardRoutes(router, options);
  addExemptionRoutes(router, options);
  addWhatIfRoutes(router, options);
  addProposalRoutes(router, options);
  addActingRoutes(router, options);

  router.get('/v1/services/:kind/:namespace/:name', async (request, response) => {
    response.json(await assessments.assess(entityRefOf(request), await callerOf(request, httpAuth)));
  });

  router.get('/v1/services/:kind/:namespace/:name/recovery-points', async (request, response) => {
    const query = parseQuery(recoveryPointsQuery, request.query);
    response.json(await assessments.recoveryPoints(entityRefOf(request), query, await callerOf(request, httpAuth)));
  });

  router.get('/v1/services/:kind/:namespace/:name/exposure', async (request, response) => {
    const { window } = parseQuery(exposureQuery, request.query);
    response.json(await assessments.exposureHistory(entityRefOf(request), window, await callerOf(request, httpAuth)));
  });

  router.get('/v1/clusters', async (request, response) => {
    response.json({ items: await assessments.clusters(await callerOf(request, httpAuth)) });
  });

  return router;
}
