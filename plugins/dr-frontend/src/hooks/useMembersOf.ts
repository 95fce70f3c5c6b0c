import { Entity, RELATION_HAS_PART, RELATION_PARENT_OF, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { usePolled } from './usePolled';

/** Organisations change by the day. */
const POLL_MS = 600_000;
/** Deeper than any organisation; a catalog may still name a group as its own ancestor. */
const MOST_LEVELS = 12;
const DOWNWARD: readonly string[] = [RELATION_PARENT_OF, RELATION_HAS_PART];

/**
 * A group or system and all that are below it, as entity refs. `undefined` while they are looked up; what of them cannot be
 * looked up is `error`.
 */
export function useMembersOf(entity: Entity): { refs?: string[]; error?: unknown; refresh(): void } {
  const catalog = useApi(catalogApiRef);
  const ref = stringifyEntityRef(entity);
  const { value, error, refresh } = usePolled({
    key: ref,
    intervalMs: POLL_MS,
    load: async () => {
      const found = new Set([ref]);
      let level = childrenOf(entity);
      for (let depth = 0; depth < MOST_LEVELS && level.length > 0; depth++) {
        const fresh = level.filter(child => !found.has(child));
        for (const child of fresh) found.add(child);
        if (fresh.length === 0) break;
        const { items } = await catalog.getEntitiesByRefs({
          entityRefs: fresh,
          fields: ['kind', 'metadata.name', 'metadata.namespace', 'relations'],
        });
        level = items.flatMap(child => (child ? childrenOf(child) : []));
      }
      return [...found];
    },
  });
  return { refs: value, error, refresh };
}

/** Those directly below an entity that are of its kind. */
function childrenOf({ kind, relations = [] }: Entity): string[] {
  const sameKind = `${kind.toLocaleLowerCase('en-US')}:`;
  return relations
    .filter(({ type, targetRef }) => DOWNWARD.includes(type) && targetRef.startsWith(sameKind))
    .map(({ targetRef }) => targetRef);
}
