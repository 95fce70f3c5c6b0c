import { Entity } from '@backstage/catalog-model';

/**
 * What the processor asks the catalog.
 * @internal
 */
export interface EntityLookup {
  /**
   * @returns `undefined` when the catalog does not have it
   * @throws when the catalog does not answer
   */
  find(entityRef: string): Promise<Entity | undefined>;
}
