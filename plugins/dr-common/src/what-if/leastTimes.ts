import { OrderedService, RestoreOrder } from './orderRestores';

/**
 * Before when services are not back, in seconds after the loss, however long the restores take that were never timed.
 * @internal
 */
export interface LeastTimes {
  /** Of each service. */
  ofEach: readonly number[];
  /** Of all of them together. */
  ofAll: number;
}

/**
 * What can be said of time although not all restores were timed: a service is not back before what it depends on, and a
 * Velero does not have done everything before the sum of what it does.
 *
 * @remarks
 * It does not count on the order in which a Velero takes them, which may become another one.
 *
 * @internal
 */
export function leastTimes(services: readonly OrderedService[], order: RestoreOrder): LeastTimes {
  const ofEach: number[] = services.map(() => 0);
  const ofGroup: number[] = [];
  // Each group stands after those that it depends on.
  order.groups.forEach((members, group) => {
    const others = members.flatMap(member => services[member].dependsOn.map(other => order.groupOf[other]));
    const readySeconds = longest(others.filter(other => other !== group).map(other => ofGroup[other]));
    for (const member of members) {
      const { restores } = services[member];
      ofEach[member] = readySeconds + longest(restores.map(({ seconds = 0 }) => seconds));
    }
    ofGroup[group] = longest(members.map(member => ofEach[member]));
  });
  const ofTarget = new Map<string, number>();
  for (const { target, seconds = 0 } of order.restores) ofTarget.set(target, (ofTarget.get(target) ?? 0) + seconds);
  return { ofEach, ofAll: Math.max(longest(ofGroup), longest([...ofTarget.values()])) };
}

/** Without spreading: there may be more groups than arguments of a call. */
function longest(times: readonly number[]): number {
  return times.reduce((most, each) => Math.max(most, each), 0);
}
