import { ServiceReach, WhatIf } from '@backstage-dr/plugin-dr-common';

/**
 * What services are called that an answer names and does not hold, by entity ref: people know titles, not refs.
 *
 * @param answer - with the services of one page
 * @internal
 */
export function otherTitles(
  { services, criticalPath }: Pick<WhatIf, 'services' | 'criticalPath'>,
  reaches: readonly ServiceReach[],
): Record<string, string> {
  const named = new Set(criticalPath);
  for (const { waitsFor, takesDown, queuedBehind } of services) {
    for (const entityRef of waitsFor) named.add(entityRef);
    for (const entityRef of takesDown) named.add(entityRef);
    if (queuedBehind !== undefined) named.add(queuedBehind);
  }
  for (const { entityRef } of services) named.delete(entityRef);
  return Object.fromEntries(
    reaches.flatMap(({ entityRef, title }) => (named.has(entityRef) ? [[entityRef, title]] : [])),
  );
}
