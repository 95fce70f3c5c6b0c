import { SchedulerService } from '@backstage/backend-plugin-api';
import { instantOf } from '@backstage-dr/plugin-dr-common';
import { AssessAll } from '../assessment/AssessAll';
import { DatabaseProjection } from '../projection/DatabaseProjection';

/**
 * Schedules what keeps the plugin's tables in order, on one replica at a time: judging services for the list, and
 * forgetting what has been gone for longer than is remembered.
 *
 * @internal
 */
export async function scheduleUpkeep(options: {
  scheduler: SchedulerService;
  assessAll: AssessAll;
  projection: DatabaseProjection;
  /** How long what has gone is remembered. */
  retentionMs: number;
  now: () => number;
}): Promise<void> {
  const { scheduler, assessAll, projection, retentionMs, now } = options;
  await scheduler.scheduleTask({
    id: 'dr-assess-services',
    frequency: { seconds: 30 },
    initialDelay: { seconds: 5 },
    timeout: { minutes: 10 },
    fn: async signal => {
      await assessAll.run(signal);
    },
  });
  await scheduler.scheduleTask({
    id: 'dr-forget-gone',
    frequency: { hours: 24 },
    initialDelay: { minutes: 10 },
    timeout: { hours: 1 },
    fn: async signal => {
      await projection.prune({ goneBefore: instantOf(now() - retentionMs), signal });
    },
  });
}
