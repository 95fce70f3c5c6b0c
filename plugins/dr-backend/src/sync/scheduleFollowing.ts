import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { ClusterConfig } from '../clusters';
import { FollowStore } from '../projection/FollowStore';
import { Clock, SYSTEM_CLOCK } from '../velero/follow';
import { ClusterFollower } from './ClusterFollower';
import { TakeoverWatch } from './TakeoverWatch';

/** How long a replica keeps a cluster before any of them may take it. The next run resumes where this one stopped. */
const RUN_MINUTES = 10;
/** Beyond the run, so that the scheduler ends only runs that do not end themselves. */
const TIMEOUT_MINUTES = 12;
/** Pause between two runs at most; also how often each replica asks whether there is a run to take. */
const FREQUENCY_SECONDS = 2;

/** @internal */
export interface FollowingOptions {
  scheduler: SchedulerService;
  clusters: readonly ClusterConfig[];
  store: FollowStore;
  logger: LoggerService;
  /** Objects a page where lists are read in pages. Default 500. */
  pageSize?: number;
  clock?: Clock;
  /** Called after something of a cluster was written by this replica. */
  onChange?: (cluster: string) => void;
  /** Called whenever following a kind of a cluster has failed here. */
  onFailure?: (cluster: string, kind: string) => void;
  /** Other work that whoever follows a cluster does beside, until aborted. */
  beside?: (cluster: ClusterConfig, signal: AbortSignal) => Promise<void>;
}

/**
 * Has every cluster followed by one of the replicas: a global task each, whose bounded runs the scheduler hands out. A run
 * whose replica has died would hold its cluster until the scheduler's time-out; the replicas watch each other's
 * heartbeats in the store and end such a run early.
 *
 * @internal
 */
export async function scheduleFollowing(options: FollowingOptions): Promise<void> {
  const { scheduler, clusters, store, logger, beside } = options;
  for (const cluster of clusters) {
    const follower = ClusterFollower.create({ ...options, cluster });
    await scheduler.scheduleTask({
      id: taskId(cluster.name),
      scope: 'global',
      frequency: { seconds: FREQUENCY_SECONDS },
      timeout: { minutes: TIMEOUT_MINUTES },
      fn: async taskSignal => {
        const signal = AbortSignal.any([taskSignal, AbortSignal.timeout(RUN_MINUTES * 60_000)]);
        await Promise.all([follower.run(signal), beside?.(cluster, signal)]);
      },
    });
  }
  if (clusters.length === 0) return;
  const takeover = TakeoverWatch.create({
    store,
    clusters: clusters.map(cluster => cluster.name),
    clock: options.clock ?? SYSTEM_CLOCK,
    endRun: cluster => scheduler.cancelTask(taskId(cluster)),
    logger,
  });
  await scheduler.scheduleTask({
    id: 'dr-follow-takeover',
    scope: 'local',
    frequency: { seconds: 5 },
    timeout: { seconds: 30 },
    fn: () => takeover.look(),
  });
}

function taskId(cluster: string): string {
  return `dr-follow-${cluster}`;
}
