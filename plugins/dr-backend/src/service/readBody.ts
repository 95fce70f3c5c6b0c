import { InputError } from '@backstage/errors';
import { z } from 'zod';

const MAX_TEXT_LENGTH = 500;
const MAX_QUOTED_LENGTH = 200;

/** An object with these keys and no others. @internal */
export function object<Shape extends z.ZodRawShape>(shape: Shape) {
  const keys = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: ({ code }) => (code === 'unrecognized_keys' ? keys : `an object with ${keys}`),
  });
}

/** Text as people type it into a form; one that is empty is as good as none. @internal */
export const text = z
  .string(`a text of at most ${MAX_TEXT_LENGTH} characters`)
  .max(MAX_TEXT_LENGTH, `a text of at most ${MAX_TEXT_LENGTH} characters`)
  // No database stores the character 0, and no cluster has it in a name.
  .refine(value => !value.includes('\0'), 'a text without the character 0')
  .transform(value => value.trim() || undefined)
  .optional();

/** @internal */
export const flag = z.boolean('true or false').optional();

/** One of some words. @internal */
export function oneOf<Word extends string>(words: readonly Word[]) {
  return z.enum(words, `one of ${words.join(', ')}`);
}

/** The same, or nothing; an empty text is nothing. @internal */
export function oneOrNone<Word extends string>(words: readonly Word[]) {
  return z
    .enum(['', ...words], `one of ${words.join(', ')}`)
    .transform(word => words.find(each => each === word))
    .optional();
}

/**
 * Reads what somebody has sent as a schema says, of which the messages say what is accepted.
 *
 * @throws InputError that names each key that cannot be used, its value and what is accepted
 * @internal
 */
export function readBody<Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const problems = result.error.issues.flatMap(issue => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map(key => `${nameOf([...issue.path, key])} is not a known key; accepted are ${issue.message}`);
    }
    return `${nameOf(issue.path)} is ${quote(valueAt(body, issue.path))}; accepted is ${issue.message}`;
  });
  throw new InputError(problems.join('; '));
}

function nameOf(path: readonly PropertyKey[]): string {
  return path.length === 0 ? 'the request' : path.map(String).join('.');
}

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => {
    const isObject = typeof value === 'object' && value !== null;
    return isObject ? Reflect.get(value, key) : undefined;
  }, body);
}

function quote(value: unknown): string {
  return value === undefined ? 'missing' : JSON.stringify(value).slice(0, MAX_QUOTED_LENGTH);
}
