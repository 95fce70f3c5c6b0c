import { CoverageVerdict } from '../model';
import { say } from '../statements/say';
import { liveSchedules } from './liveSchedules';
import { fail, notApplicable, pass, Rule, unknown } from './Rule';

/** @internal */
export const objectsCovered: Rule = {
  id: 'objects-covered',
  question: say('rule.objects-covered.question'),
  why: say('rule.objects-covered.why'),
  level: 2,
  gravity: 'degrading',
  judge(context) {
    const schedules = liveSchedules(context);
    if (schedules.length === 0) {
      return context.leftOut.length === 0
        ? notApplicable(say('cover.noSchedule'))
        : fail([...context.leftOut.slice(0, 5)]);
    }
    const perCluster = context.frame.protectedClusters.map(cluster => {
      const own = schedules.filter(each => each.cluster === cluster);
      return own.sort((a, b) => rank(a.coverage.verdict) - rank(b.coverage.verdict))[0];
    });
    const worst = perCluster.filter(best => best?.coverage.verdict !== 'covered');
    if (worst.length === 0) {
      return pass(say('cover.byAll', { schedules: perCluster.map(each => each.name) }));
    }
    const evidence = worst.flatMap(each =>
      each ? [say('cover.leavesOut', { schedule: each.name }), ...each.coverage.reasons] : context.leftOut.slice(0, 5),
    );
    const undecided = worst.every(each => each?.coverage.verdict === 'unknown');
    return undecided ? unknown(evidence) : fail(evidence, { statement: say('remedy.widenSchedule') });
  },
};

const BEST_FIRST: readonly CoverageVerdict[] = ['covered', 'unknown', 'partly', 'not-covered'];

function rank(verdict: CoverageVerdict): number {
  return BEST_FIRST.indexOf(verdict);
}
