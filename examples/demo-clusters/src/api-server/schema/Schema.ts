/**
 * The shape of a value, as far as a CustomResourceDefinition states it.
 * @public
 */
export type Schema =
  | { type: 'string'; enum?: readonly string[]; format?: 'date-time' }
  | { type: 'integer' }
  | { type: 'boolean' }
  | { type: 'array'; items: Schema }
  | { type: 'map'; values: Schema }
  | { type: 'any' }
  | ObjectSchema;

/** @public */
export interface ObjectSchema {
  type: 'object';
  properties: Record<string, Schema>;
  required?: readonly string[];
}

/** @internal */
export const string: Schema = { type: 'string' };
/** @internal */
export const instant: Schema = { type: 'string', format: 'date-time' };
/** @internal */
export const integer: Schema = { type: 'integer' };
/** @internal */
export const boolean: Schema = { type: 'boolean' };
/** @internal */
export const strings: Schema = { type: 'array', items: string };
/** @internal */
export const stringMap: Schema = { type: 'map', values: string };
/** @internal */
export const anything: Schema = { type: 'any' };

/** @internal */
export function oneOf(...values: string[]): Schema {
  return { type: 'string', enum: values };
}

/** @internal */
export function listOf(items: Schema): Schema {
  return { type: 'array', items };
}

/** An object with these fields; `required` names those that must be there. @internal */
export function object(properties: Record<string, Schema>, required?: readonly string[]): ObjectSchema {
  return { type: 'object', properties, ...(required ? { required } : {}) };
}
