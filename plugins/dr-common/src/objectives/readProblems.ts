import { Entity } from '@backstage/catalog-model';
import { ANNOTATION_PROBLEMS } from '../annotations';
import { ObjectiveProblem } from '../model';

/**
 * The problems that the catalog processor wrote on an entity; what is no list of problems is itself one.
 * @internal
 */
export function readProblems(entity: Entity): ObjectiveProblem[] {
  const text = entity.metadata.annotations?.[ANNOTATION_PROBLEMS];
  if (text === undefined) return [];
  const list = parseJson(text);
  if (Array.isArray(list) && list.every(isProblem)) return list;
  return [{ key: ANNOTATION_PROBLEMS, value: text.slice(0, 200), accepted: '[{"key", "value", "accepted"}]' }];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isProblem(value: unknown): value is ObjectiveProblem {
  if (typeof value !== 'object' || value === null) return false;
  const { key, value: written, accepted, entityRef } = value as Partial<Record<keyof ObjectiveProblem, unknown>>;
  return (
    typeof key === 'string' &&
    typeof written === 'string' &&
    typeof accepted === 'string' &&
    (entityRef === undefined || typeof entityRef === 'string')
  );
}
