import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { isInScope, objectivesFromAnnotations } from '@backstage-dr/plugin-dr-common';
import { FilterPredicate } from '@backstage/filter-predicates';

/**
 * What of an entity matters to those that depend on it.
 * @internal
 */
export interface DependencyNode {
  entityRef: string;
  title: string;
  isService: boolean;
  rtoSeconds?: number;
  rpoSeconds?: number;
  /** Refs of what it depends on. */
  dependsOn: string[];
  /** Refs of the APIs that it consumes: it depends on whoever provides them. */
  consumes: string[];
  /** Of an API: refs of who provides it. */
  providedBy: string[];
}

/** @internal */
export function dependencyNodeOf(entity: Entity, scope: FilterPredicate): DependencyNode {
  const { rtoSeconds, rpoSeconds } = objectivesFromAnnotations(entity);
  const related = (wanted: string) => [
    ...new Set((entity.relations ?? []).filter(({ type }) => type === wanted).map(({ targetRef }) => targetRef)),
  ];
  return {
    entityRef: stringifyEntityRef(entity),
    title: entity.metadata.title ?? entity.metadata.name,
    isService: isInScope(entity, scope),
    rtoSeconds: rtoSeconds?.value,
    rpoSeconds: rpoSeconds?.value,
    dependsOn: related('dependsOn'),
    consumes: related('consumesApi'),
    providedBy: related('apiProvidedBy'),
  };
}
