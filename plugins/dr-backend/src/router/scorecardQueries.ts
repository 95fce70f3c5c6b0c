import { RULES, STRATEGIES } from '@backstage-dr/plugin-dr-common';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { z } from 'zod';
import { flag, list, paging, words } from './parseQuery';

const LEVELS = ['0', '1', '2', '3', '4'] as const;
const READINESS = ['ready', 'at-risk', 'not-ready', 'unknown'] as const;

/** @internal */
export const entityRef = words.transform((text, context) => {
  try {
    return stringifyEntityRef(parseEntityRef(text));
  } catch {
    const message = 'expected entity refs, for example group:default/payments';
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  }
});

const filter = {
  readiness: list(z.enum(READINESS)).optional(),
  level: list(z.enum(LEVELS).transform(text => Number(text) as 0 | 1 | 2 | 3 | 4)).optional(),
  owner: list(entityRef).optional(),
  system: list(entityRef).optional(),
  tier: list(words).optional(),
  strategy: list(z.enum(STRATEGIES)).optional(),
  rule: list(z.enum(RULES.map(({ id }) => id))).optional(),
  cluster: list(words).optional(),
  mine: flag.optional(),
  text: words.optional(),
};

const order = {
  orderBy: z.enum(['title', 'readiness', 'level', 'recoveryPointAt', 'provenAt', 'tier', 'owner']).default('readiness'),
  descending: flag.default(false),
};

/** Query of `GET /v1/services`. @internal */
export const servicesQuery = z.strictObject({ ...filter, ...order, ...paging });

/** Query of `GET /v1/overview`. @internal */
export const overviewQuery = z.strictObject(filter);

/** Query of `GET /v1/roll-ups`. @internal */
export const rollUpsQuery = z.strictObject({ by: z.enum(['owner', 'system', 'tier']), ...filter });

/** Query of `GET …/transitions`. @internal */
export const transitionsQuery = z.strictObject(paging);

/** Query of `GET /v1/exports/services`. @internal */
export const exportQuery = z.strictObject({ format: z.enum(['csv', 'json']), ...filter, ...order });

/** Of what takes no parameters. @internal */
export const noQuery = z.strictObject({});
