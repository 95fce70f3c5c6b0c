import { Statement, StatementValue } from '../model';

/**
 * A statement; parameters that are `undefined` are left out. The others are taken as they are, and not to be changed later:
 * a judgement makes hundreds of statements.
 * @internal
 */
export function say(code: string, params?: Readonly<Record<string, StatementValue | undefined>>): Statement {
  if (params === undefined) return { code };
  if (isWhole(params)) return { code, params };
  const known: Record<string, StatementValue> = {};
  for (const [name, value] of Object.entries(params)) {
    if (value !== undefined) known[name] = value;
  }
  return { code, params: known };
}

function isWhole(
  params: Readonly<Record<string, StatementValue | undefined>>,
): params is Readonly<Record<string, StatementValue>> {
  for (const name in params) if (params[name] === undefined) return false;
  return true;
}
