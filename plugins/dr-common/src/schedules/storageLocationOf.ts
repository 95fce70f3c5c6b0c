import { JudgementFrame } from '../frame';
import { ScheduleFact } from '../model';

/** What Velero falls back to when no location is marked as the default. */
const FALLBACK = 'default';

/**
 * Name of the location that the Backups of a schedule go to: the one it names, else the cluster's default.
 * @internal
 */
export function storageLocationOf(fact: ScheduleFact, frame: JudgementFrame): string {
  if (fact.template.storageLocation) return fact.template.storageLocation;
  const marked = frame.locationsOf
    .get(fact.cluster)
    ?.find(each => each.fact.namespace === fact.namespace && each.fact.isDefault && each.fact.goneAt === undefined);
  return marked?.fact.name ?? FALLBACK;
}
