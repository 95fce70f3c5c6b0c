import { validationProblems } from '../coverage';
import { CronProblem } from '../cron';
import { Coverage, instantOf, ScheduleFact, Statement } from '../model';
import { say } from '../statements/say';
import { CronKnowledge } from './readCron';
import { Condition } from './scheduleConditions';

/** The longest value of a label: every Backup carries the schedule's name as one. */
const LONGEST_NAME = 63;

/**
 * What is wrong with a schedule as it is written. Velero checks little more than the cron expression, so `Enabled` is no
 * evidence of anything.
 *
 * @param known - `ranOnTime`: its newest due run took place, so that a `FailedValidation` is left over from an earlier spec
 * @internal
 */
export function definitionConditions(
  fact: ScheduleFact,
  cron: CronKnowledge,
  known: { ranOnTime: boolean; coverage: Coverage },
): Condition[] {
  const schedule = fact.name;
  const conditions: Condition[] = cronConditions(fact, cron);
  if (fact.phase === 'FailedValidation' && !known.ranOnTime) {
    const message = fact.validationErrors.join('; ');
    const statement =
      message === ''
        ? say('schedule.failedValidation', { schedule })
        : say('schedule.failedValidationBecause', { schedule, message });
    conditions.push({ condition: 'failed-validation', statement });
  }
  if (validationProblems(fact.template).length > 0) {
    const statements = [say('schedule.badTemplate', { schedule }), ...known.coverage.reasons];
    conditions.push(...statements.map(statement => ({ condition: 'failed-validation' as const, statement })));
  }
  if (schedule.length > LONGEST_NAME) {
    const statement = say('schedule.nameTooLong', { schedule, length: schedule.length, longest: LONGEST_NAME });
    conditions.push({ condition: 'name-too-long', statement });
  }
  for (const { path, value, accepted } of fact.problems) {
    conditions.push(
      /(^|\.)ttl$/.test(path)
        ? { condition: 'invalid-ttl', statement: say('schedule.invalidTtl', { schedule, value, accepted }) }
        : { condition: 'malformed', statement: say('schedule.malformed', { schedule, path, value, accepted }) },
    );
  }
  const { phase } = fact;
  if (phase !== undefined && !['New', 'Enabled', 'FailedValidation'].includes(phase)) {
    conditions.push({ condition: 'unknown', statement: say('schedule.unknownPhase', { schedule, phase }) });
  }
  return conditions;
}

function cronConditions(fact: ScheduleFact, { judgement, impossible }: CronKnowledge): Condition[] {
  const schedule = fact.name;
  if (judgement.certainty === 'uncertain') {
    const { differAtMs } = judgement;
    const statement =
      differAtMs === undefined
        ? say('schedule.uncertainValidity', { schedule, cron: fact.cron })
        : say('schedule.uncertainCron', { schedule, cron: fact.cron, differAt: instantOf(differAtMs) });
    return [{ condition: 'uncertain-cron', statement }];
  }
  if (!judgement.result.ok) {
    return [{ condition: 'invalid-cron', statement: invalid(schedule, judgement.result.problem) }];
  }
  if (impossible) {
    return [{ condition: 'impossible-cron', statement: say('schedule.impossibleCron', { schedule, cron: fact.cron }) }];
  }
  return [];
}

function invalid(schedule: string, { code, expression, value, message, accepted }: CronProblem): Statement {
  if (code === 'empty') return say('schedule.noCron', { schedule });
  return say('schedule.invalidCron', { schedule, cron: expression, value, problem: message, accepted });
}
