import { guarantees } from '../exposure';
import { Remedy } from '../model';
import { say } from '../statements/say';
import { liveSchedules } from './liveSchedules';
import { withTask } from './remedyTask';
import { fail, notApplicable, pass, Rule, RuleContext, unknown } from './Rule';
import { unseenClusters } from './unseenClusters';

/** @internal */
export const scheduleMeetsRpo: Rule = {
  id: 'schedule-meets-rpo',
  question: say('rule.schedule-meets-rpo.question'),
  why: say('rule.schedule-meets-rpo.why'),
  level: 2,
  gravity: 'degrading',
  outcomes: ['pass', 'fail', 'unknown', 'not-applicable'],
  facts: ['objectives', 'placement', 'clusters', 'schedules', 'backups'],
  judge(context) {
    const rpo = context.frame.facts.objectives.rpoSeconds;
    if (!rpo) return notApplicable(say('promise.noRpo'));
    const rpoSeconds = rpo.value;
    if (rpoSeconds <= 0) return fail([say('rpo.zero')], { statement: say('remedy.replicate') });
    if (context.frame.protectedClusters.length === 0) return notApplicable(say('place.unknown'));
    const unseen = unseenClusters(context, 'Schedule');
    if (unseen.length > 0) {
      const clusters = unseen.map(name => context.frame.clusters.get(name)?.title ?? name);
      return unknown([say('scheduled.notSeen', { clusters })]);
    }
    const schedules = liveSchedules(context);
    const { worstCaseSeconds } = context.exposure;
    if (worstCaseSeconds === undefined) {
      const undecided = schedules.filter(
        each =>
          each.coverage.verdict === 'unknown' ||
          each.conditions.some(({ condition }) => condition === 'uncertain-cron'),
      );
      return undecided.length > 0
        ? unknown([say('rpo.undecided', { schedules: undecided.map(each => each.name), rpoSeconds })])
        : fail([say('rpo.noGuarantee', { rpoSeconds })], remedy(context, rpoSeconds));
    }
    // With several schedules the best one counts; with several clusters the worst of those.
    const deciding = schedules.find(each => guarantees(each) && each.worstCaseExposureSeconds === worstCaseSeconds);
    const schedule = deciding?.name ?? '';
    if (deciding?.typicalDurationSeconds === undefined) {
      const statement = say('rpo.durationUnknown', { schedule, worstCaseSeconds, rpoSeconds });
      return worstCaseSeconds > rpoSeconds ? fail([statement], remedy(context, rpoSeconds)) : unknown([statement]);
    }
    const statement =
      worstCaseSeconds > rpoSeconds
        ? say('rpo.notGuaranteed', { schedule, worstCaseSeconds, rpoSeconds })
        : say('rpo.guaranteed', { schedule, worstCaseSeconds, rpoSeconds });
    return worstCaseSeconds > rpoSeconds ? fail([statement], remedy(context, rpoSeconds)) : pass(statement);
  },
};

function remedy({ frame }: RuleContext, rpoSeconds: number): Remedy {
  return withTask({ statement: say('remedy.runMoreOften', { rpoSeconds }) }, 'protect', frame);
}
