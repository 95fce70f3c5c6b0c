import Ajv, { ErrorObject, ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

type Json = Record<string, unknown>;

const document: Json = closed(
  parse(readFileSync(path.resolve(__dirname, '../schema/openapi.yaml'), 'utf8')) as Json,
) as Json;

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema(document, 'contract');

/**
 * What is wrong with an answer by the contract in `schema/openapi.yaml`; empty when nothing is. A field of which the
 * contract says nothing is wrong, too.
 *
 * @param url - as asked for, without the base path: `/v1/services?limit=1`
 */
export function contractProblems(url: string, status: number, body: unknown, method: 'get' | 'post' = 'get'): string[] {
  const asked = url.split('?')[0];
  const template = Object.keys((document.paths ?? {}) as Json).find(each => matches(each, asked));
  if (!template) return [`The contract knows no ${asked}`];
  const operation = `contract#/paths/${encode(template)}/${method}/responses/${status}`;
  const response = status < 400 ? operation : 'contract#/components/responses/Error';
  const validate = validatorOf(`${response}/content/${encode('application/json')}/schema`);
  if (validate(body)) return [];
  return (validate.errors ?? []).map(words);
}

const validators = new Map<string, ValidateFunction>();

function validatorOf(ref: string): ValidateFunction {
  const known = validators.get(ref) ?? ajv.compile({ $ref: ref });
  validators.set(ref, known);
  return known;
}

function words({ instancePath, message, params }: ErrorObject): string {
  return `${instancePath || '/'} ${message} ${JSON.stringify(params)}`;
}

function matches(template: string, asked: string): boolean {
  const parts = asked.split('/');
  const wanted = template.split('/');
  return parts.length === wanted.length && wanted.every((each, i) => each.startsWith('{') || each === parts[i]);
}

function encode(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
}

/** The document with every object that lists its properties closed for others. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const object = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, closed(each)]));
  const isOpen = object.type === 'object' && 'properties' in object && !('additionalProperties' in object);
  return isOpen ? { ...object, additionalProperties: false } : object;
}
