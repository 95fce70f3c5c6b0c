import { Entity } from '@backstage/catalog-model';
import { ANNOTATION_SERVICE } from '@backstage-dr/plugin-dr-common';

/**
 * Whether an entity has a tab "Disaster recovery": the catalog processor of the backend marks those that its configuration
 * puts in scope (`dr.scope`).
 * @public
 */
export function isDisasterRecoveryAvailable(entity: Entity): boolean {
  return entity.metadata.annotations?.[ANNOTATION_SERVICE] === 'true';
}
