import { InputError } from '@backstage/errors';
import { z } from 'zod';

/** `a,b` → `['a', 'b']`; a parameter given several times adds up. */
function list<Item extends z.ZodType<unknown, string>>(item: Item) {
  return z
    .union([z.string(), z.array(z.string())])
    .transform(value =>
      [value]
        .flat()
        .flatMap(text => text.split(','))
        .map(text => text.trim())
        .filter(text => text !== ''),
    )
    .pipe(z.array(item));
}

const LEVELS = ['0', '1', '2', '3', '4'] as const;
const READINESS = ['ready', 'at-risk', 'not-ready', 'unknown'] as const;
const USABILITY = ['usable', 'not-yet', 'not-usable', 'expired', 'gone', 'unknown'] as const;

const paging = {
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
};
const instant = z.iso.datetime({ offset: true }).optional();

/** Query of `GET /v1/services`. @internal */
export const servicesQuery = z.strictObject({
  ...paging,
  readiness: list(z.enum(READINESS)).optional(),
  level: list(z.enum(LEVELS).transform(text => Number(text) as 0 | 1 | 2 | 3 | 4)).optional(),
  owner: list(z.string()).optional(),
  system: list(z.string()).optional(),
  tier: list(z.string()).optional(),
  text: z.string().optional(),
  orderBy: z.enum(['title', 'readiness', 'level', 'recoveryPointAt']).default('readiness'),
  descending: z
    .enum(['true', 'false'])
    .default('false')
    .transform(text => text === 'true'),
});

/** Query of `GET …/recovery-points`. @internal */
export const recoveryPointsQuery = z.strictObject({
  ...paging,
  usability: list(z.enum(USABILITY)).optional(),
  cluster: list(z.string()).optional(),
  schedule: list(z.string()).optional(),
  phase: list(z.string()).optional(),
  from: instant,
  to: instant,
});

/** Query of `GET …/exposure`. @internal */
export const exposureQuery = z.strictObject({
  window: z.enum(['P1D', 'P7D', 'P30D']).default('P1D'),
});

/**
 * Reads a query string as a schema says.
 *
 * @throws InputError naming each parameter that does not fit, its value and what is accepted.
 * @internal
 */
export function parseQuery<Schema extends z.ZodType>(
  schema: Schema,
  query: Readonly<Record<string, unknown>>,
): z.infer<Schema> {
  const result = schema.safeParse(query);
  if (result.success) return result.data;
  const problems = result.error.issues.map(issue => {
    if (issue.code === 'unrecognized_keys') return `unknown parameter ${issue.keys.join(', ')}`;
    const name = String(issue.path[0]);
    return `parameter ${name} is ${JSON.stringify(query[name])}: ${issue.message}`;
  });
  throw new InputError(problems.join('; '));
}
