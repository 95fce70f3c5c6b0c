import { HttpAuthService } from '@backstage/backend-plugin-api';
import { Router } from 'express';
import { z } from 'zod';
import { ActingService } from '../acting';
import { jsonBody } from './jsonBody';
import { parseQuery, words } from './parseQuery';
import { callerOf, entityRefOf } from './requests';

const SERVICE = '/v1/services/:kind/:namespace/:name';

const backupPath = z.object({ cluster: words, backup: words });

/** Routes of acting. @internal */
export function addActingRoutes(router: Router, options: { acting: ActingService; httpAuth: HttpAuthService }): void {
  const { acting, httpAuth } = options;
  const json = jsonBody();

  router.get(`${SERVICE}/acting`, async (request, response) => {
    response.json(await acting.terms(entityRefOf(request), await callerOf(request, httpAuth)));
  });

  router.post(`${SERVICE}/schedules`, json, async (request, response) => {
    const caller = { ...(await callerOf(request, httpAuth)), request };
    response.json(await acting.applySchedule(entityRefOf(request), request.body, caller));
  });

  router.post(`${SERVICE}/backups`, json, async (request, response) => {
    const caller = { ...(await callerOf(request, httpAuth)), request };
    response.json(await acting.createBackup(entityRefOf(request), request.body, caller));
  });

  router.get(`${SERVICE}/backups/:cluster/:backup`, async (request, response) => {
    const { cluster, backup } = parseQuery(backupPath, {
      cluster: request.params.cluster,
      backup: request.params.backup,
    });
    const caller = await callerOf(request, httpAuth);
    response.json(await acting.progress(entityRefOf(request), { cluster, name: backup }, caller));
  });
}
