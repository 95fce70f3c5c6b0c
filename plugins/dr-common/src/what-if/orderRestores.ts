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
 * restores one at a time. Whose promise is tightest goes first, with what it depends on. Those that depend on each other do not
 * wait for each other.
 *
 * @remarks
 * A restore of which the time is not known ends at infinity, and with it begins all that waits for it: what is not known
 * spreads by itself.
 *
 * @internal
 */
export function orderRestores(services: readonly OrderedService[]): RestoreOrder {
  const groups = groupCycles(services.map(({ dependsOn }) => dependsOn));
  const groupOf: number[] = new Array(services.length);
  groups.forEach((group, index) => group.forEach(member => (groupOf[member] = index)));
  const restores = run(services, groupOf, urgencies(services, groups));
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

function run(services: readonly OrderedService[], groupOf: readonly number[], urgent: readonly number[]) {
  const dependents: number[][] = services.map(() => []);
  const pending = new Int32Array(services.length);
  const unfinished = new Int32Array(services.length);
  services.forEach(({ dependsOn, restores }, service) => {
    unfinished[service] = restores.length;
    for (const other of new Set(dependsOn)) {
      if (groupOf[other] === groupOf[service]) continue;
      dependents[other].push(service);
      pending[service]++;
    }
  });

  const ended: OrderedRestore[] = [];
  const lanes = new Map<string, Lane>();
  const running = new MinHeap<{ restore: OrderedRestore; lane: Lane; begun: number }>(
    (a, b) => compare(a.restore.endSeconds, b.restore.endSeconds) || a.begun - b.begun,
  );
  const byUrgency = (a: Job, b: Job) =>
    compare(urgent[a.service], urgent[b.service]) ||
    compare(services[a.service].rtoSeconds ?? Infinity, services[b.service].rtoSeconds ?? Infinity) ||
    a.service - b.service;
  let begun = 0;

  /** Lets go what waits for nothing any more; what has nothing to restore is back at once. */
  const release = (first: number, after: number | undefined, free: Set<Lane>) => {
    const ready = [first];
    for (let service = ready.pop(); service !== undefined; service = ready.pop()) {
      for (const restore of services[service].restores) {
        const lane = lanes.get(restore.target) ?? { waiting: new MinHeap(byUrgency), isBusy: false };
        lanes.set(restore.target, lane);
        lane.waiting.push({ service, restore, after });
        free.add(lane);
      }
      if (services[service].restores.length > 0) continue;
      for (const other of dependents[service]) if (--pending[other] === 0) ready.push(other);
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
  const roots = services.flatMap((_, service) => (pending[service] === 0 ? [service] : []));
  for (const service of roots) release(service, undefined, free);
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
      if (--unfinished[restore.service] > 0) continue;
      for (const other of dependents[restore.service]) if (--pending[other] === 0) release(other, index, freed);
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
