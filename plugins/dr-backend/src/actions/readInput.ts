import { InputError } from '@backstage/errors';
import { z } from 'zod/v3';
import { ObjectSchema } from './ActionDefinition';

const MAX_QUOTED_LENGTH = 200;

/**
 * Reads what a step of a template was given, as its schema says; what nobody filled in is left out.
 *
 * @throws InputError that names each field that cannot be used, its value and what is accepted
 * @internal
 */
export function readInput<Input extends ObjectSchema>(schema: Input, given: object): z.output<Input> {
  const input = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const accepted = Object.keys(schema.shape).join(', ');
  const problems = result.error.issues.map(issue => {
    if (issue.code === 'unrecognized_keys') return `${issue.keys.join(', ')} is not known; accepted are ${accepted}`;
    const field = issue.path.join('.');
    return `${field} is ${quote(input[String(issue.path[0])])}: ${issue.message}`;
  });
  throw new InputError(problems.join('; '));
}

function quote(value: unknown): string {
  return value === undefined ? 'missing' : JSON.stringify(value).slice(0, MAX_QUOTED_LENGTH);
}
