import { OrderedRestore } from './orderRestores';

/**
 * The restores of which the last ends last, each of which starts with the end of the one before: what would have to be
 * quicker for all to be back sooner. Empty when of no service the time is known: of several shares of one, all must have been
 * timed.
 * @internal
 */
export function criticalPathOf(restores: readonly OrderedRestore[]): OrderedRestore[] {
  const untimed = new Set(restores.flatMap(each => (Number.isFinite(each.endSeconds) ? [] : each.service)));
  let last: OrderedRestore | undefined;
  // They are in the order in which they end.
  for (const each of restores) if (!untimed.has(each.service)) last = each;
  const path: OrderedRestore[] = [];
  for (let each = last; each; each = each.after === undefined ? undefined : restores[each.after]) path.unshift(each);
  return path;
}
