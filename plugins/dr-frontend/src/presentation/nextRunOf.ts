import { Instant, instantOf, nextRun, parseCron, ScheduleProposal } from '@backstage-dr/plugin-dr-common';

/**
 * When a proposed Schedule would run first; `undefined` where that cannot be told, as for `@every`, which counts from the
 * moment at which the Schedule is created.
 */
export function nextRunOf(proposal: ScheduleProposal, nowMs: number): Instant | undefined {
  const cron = proposal.manifest?.spec.schedule;
  if (cron === undefined) return undefined;
  // Which dialect does not matter: only what all of them read the same is proposed or accepted.
  const parsed = parseCron(cron, 'robfig-v3');
  if (!parsed.ok || parsed.schedule.kind === 'every') return undefined;
  const ms = nextRun(parsed.schedule, nowMs, { defaultTimeZone: proposal.timeZone });
  return ms === undefined ? undefined : instantOf(ms);
}
