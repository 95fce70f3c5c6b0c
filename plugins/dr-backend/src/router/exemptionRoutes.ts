import { HttpAuthService } from '@backstage/backend-plugin-api';
import { Router } from 'express';
import { z } from 'zod';
import { ExemptionService } from '../exemptions';
import { jsonBody } from './jsonBody';
import { list, paging, parseQuery, words } from './parseQuery';
import { callerOf, entityRefOf } from './requests';
import { entityRef } from './scorecardQueries';

/** Query of `GET /v1/exemptions`. */
const exemptionsQuery = z.strictObject({
  ...paging,
  entityRef: entityRef.optional(),
  state: list(z.enum(['active', 'expired', 'revoked'])).optional(),
});

const exemptionPath = z.object({ id: words });

/** Routes of exemptions. @internal */
export function addExemptionRoutes(
  router: Router,
  options: { exemptions: ExemptionService; httpAuth: HttpAuthService },
): void {
  const { exemptions, httpAuth } = options;
  const json = jsonBody();

  router.get('/v1/exemptions', async (request, response) => {
    const query = parseQuery(exemptionsQuery, request.query);
    response.json(await exemptions.list(query, await callerOf(request, httpAuth)));
  });

  router.get('/v1/exemptions/terms', async (request, response) => {
    response.json(await exemptions.terms(await callerOf(request, httpAuth)));
  });

  router.post('/v1/services/:kind/:namespace/:name/exemptions', json, async (request, response) => {
    const caller = { ...(await callerOf(request, httpAuth)), request };
    response.status(201).json(await exemptions.create(entityRefOf(request), request.body, caller));
  });

  router.post('/v1/exemptions/:id/revoke', async (request, response) => {
    const caller = { ...(await callerOf(request, httpAuth)), request };
    const { id } = parseQuery(exemptionPath, request.params);
    response.json(await exemptions.revoke(id, caller));
  });
}
