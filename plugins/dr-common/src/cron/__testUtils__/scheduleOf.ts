import { parseCron } from '../parseCron';
import { CronDialect, CronSchedule } from '../types';

/** The schedule of an expression that must be valid. @internal */
export function scheduleOf(expression: string, dialect: CronDialect = 'robfig-v3'): CronSchedule {
  const parsed = parseCron(expression, dialect);
  if (parsed.ok) return parsed.schedule;
  throw new Error(`'${expression}' is not valid in ${dialect}: ${parsed.problem.message}`);
}
