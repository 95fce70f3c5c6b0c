import { JudgementFrame } from '../frame';
import { Remedy, RemedyTask } from '../model';
import { liveSchedules } from './liveSchedules';
import { RuleContext } from './Rule';

/**
 * A remedy that a template can carry out.
 *
 * @param cluster - where, when it is about one cluster; in which namespace is said where there is just one: what protects a
 * service takes all of them
 * @internal
 */
export function withTask(
  remedy: Remedy,
  task: RemedyTask['task'],
  frame?: JudgementFrame,
  cluster: string | undefined = frame?.protectedClusters[0],
): Remedy {
  const workloads = cluster === undefined ? [] : frame?.workloads.get(cluster) ?? [];
  const namespace = workloads.length === 1 ? workloads[0].namespace : undefined;
  return {
    ...remedy,
    task: { task, ...(cluster === undefined ? {} : { cluster }), ...(namespace === undefined ? {} : { namespace }) },
  };
}

/**
 * What makes a recovery point: a Backup where a schedule will make the next ones, else a schedule.
 * @internal
 */
export function withBackUpTask(remedy: Remedy, context: RuleContext): Remedy {
  const [schedule] = liveSchedules(context);
  return withTask(remedy, schedule ? 'back-up' : 'protect', context.frame, schedule?.cluster);
}
