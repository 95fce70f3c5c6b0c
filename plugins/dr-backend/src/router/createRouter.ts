import { HttpAuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { Request, Router } from 'express';
import createPromiseRouter from 'express-promise-router';
import { AssessmentService } from '../service/AssessmentService';
import { exposureQuery, parseQuery, recoveryPointsQuery, servicesQuery } from './parseQuery';

/**
 * The HTTP side of the contract in `schema/openapi.yaml`: parse, call, present.
 * @internal
 */
export function createRouter(options: { assessments: AssessmentService; httpAuth: HttpAuthService }): Router {
  const { assessments, httpAuth } = options;
  const router = createPromiseRouter();

  const caller = async (request: Request) => ({
    credentials: await httpAuth.credentials(request, { allow: ['user', 'service'] }),
  });

  router.get('/v1/services', async (request, response) => {
    const query = parseQuery(servicesQuery, request.query);
    response.json(await assessments.summaries(query, await caller(request)));
  });

  router.get('/v1/services/:kind/:namespace/:name', async (request, response) => {
    response.json(await assessments.assess(entityRefOf(request), await caller(request)));
  });

  router.get('/v1/services/:kind/:namespace/:name/recovery-points', async (request, response) => {
    const query = parseQuery(recoveryPointsQuery, request.query);
    response.json(await assessments.recoveryPoints(entityRefOf(request), query, await caller(request)));
  });

  router.get('/v1/services/:kind/:namespace/:name/exposure', async (request, response) => {
    const { window } = parseQuery(exposureQuery, request.query);
    response.json(await assessments.exposureHistory(entityRefOf(request), window, await caller(request)));
  });

  router.get('/v1/clusters', async (request, response) => {
    response.json({ items: await assessments.clusters(await caller(request)) });
  });

  return router;
}

function entityRefOf(request: Request): string {
  const { kind, namespace, name } = request.params;
  return stringifyEntityRef({ kind, namespace, name });
}
