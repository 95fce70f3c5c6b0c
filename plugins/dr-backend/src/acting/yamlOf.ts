import { stringify } from 'yaml';

/** An object of a cluster as people read it: without who has written which field. @internal */
export function yamlOf(object: unknown): string {
  return stringify(object, (key, value) => (key === 'managedFields' ? undefined : value), { lineWidth: 0 });
}
