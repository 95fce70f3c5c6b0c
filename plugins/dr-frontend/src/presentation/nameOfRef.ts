import { parseEntityRef } from '@backstage/catalog-model';

/** The name in an entity ref, which is what there is to call an entity by where its title is not known. */
export function nameOfRef(entityRef: string): string {
  return parseEntityRef(entityRef, { defaultKind: 'component', defaultNamespace: 'default' }).name;
}
