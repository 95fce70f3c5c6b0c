import { WRONG_RUNS } from '../schedules';
import { say } from '../statements/say';
import { liveSchedules } from './liveSchedules';
import { fail, notApplicable, pass, Rule, shell, unknown } from './Rule';

/** @internal */
export const runsOnTime: Rule = {
  id: 'runs-on-time',
  question: say('rule.runs-on-time.question'),
  why: say('rule.runs-on-time.why'),
  level: 2,
  gravity: 'degrading',
  outcomes: ['pass', 'fail', 'unknown', 'not-applicable'],
  facts: ['placement', 'clusters', 'schedules', 'backups', 'backupsInProgress'],
  judge(context) {
    const active = liveSchedules(context).filter(each => !each.paused);
    if (active.length === 0) return notApplicable(say('scheduled.noneActive'));
    const conditions = active.flatMap(each => each.conditions.map(condition => ({ ...condition, schedule: each })));
    const wrong = conditions.filter(({ condition }) => WRONG_RUNS.has(condition));
    if (wrong.length > 0) {
      const { namespace } = wrong[0].schedule;
      const stuck = wrong.some(({ condition }) => condition === 'stuck');
      const remedy = stuck
        ? shell(say('remedy.restartVelero'), `kubectl -n ${namespace} rollout restart deployment/velero`)
        : shell(say('remedy.readVeleroLog'), `kubectl -n ${namespace} logs deployment/velero --since 24h`);
      return fail(
        wrong.map(each => each.statement),
        remedy,
      );
    }
    const decided = active.filter(each => each.conditions.every(({ condition }) => condition === 'healthy'));
    if (decided.length === active.length) {
      return pass(say('schedule.onTime', { schedules: active.map(each => each.name) }));
    }
    const doubts = conditions.filter(({ condition }) => condition !== 'healthy');
    return unknown(doubts.map(each => each.statement));
  },
};
