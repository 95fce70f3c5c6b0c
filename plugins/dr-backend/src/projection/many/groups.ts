/** @internal */
export function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
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
