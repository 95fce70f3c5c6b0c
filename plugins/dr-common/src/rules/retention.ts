import { instantOf, millisOf, ScheduleAssessment, ScheduleFact, Statement } from '../model';
import { vanishedEarly } from '../schedules';
import { say } from '../statements/say';
import { liveSchedules } from './liveSchedules';
import { withTask } from './remedyTask';
import { fail, notApplicable, pass, Rule, RuleContext } from './Rule';

/** Older losses are history. */
const RECENT_MS = 7 * 24 * 3_600_000;

/** @internal */
export const retention: Rule = {
  id: 'retention',
  question: say('rule.retention.question'),
  why: say('rule.retention.why'),
  level: 2,
  gravity: 'degrading',
  outcomes: ['pass', 'fail', 'not-applicable'],
  facts: ['placement', 'clusters', 'schedules', 'backups', 'locations'],
  judge(context) {
    const schedules = liveSchedules(context);
    const wrong = [...expiresTooSoon(context), ...shortLived(context), ...vanished(context), ...owned(context)];
    if (wrong.length > 0) {
      const keepLonger = { statement: say('remedy.keepLonger') };
      return fail(wrong, withTask(keepLonger, 'protect', context.frame, schedules[0]?.cluster));
    }
    const { lastExpiresAt, state } = context.exposure;
    if (schedules.length === 0 && state !== 'known') return notApplicable();
    return pass(...(lastExpiresAt === undefined ? [] : [say('retention.lastExpires', { expiresAt: lastExpiresAt })]));
  },
};

/** The last good one must still be there when the next one has become usable. */
function expiresTooSoon(context: RuleContext): Statement[] {
  const expiresMs = millisOf(context.exposure.lastExpiresAt);
  if (expiresMs === undefined || liveSchedules(context).some(isUndecided)) return [];
  const dueMs = Math.min(
    ...liveSchedules(context).map(each =>
      each.coverage.verdict === 'covered'
        ? (millisOf(each.nextRunAt) ?? Infinity) + (each.typicalDurationSeconds ?? 0) * 1000
        : Infinity,
    ),
  );
  if (expiresMs > dueMs) return [];
  const expiresAt = instantOf(expiresMs);
  return [
    dueMs === Infinity
      ? say('retention.lastExpiresWithoutNext', { expiresAt })
      : say('retention.lastExpiresBeforeNext', { expiresAt, dueAt: instantOf(dueMs) }),
  ];
}

/** When it runs next cannot be told. */
function isUndecided({ conditions }: ScheduleAssessment): boolean {
  return conditions.some(({ condition }) => condition === 'uncertain-cron' || condition === 'unknown');
}

function shortLived(context: RuleContext): Statement[] {
  return liveSchedules(context).flatMap(({ name: schedule, ttlSeconds, worstCaseExposureSeconds }) =>
    ttlSeconds !== undefined &&
    ttlSeconds > 0 &&
    worstCaseExposureSeconds !== undefined &&
    ttlSeconds < worstCaseExposureSeconds
      ? [say('retention.shorterThanGap', { schedule, ttlSeconds, worstCaseSeconds: worstCaseExposureSeconds })]
      : [],
  );
}

function vanished({ frame }: RuleContext): Statement[] {
  const lost = vanishedEarly(frame.facts.backups).filter(
    each => frame.workloads.has(each.cluster) && frame.nowMs - (millisOf(each.goneAt) ?? 0) < RECENT_MS,
  );
  if (lost.length === 0) return [];
  return [say('retention.vanished', { count: lost.length, backup: lost[0].name, goneAt: lost[0].goneAt ?? '' })];
}

function owned(context: RuleContext): Statement[] {
  const shown = new Set(liveSchedules(context).map(each => `${each.cluster}/${each.namespace}/${each.name}`));
  const isShown = (each: ScheduleFact) => shown.has(`${each.cluster}/${each.namespace}/${each.name}`);
  return context.frame.facts.schedules
    .filter(each => each.useOwnerReferencesInBackup && isShown(each))
    .map(each => say('retention.ownerReferences', { schedule: each.name }));
}
