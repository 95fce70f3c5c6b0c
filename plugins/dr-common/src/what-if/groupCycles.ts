/**
 * Groups what depends on each other: each group is one that depends on no other in a cycle, or all of those that do.
 *
 * @remarks
 * Tarjan's algorithm without recursion: a chain of dependencies may be as long as there are services.
 *
 * @param dependsOn - for each, what it depends on, by index
 * @returns the groups, each after all that it depends on
 * @internal
 */
export function groupCycles(dependsOn: ReadonlyArray<readonly number[]>): number[][] {
  const groups: number[][] = [];
  const order = new Int32Array(dependsOn.length).fill(-1);
  const lowest = new Int32Array(dependsOn.length);
  const isOpen = new Uint8Array(dependsOn.length);
  const open: number[] = [];
  let count = 0;
  const enter = (node: number, path: Array<{ node: number; next: number }>) => {
    order[node] = lowest[node] = count++;
    open.push(node);
    isOpen[node] = 1;
    path.push({ node, next: 0 });
  };
  for (let root = 0; root < dependsOn.length; root++) {
    if (order[root] >= 0) continue;
    const path: Array<{ node: number; next: number }> = [];
    enter(root, path);
    while (path.length > 0) {
      const top = path[path.length - 1];
      const { node } = top;
      const other = dependsOn[node][top.next++];
      if (other !== undefined) {
        if (order[other] < 0) enter(other, path);
        else if (isOpen[other]) lowest[node] = Math.min(lowest[node], order[other]);
        continue;
      }
      path.pop();
      const parent = path[path.length - 1];
      if (parent) lowest[parent.node] = Math.min(lowest[parent.node], lowest[node]);
      if (lowest[node] === order[node]) groups.push(close(node));
    }
  }
  return groups;

  function close(first: number): number[] {
    const group = open.splice(open.lastIndexOf(first));
    for (const member of group) isOpen[member] = 0;
    return group;
  }
}
