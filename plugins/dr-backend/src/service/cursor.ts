import { InputError } from '@backstage/errors';

type CursorPart = string | number;

/** Where a page ended, as text for a URL. @internal */
export function encodeCursor(parts: readonly CursorPart[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/**
 * Reads a cursor that {@link encodeCursor} wrote.
 *
 * @param shape - `typeof` each part
 * @throws InputError when it is none, or one of another list.
 * @internal
 */
export function decodeCursor(cursor: string, shape: ReadonlyArray<'string' | 'number'>): CursorPart[] {
  const parts = parseJson(Buffer.from(cursor, 'base64url').toString());
  const fits =
    Array.isArray(parts) &&
    parts.length === shape.length &&
    parts.every((part, i) => isPart(part) && typeof part === shape[i]);
  if (!fits) throw new InputError(`cursor is ${JSON.stringify(cursor)}; accepted is the nextCursor of a page`);
  return parts;
}

/** Whether a database takes it. */
function isPart(part: unknown): boolean {
  return typeof part === 'string' ? !part.includes('\0') : Number.isSafeInteger(part);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
