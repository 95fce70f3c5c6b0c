import { RecoveryTime } from '../model';
import { groupCycles } from './groupCycles';
import { MinHeap } from './MinHeap';

/** @internal */
export interface RestoreToDo extends Pick<RecoveryTime, 'state' | 'seconds'> {
  /** Cluster whose Velero does it. */
  target: string;
}

/**
 * A service as the order of restores sees it.
 * @internal
 */
export interface OrderedService {
  /** What is restored of it; nothing where it has not gone down, or only what it depends on has. */
  restores: readonly RestoreToDo[];
  /** Indexes of the services that must be back first. */
  dependsOn: readonly number[];
  /** The promise: what has the tightest one goes first. */
  rtoSeconds?: number;
}

/**
 * When a restore takes place, in seconds after the loss; `Infinity`: not known.
 * @internal
 */
export interface OrderedRestore extends RestoreToDo {
  service: number;
  startSeconds: number;
  endSeconds: number;
  /** Index of the restore with whose end it starts; `undefined`: it starts at once. */
  after?: number;
  /** It waits for that one only because Velero restores one at a time. */
  isQueued: boolean;
}

/** @internal */
export interface RestoreOrder {
  /** In the order in which they end. */
  restores: readonly OrderedRestore[];
  /** Services that depend on each other; those that are in no cycle are alone in their group. */
  groups: ReadonlyArray<readonly number[]>;
  /** Index of the group of each service. */
  groupOf: readonly number[];
}

/**
 * The order in which services are restored: each when all is back that it depends on, and when its turn has come, for a Velero
 * restores one at a time. Whose promise is tightest goes first, with what it depends on. Those that depend on each other wait
 * for the same together, and not for each other; who depends on one of them waits for them all.
 *
 * @remarks
 * A restore of which the time is not known ends at infinity, and with it begins all that waits for it: what is not known
 * spreads by itself.
 *
 * @internal
 */
export function orderRestores(services: readonly OrderedService[]): RestoreOrder {
  if (services.every(({ restores }) => restores.length === 0)) return { restores: [], groups: [], groupOf: [] };
  const groups = groupCycles(services.map(({ dependsOn }) => dependsOn));
  const groupOf: number[] = new Array(services.length);
  groups.forEach((group, index) => group.forEach(member => (groupOf[member] = index)));
  const restores = run(services, groupsOf(services, groups, groupOf), groupOf, urgencies(services, groups));
  return { restores, groups, groupOf };
}

/** A service is as urgent as the most urgent that waits for it. */
function urgencies(services: readonly OrderedService[], groups: ReadonlyArray<readonly number[]>): number[] {
  const urgent = services.map(({ rtoSeconds }) => rtoSeconds ?? Infinity);
  for (let index = groups.length - 1; index >= 0; index--) {
    const most = groups[index].reduce((least, member) => Math.min(least, urgent[member]), Infinity);
    for (const member of groups[index]) {
      urgent[member] = most;
      for (const other of services[member].dependsOn) urgent[other] = Math.min(urgent[other], most);
    }
  }
  return urgent;
}

interface Job {
  service: number;
  restore: RestoreToDo;
  /** The last to end of what it depends on. */
  after?: number;
}

interface Lane {
  waiting: MinHeap<Job>;
  isBusy: boolean;
  /** The last to have ended there. */
  last?: number;
}

/** What depends on each other waits for the same, and is waited for, as one. */
interface Group {
  members: readonly number[];
  /** Groups that wait for it. */
  dependents: number[];
  /** How many groups it waits for. */
  pending: number;
  /** How many restores of it have not ended. */
  unfinished: number;
}

function groupsOf(
  services: readonly OrderedService[],
  members: ReadonlyArray<readonly number[]>,
  groupOf: readonly number[],
): Group[] {
  const groups = members.map(
    (each): Group => ({
      members: each,
      dependents: [],
      pending: 0,
      unfinished: each.reduce((sum, member) => sum + services[member].restores.length, 0),
    }),
  );
  groups.forEach((group, index) => {
    const others = new Set<number>();
    for (const member of group.members) for (const other of services[member].dependsOn) others.add(groupOf[other]);
    others.delete(index);
    for (const other of others) groups[other].dependents.push(index);
    group.pending = others.size;
  });
  return groups;
}

function run(
  services: readonly OrderedService[],
  groups: Group[],
  groupOf: readonly number[],
  urgent: readonly number[],
) {
  const ended: OrderedRestore[] = [];
  const lanes = new Map<string, Lane>();
  const running = new MinHeap<{ restore: OrderedRestore; lane: Lane; begun: number }>(
    (a, b) => compare(a.restore.endSeconds, b.restore.endSeconds) || a.begun - b.begun,
  );
  const byUrgency = (a: Job, b: Job) =>
    compare(urgent[a.service], urgent[b.service]) ||
    // Of those that promise alike, one that was never timed holds up the others for nobody knows how long.
    Number(a.restore.seconds === undefined) - Number(b.restore.seconds === undefined) ||
    compare(services[a.service].rtoSeconds ?? Infinity, services[b.service].rtoSeconds ?? Infinity) ||
    a.service - b.service;
  let begun = 0;

  const releasedBy = (group: Group): Group[] =>
    group.dependents.map(index => groups[index]).filter(dependent => --dependent.pending === 0);
  /** Lets go what waits for nothing any more; what has nothing to restore is back at once. */
  const release = (first: Group, after: number | undefined, free: Set<Lane>) => {
    const ready = [first];
    for (let group = ready.pop(); group !== undefined; group = ready.pop()) {
      for (const service of group.members) {
        for (const restore of services[service].restores) {
          const lane = lanes.get(restore.target) ?? { waiting: new MinHeap(byUrgency), isBusy: false };
          lanes.set(restore.target, lane);
          lane.waiting.push({ service, restore, after });
          free.add(lane);
        }
      }
      if (group.unfinished === 0) ready.push(...releasedBy(group));
    }
  };
  const start = (lane: Lane, nowSeconds: number) => {
    const job = lane.isBusy ? undefined : lane.waiting.pop();
    if (!job) return;
    const { service, restore } = job;
    // The later of both is the one with whose end it starts.
    const isQueued = lane.last !== undefined && (job.after === undefined || lane.last > job.after);
    const after = isQueued ? lane.last : job.after;
    const endSeconds = nowSeconds + (restore.seconds ?? Infinity);
    lane.isBusy = true;
    running.push({
      restore: { ...restore, service, startSeconds: nowSeconds, endSeconds, after, isQueued },
      lane,
      begun: begun++,
    });
  };

  const free = new Set<Lane>();
  for (const group of groups.filter(({ pending }) => pending === 0)) release(group, undefined, free);
  for (const lane of free) start(lane, 0);
  for (let next = running.pop(); next !== undefined; next = running.pop()) {
    const nowSeconds = next.restore.endSeconds;
    const freed = new Set<Lane>();
    // All that end at one moment, before anything is chosen to follow them.
    for (let same = next as typeof next | undefined; same !== undefined; same = popAt(running, nowSeconds)) {
      const { restore, lane } = same;
      const index = ended.push(restore) - 1;
      lane.isBusy = false;
      lane.last = index;
      freed.add(lane);
      const group = groups[groupOf[restore.service]];
      if (--group.unfinished > 0) continue;
      for (const dependent of releasedBy(group)) release(dependent, index, freed);
    }
    for (const lane of freed) start(lane, nowSeconds);
  }
  return ended;
}

function popAt<T extends { restore: OrderedRestore }>(running: MinHeap<T>, seconds: number): T | undefined {
  return running.peek()?.restore.endSeconds === seconds ? running.pop() : undefined;
}

/** Infinity less infinity is no number. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
