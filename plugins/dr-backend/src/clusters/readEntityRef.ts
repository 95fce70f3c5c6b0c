import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/** What is accepted as an entity ref in the configuration. @internal */
export const ACCEPTED_ENTITY_REFS = 'an entity ref with its kind, such as group:default/platform or user:anna';

/** The full form of an entity ref; `undefined` when it is none. @internal */
export function readEntityRef(value: unknown): string | undefined {
  if (typeof value !== 'string' || !value.includes(':')) return undefined;
  try {
    return stringifyEntityRef(parseEntityRef(value));
  } catch {
    return undefined;
  }
}
