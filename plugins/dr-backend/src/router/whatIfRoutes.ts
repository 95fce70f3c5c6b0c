import { HttpAuthService } from '@backstage/backend-plugin-api';
import { instantOf, whatIfMarkdown } from '@backstage-dr/plugin-dr-common';
import { stringify } from 'csv-stringify/sync';
import { Router } from 'express';
import { z } from 'zod';
import { CSV_COLUMNS, csvRowOf } from '../what-if/csvRowOf';
import { WhatIfService } from '../what-if/WhatIfService';
import { forSpreadsheets } from './forSpreadsheets';
import { list, paging, parseQuery } from './parseQuery';
import { callerOf } from './requests';

const FATES = ['within-promise', 'beyond-promise', 'lost', 'unknown', 'unprotected', 'exposed', 'safe'] as const;

const choicesQuery = z.strictObject({});
const whatIfQuery = z.strictObject({ lost: z.string(), fate: list(z.enum(FATES)).optional(), ...paging });
const exportQuery = z.strictObject({ lost: z.string(), format: z.enum(['markdown', 'csv']) });

/** Routes of what if. @internal */
export function addWhatIfRoutes(
  router: Router,
  options: { whatIf: WhatIfService; httpAuth: HttpAuthService; now: () => number },
): void {
  const { whatIf, httpAuth, now } = options;

  router.get('/v1/what-if/choices', async (request, response) => {
    const all = parseQuery(choicesQuery, request.query);
    response.json({ items: await whatIf.choices(all, await callerOf(request, httpAuth)) });
  });

  router.get('/v1/what-if', async (request, response) => {
    const { lost, ...query } = parseQuery(whatIfQuery, request.query);
    response.json(await whatIf.page(lost, query, await callerOf(request, httpAuth)));
  });

  router.get('/v1/exports/what-if', async (request, response) => {
    const { lost, format } = parseQuery(exportQuery, request.query);
    const answer = await whatIf.whole(lost, {}, await callerOf(request, httpAuth));
    if (format === 'csv') {
      response.attachment('what-if.csv').type('text/csv; charset=utf-8');
      response.send(stringify(answer.services.map(csvRowOf), { ...forSpreadsheets, columns: [...CSV_COLUMNS] }));
      return;
    }
    const locale = request.acceptsLanguages(['en', 'ko']) === 'ko' ? 'ko' : 'en';
    response.attachment('what-if.md').type('text/markdown; charset=utf-8');
    response.send(whatIfMarkdown(answer, locale, { now: instantOf(now()) }));
  });
}
