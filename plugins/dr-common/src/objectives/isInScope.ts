import { Entity } from '@backstage/catalog-model';
import { evaluateFilterPredicate, FilterPredicate } from '@backstage/filter-predicates';

/**
 * Which entities are services unless the configuration says otherwise: Components of type service or website, and
 * Resources of type database.
 * @public
 */
export const DEFAULT_SCOPE: FilterPredicate = {
  $any: [
    { kind: 'Component', 'spec.type': { $in: ['service', 'website'] } },
    { kind: 'Resource', 'spec.type': 'database' },
  ],
};

/**
 * Whether an entity is one whose recovery is judged.
 * @public
 */
export function isInScope(entity: Entity, filter: FilterPredicate = DEFAULT_SCOPE): boolean {
  return evaluateFilterPredicate(filter, entity);
}
