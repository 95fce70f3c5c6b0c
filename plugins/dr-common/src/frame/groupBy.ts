/** Items by a key, each group in the order of the items. @internal */
export function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}

/**
 * Items by two keys, one within the other; those without a second are left out. To join the keys into one costs more than all
 * the rest.
 * @internal
 */
export function groupByBoth<T>(
  items: readonly T[],
  outer: (item: T) => string,
  inner: (item: T) => string | undefined,
): Map<string, Map<string, T[]>> {
  const groups = new Map<string, Map<string, T[]>>();
  for (const item of items) {
    const name = inner(item);
    if (name === undefined) continue;
    const key = outer(item);
    let within = groups.get(key);
    if (!within) {
      within = new Map();
      groups.set(key, within);
    }
    const group = within.get(name);
    if (group) group.push(item);
    else within.set(name, [item]);
  }
  return groups;
}
