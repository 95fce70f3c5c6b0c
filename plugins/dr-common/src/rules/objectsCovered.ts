import { CoverageVerdict, Remedy, Statement } from '../model';
import { say } from '../statements/say';
import { liveSchedules } from './liveSchedules';
import { withTask } from './remedyTask';
import { fail, notApplicable, pass, Rule, RuleContext, unknown } from './Rule';

/** More reasons than these tell nothing new. */
const MOST_LEFT_OUT = 5;

/** @internal */
export const objectsCovered: Rule = {
  id: 'objects-covered',
  question: say('rule.objects-covered.question'),
  why: say('rule.objects-covered.why'),
  level: 2,
  gravity: 'degrading',
  outcomes: ['pass', 'fail', 'unknown', 'not-applicable'],
  facts: ['placement', 'clusters', 'schedules'],
  judge(context) {
    const schedules = liveSchedules(context);
    const left = servicesLeft(context);
    if (left.length > 0) return fail(left);
    if (schedules.length === 0) {
      return context.leftOut.length === 0
        ? notApplicable(say('cover.noSchedule'))
        : fail([...context.leftOut.slice(0, MOST_LEFT_OUT)], widen(context));
    }
    const best = context.frame.protectedClusters.map(cluster => ({
      cluster,
      schedule: schedules
        .filter(each => each.cluster === cluster)
        .sort((a, b) => rank(a.coverage.verdict) - rank(b.coverage.verdict))
        .at(0),
    }));
    const lacking = best.filter(({ schedule }) => schedule?.coverage.verdict !== 'covered');
    if (lacking.length === 0) {
      return pass(say('cover.byAll', { schedules: best.flatMap(({ schedule }) => schedule?.name ?? []) }));
    }
    const evidence = lacking.flatMap(({ cluster, schedule }) =>
      schedule
        ? [say('cover.leavesOut', { schedule: schedule.name }), ...schedule.coverage.reasons]
        : [say('cover.noScheduleIn', { cluster }), ...context.leftOut.slice(0, MOST_LEFT_OUT)],
    );
    const undecided = lacking.every(({ schedule }) => schedule?.coverage.verdict === 'unknown');
    return undecided ? unknown(evidence) : fail(evidence, widen(context, lacking[0].cluster));
  },
};

function widen({ frame }: RuleContext, cluster?: string): Remedy {
  return withTask({ statement: say('remedy.widenSchedule') }, 'protect', frame, cluster);
}

const BEST_FIRST: readonly CoverageVerdict[] = ['covered', 'unknown', 'partly', 'not-covered'];

function rank(verdict: CoverageVerdict): number {
  return BEST_FIRST.indexOf(verdict);
}

/** Backups that are still to come hold nothing of what is gone. */
function servicesLeft({ frame }: RuleContext): Statement[] {
  return frame.protectedClusters.flatMap(name =>
    (frame.workloads.get(name) ?? []).flatMap(({ namespace, goneAt }) => {
      const cluster = frame.clusters.get(name)?.title ?? name;
      return goneAt === undefined ? [] : [say('cover.serviceGone', { namespace, cluster, goneAt })];
    }),
  );
}
