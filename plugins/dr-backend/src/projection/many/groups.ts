/** @internal */
export function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

/** A list as a set, made once: the same list of clusters comes with the questions about every service. @internal */
export function setOf(values: readonly string[]): ReadonlySet<string> {
  const known = sets.get(values) ?? new Set(values);
  sets.set(values, known);
  return known;
}

/** Items that have the same key, in their order. @internal */
export function groupsOf<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}
