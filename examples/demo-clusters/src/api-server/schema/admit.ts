import { StatusCause } from '../ApiError';
import { Schema } from './Schema';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/i;

/**
 * Checks a value against a schema and drops what the schema does not know, as an API server does with custom resources. The
 * value itself is not changed.
 *
 * @param path - where the value stands, such as `spec.ttl`; empty for a whole object
 * @internal
 */
export function admit(schema: Schema, value: unknown, path: string): { value: unknown; causes: StatusCause[] } {
  const causes: StatusCause[] = [];
  return { value: visit(schema, value, path, causes), causes };
}

function visit(schema: Schema, value: unknown, path: string, causes: StatusCause[]): unknown {
  switch (schema.type) {
    case 'any':
      return value;
    case 'string':
      if (typeof value !== 'string') return wrongType('string', value, path, causes);
      if (schema.enum && !schema.enum.includes(value)) causes.push(unsupportedValue(schema.enum, value, path));
      if (schema.format && !(INSTANT.test(value) && !Number.isNaN(Date.parse(value)))) {
        causes.push({
          reason: 'FieldValueTypeInvalid',
          message: `Invalid value: ${JSON.stringify(value)}: ${path} in body must be of type ${
            schema.format
          }: ${JSON.stringify(value)}`,
          field: path,
        });
      }
      return value;
    case 'integer':
      return Number.isInteger(value) ? value : wrongType('integer', value, path, causes);
    case 'boolean':
      return typeof value === 'boolean' ? value : wrongType('boolean', value, path, causes);
    case 'array':
      if (!Array.isArray(value)) return wrongType('array', value, path, causes);
      return value.map((item, index) => visit(schema.items, item, `${path}[${index}]`, causes));
    case 'map':
      if (!isObject(value)) return wrongType('object', value, path, causes);
      return Object.fromEntries(
        Object.entries(value).map(([key, item]) => [key, visit(schema.values, item, join(path, key), causes)]),
      );
    default:
      if (!isObject(value)) return wrongType('object', value, path, causes);
      for (const key of schema.required ?? []) {
        if (value[key] === undefined || value[key] === null) {
          causes.push({ reason: 'FieldValueRequired', message: 'Required value', field: join(path, key) });
        }
      }
      return Object.fromEntries(
        Object.entries(schema.properties)
          .filter(([key]) => value[key] !== undefined && value[key] !== null)
          .map(([key, property]) => [key, visit(property, value[key], join(path, key), causes)]),
      );
  }
}

function wrongType(expected: string, value: unknown, path: string, causes: StatusCause[]): unknown {
  const found = typeNameOf(value);
  causes.push({
    reason: 'FieldValueTypeInvalid',
    message: `Invalid value: "${found}": ${path} in body must be of type ${expected}: "${found}"`,
    field: path,
  });
  return value;
}

function unsupportedValue(accepted: readonly string[], value: string, path: string): StatusCause {
  const list = accepted.map(each => `"${each}"`).join(', ');
  return {
    reason: 'FieldValueNotSupported',
    message: `Unsupported value: ${JSON.stringify(value)}: supported values: ${list}`,
    field: path,
  };
}

function typeNameOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
