import { OrderedRestore } from './orderRestores';

/**
 * The restores of which the last ends last, each of which starts with the end of the one before: what would have to be
 * quicker for all to be back sooner. Empty when no time is known.
 * @internal
 */
export function criticalPathOf(restores: readonly OrderedRestore[]): OrderedRestore[] {
  let last: OrderedRestore | undefined;
  // They are in the order in which they end.
  for (const each of restores) if (Number.isFinite(each.endSeconds)) last = each;
  const path: OrderedRestore[] = [];
  for (let each = last; each; each = each.after === undefined ? undefined : restores[each.after]) path.unshift(each);
  return path;
}
