import { InputError } from '@backstage/errors';
import { z } from 'zod';

/** Text for a database: none of them stores the character 0. @internal */
export const words = z.string().refine(text => !text.includes('\0'), 'expected text without the character 0');

/** `true` or `false`. @internal */
export const flag = z.enum(['true', 'false']).transform(text => text === 'true');

/**
 * `a,b` → `['a', 'b']`; a parameter given several times adds up. One that holds nothing, such as a variable of a script that
 * was never set, is refused: it would leave nothing, and read as if all were well.
 * @internal
 */
export function list<Item extends z.ZodType<unknown, string>>(item: Item) {
  return z
    .union([z.string(), z.array(z.string())])
    .transform(value =>
      [value]
        .flat()
        .flatMap(text => text.split(','))
        .map(text => text.trim())
        .filter(text => text !== ''),
    )
    .pipe(z.array(item).min(1, 'expected at least one value'));
}

const USABILITY = ['usable', 'not-yet', 'not-usable', 'expired', 'gone', 'unknown'] as const;

/** What every list takes. @internal */
export const paging = {
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
};
const instant = z.iso.datetime({ offset: true }).optional();

/** Query of `GET …/recovery-points`. @internal */
export const recoveryPointsQuery = z.strictObject({
  ...paging,
  usability: list(z.enum(USABILITY)).optional(),
  cluster: list(words).optional(),
  schedule: list(words).optional(),
  phase: list(words).optional(),
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
