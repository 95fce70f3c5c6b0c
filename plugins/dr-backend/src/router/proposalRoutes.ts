import { HttpAuthService } from '@backstage/backend-plugin-api';
import { IMPACTS } from '@backstage-dr/plugin-dr-common';
import { Router } from 'express';
import { z } from 'zod';
import { ACCEPTED_ENTITY_REFS, readEntityRef } from '../clusters/readEntityRef';
import { ProposalService } from '../proposals';
import { backupChoices, scheduleChoices } from '../proposals/choices';
import { object, oneOf, readBody } from '../service/readBody';
import { jsonBody } from './jsonBody';
import { parseQuery } from './parseQuery';
import { callerOf, entityRefOf } from './requests';

const entityRef = z.string(ACCEPTED_ENTITY_REFS).transform((text, context) => {
  const ref = readEntityRef(text);
  if (ref !== undefined) return ref;
  context.addIssue({ code: 'custom', message: ACCEPTED_ENTITY_REFS });
  return z.NEVER;
});

const scheduleBody = object({ entityRef, choices: scheduleChoices.optional() });
const backupBody = object({ entityRef, choices: backupChoices.optional() });
const objectivesBody = object({ downtime: oneOf(IMPACTS), dataLoss: oneOf(IMPACTS) });
const runbookQuery = z.strictObject({ language: z.enum(['en', 'ko']).default('en') });

/** Routes of proposals. @internal */
export function addProposalRoutes(
  router: Router,
  options: { proposals: ProposalService; httpAuth: HttpAuthService },
): void {
  const { proposals, httpAuth } = options;
  const json = jsonBody();

  router.post('/v1/proposals/schedule', json, async (request, response) => {
    const caller = await callerOf(request, httpAuth);
    const body = readBody(scheduleBody, request.body);
    response.json(await proposals.proposeSchedule(body.entityRef, body.choices ?? {}, caller));
  });

  router.post('/v1/proposals/backup', json, async (request, response) => {
    const caller = await callerOf(request, httpAuth);
    const body = readBody(backupBody, request.body);
    response.json(await proposals.proposeBackup(body.entityRef, body.choices ?? {}, caller));
  });

  router.post('/v1/proposals/objectives', json, async (request, response) => {
    const caller = await callerOf(request, httpAuth);
    response.json(await proposals.recommendObjectives(readBody(objectivesBody, request.body), caller));
  });

  router.get('/v1/services/:kind/:namespace/:name/runbook', async (request, response) => {
    const { language } = parseQuery(runbookQuery, request.query);
    const runbook = await proposals.runbook(entityRefOf(request), language, await callerOf(request, httpAuth));
    response.type('text/markdown; charset=utf-8').send(runbook);
  });
}
