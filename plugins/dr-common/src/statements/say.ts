import { Statement, StatementValue } from '../model';

/**
 * A statement; parameters that are `undefined` are left out.
 * @internal
 */
export function say(code: string, params?: Readonly<Record<string, StatementValue | undefined>>): Statement {
  if (params === undefined) return { code };
  const known: Record<string, StatementValue> = {};
  for (const [name, value] of Object.entries(params)) {
    if (value !== undefined) known[name] = value;
  }
  return { code, params: known };
}
