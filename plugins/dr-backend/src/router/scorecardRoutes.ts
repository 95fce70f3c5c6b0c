import { HttpAuthService } from '@backstage/backend-plugin-api';
import { Router } from 'express';
import { ScorecardService } from '../scorecard/ScorecardService';
import { parseQuery } from './parseQuery';
import { callerOf, entityRefOf } from './requests';
import { exportQuery, noQuery, overviewQuery, rollUpsQuery, servicesQuery, transitionsQuery } from './scorecardQueries';
import { sendServices } from './sendServices';

/** Routes of the portal-wide view. @internal */
export function addScorecardRoutes(
  router: Router,
  options: { scorecard: ScorecardService; httpAuth: HttpAuthService },
): void {
  const { scorecard, httpAuth } = options;

  router.get('/v1/services', async (request, response) => {
    const query = parseQuery(servicesQuery, request.query);
    response.json(await scorecard.services(query, await callerOf(request, httpAuth)));
  });

  router.get('/v1/services/:kind/:namespace/:name/transitions', async (request, response) => {
    const query = parseQuery(transitionsQuery, request.query);
    response.json(await scorecard.transitions(entityRefOf(request), query, await callerOf(request, httpAuth)));
  });

  router.get('/v1/overview', async (request, response) => {
    const filter = parseQuery(overviewQuery, request.query);
    response.json(await scorecard.overview(filter, await callerOf(request, httpAuth)));
  });

  router.get('/v1/roll-ups', async (request, response) => {
    const { by, ...filter } = parseQuery(rollUpsQuery, request.query);
    response.json({ items: await scorecard.rollUps(by, filter, await callerOf(request, httpAuth)) });
  });

  router.get('/v1/overviews/clusters', async (request, response) => {
    const all = parseQuery(noQuery, request.query);
    response.json({ items: await scorecard.clusters(all, await callerOf(request, httpAuth)) });
  });

  router.get('/v1/overviews/locations', async (request, response) => {
    const all = parseQuery(noQuery, request.query);
    response.json({ items: await scorecard.locations(all, await callerOf(request, httpAuth)) });
  });

  router.get('/v1/exports/services', async (request, response) => {
    const { format, ...query } = parseQuery(exportQuery, request.query);
    await sendServices(response, format, scorecard.allServices(query, await callerOf(request, httpAuth)));
  });
}
