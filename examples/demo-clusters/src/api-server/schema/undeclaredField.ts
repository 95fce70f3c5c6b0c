import { Schema } from './Schema';

/**
 * The first field of a value that a schema does not know, as `.spec.odd`; `undefined` when it knows all.
 *
 * @param path - where the value stands
 * @internal
 */
export function undeclaredField(schema: Schema, value: unknown, path: string): string | undefined {
  if (schema.type === 'array' && Array.isArray(value)) {
    return first(value.map((item, index) => () => undeclaredField(schema.items, item, `${path}[${index}]`)));
  }
  if (schema.type !== 'object' || typeof value !== 'object' || value === null) return undefined;
  return first(
    Object.entries(value).map(([key, item]) => () => {
      const property = schema.properties[key];
      return property ? undeclaredField(property, item, `${path}.${key}`) : `${path}.${key}`;
    }),
  );
}

function first(looks: Array<() => string | undefined>): string | undefined {
  for (const look of looks) {
    const found = look();
    if (found !== undefined) return found;
  }
  return undefined;
}
