import { millisOf, ScheduleAssessment, Statement } from '../model';
import { WRONG_SCHEDULE } from '../schedules';
import { say } from '../statements/say';
import { liveSchedules } from './liveSchedules';
import { fail, notApplicable, pass, Rule, RuleContext, unknown } from './Rule';

/** @internal */
export const scheduleHealthy: Rule = {
  id: 'schedule-healthy',
  question: say('rule.schedule-healthy.question'),
  why: say('rule.schedule-healthy.why'),
  level: 2,
  gravity: 'degrading',
  outcomes: ['pass', 'fail', 'unknown', 'not-applicable'],
  facts: ['placement', 'clusters', 'schedules', 'namespacesBeside', 'backups', 'locations', 'rememberedSince'],
  judge(context) {
    const schedules = liveSchedules(context);
    if (schedules.length === 0) return notApplicable(say('cover.noSchedule'));
    const conditions = schedules.flatMap(each => each.conditions);
    const wrong = [
      ...conditions.filter(({ condition }) => WRONG_SCHEDULE.has(condition)).map(each => each.statement),
      ...schedules.flatMap(each => pausedTooLong(each, context)),
    ];
    if (wrong.length > 0) return fail(wrong, { statement: say('remedy.repairSchedule') });
    const doubts = conditions.filter(({ condition }) => condition === 'uncertain-cron' || condition === 'unknown');
    if (doubts.length > 0) return unknown(doubts.map(each => each.statement));
    return pass(...conditions.filter(({ condition }) => condition === 'paused').map(each => each.statement));
  },
};

/** Paused on purpose is no fault; forgotten is. A pause older than our memory is taken to be as old as that. */
function pausedTooLong(schedule: ScheduleAssessment, { frame }: RuleContext): Statement[] {
  if (!schedule.paused) return [];
  const sinceMs = millisOf(schedule.pausedSince ?? frame.facts.rememberedSince);
  if (sinceMs === undefined || frame.nowMs - sinceMs <= frame.settings.pausedGraceSeconds * 1000) return [];
  return [
    say('schedule.pausedTooLong', {
      schedule: schedule.name,
      pausedSeconds: Math.round((frame.nowMs - sinceMs) / 1000),
      graceSeconds: frame.settings.pausedGraceSeconds,
    }),
  ];
}
