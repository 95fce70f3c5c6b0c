import { parseEntityRef } from '@backstage/catalog-model';
import { ObjectiveSource } from '../model';

/**
 * A source as the catalog processor writes it beside the value: `annotation`, `tier:critical`, `policy:payments`,
 * `system:default/shop`, `domain:default/retail`.
 * @internal
 */
export function formatObjectiveSource(source: ObjectiveSource): string {
  switch (source.kind) {
    case 'annotation':
      return 'annotation';
    case 'tier':
      return `tier:${source.tier}`;
    case 'policy':
      return `policy:${source.policy}`;
    default:
      return source.entityRef;
  }
}

/**
 * Reads what {@link formatObjectiveSource} wrote.
 *
 * @param annotation - the annotation that holds the value
 * @returns `undefined` for text that it cannot have written
 * @internal
 */
export function parseObjectiveSource(text: string, annotation: string): ObjectiveSource | undefined {
  if (text === 'annotation') return { kind: 'annotation', annotation };
  const [, kind, rest] = /^(\w+):(.+)$/s.exec(text) ?? [];
  if (kind === 'tier') return { kind, tier: rest };
  if (kind === 'policy') return { kind, policy: rest };
  if ((kind === 'system' || kind === 'domain') && isEntityRef(text)) return { kind, entityRef: text };
  return undefined;
}

function isEntityRef(text: string): boolean {
  try {
    parseEntityRef(text);
    return true;
  } catch {
    return false;
  }
}
