import { LocatedAt } from '../frame';
import { liveSchedules } from './liveSchedules';
import { RuleContext } from './Rule';

/**
 * Where the next Backups go to, and the locations that schedules name and that are not there.
 * @internal
 */
export function writtenTo(context: RuleContext): {
  found: LocatedAt[];
  absent: Array<{ cluster: string; name: string }>;
} {
  const found: LocatedAt[] = [];
  const absent: Array<{ cluster: string; name: string }> = [];
  for (const { cluster, namespace, storageLocation } of liveSchedules(context)) {
    if (storageLocation === undefined) continue;
    const located = find(context, cluster, namespace, storageLocation);
    if (located) found.push(located);
    else absent.push({ cluster, name: storageLocation });
  }
  return { found, absent };
}

/**
 * Where the newest usable recovery points lie, in the clusters that made them.
 * @internal
 */
export function readFrom(context: RuleContext): LocatedAt[] {
  return [...context.newestUsable.values()].flatMap(
    ({ copy }) => find(context, copy.cluster, copy.namespace, copy.storageLocation) ?? [],
  );
}

/**
 * All that backups are written to or read from, each once.
 * @internal
 */
export function locationsInUse(context: RuleContext): LocatedAt[] {
  return [...new Set([...writtenTo(context).found, ...readFrom(context)])];
}

function find({ frame }: RuleContext, cluster: string, namespace: string, name?: string): LocatedAt | undefined {
  return frame.locationsOf.get(cluster)?.find(({ fact }) => fact.namespace === namespace && fact.name === name);
}
