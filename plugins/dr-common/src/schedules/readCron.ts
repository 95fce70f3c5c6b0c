import { CronJudgement, CronSchedule, describeCron, impossible, judgeCron, longestGapSeconds, nextRun } from '../cron';
import { Rhythm } from '../model';

/**
 * What is known about an expression on one server.
 * @internal
 */
export interface CronKnowledge {
  judgement: CronJudgement;
  /** Zone in which it is read. */
  timeZone: string;
  rhythm: Rhythm;
  /** Only where it is certain, valid and runs at all. */
  schedule?: CronSchedule;
  /** It is valid, and the server would submit a Backup at every pass. */
  impossible: boolean;
  longestGapSeconds?: number;
  /** Time between the next two runs, in milliseconds: the pace of the present. */
  paceMs?: number;
}

const DAY_MS = 24 * 3_600_000;
const MOST_REMEMBERED = 2000;
/** Reading one and finding its longest gap takes a hundred times as long as using it, and services share schedules. */
const remembered = new Map<string, CronKnowledge>();

/**
 * Reads an expression as the server of this version does. The answer is that for the day of `nowMs`.
 *
 * @param defaultTimeZone - zone of the server's process
 * @internal
 */
export function readCron(
  expression: string,
  serverVersion: string | undefined,
  nowMs: number,
  defaultTimeZone: string,
): CronKnowledge {
  const dayMs = Math.floor(nowMs / DAY_MS) * DAY_MS;
  const key = [dayMs, serverVersion ?? '', defaultTimeZone, expression].join('\n');
  let knowledge = remembered.get(key);
  if (!knowledge) {
    knowledge = read(expression, serverVersion, dayMs, defaultTimeZone);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(key, knowledge);
  }
  return knowledge;
}

function read(
  expression: string,
  serverVersion: string | undefined,
  dayMs: number,
  defaultTimeZone: string,
): CronKnowledge {
  const options = { defaultTimeZone };
  const judgement = judgeCron(expression, serverVersion, dayMs, options);
  if (judgement.certainty === 'uncertain') {
    return { judgement, timeZone: defaultTimeZone, rhythm: { kind: 'other' }, impossible: false };
  }
  if (!judgement.result.ok) {
    return { judgement, timeZone: defaultTimeZone, rhythm: { kind: 'other' }, impossible: false };
  }
  const { schedule } = judgement.result;
  const timeZone = schedule.timeZone ?? defaultTimeZone;
  const rhythm = describeCron(schedule);
  if (impossible(schedule, dayMs, options)) return { judgement, timeZone, rhythm, impossible: true };
  const first = nextRun(schedule, dayMs, options);
  const second = first === undefined ? undefined : nextRun(schedule, first, options);
  return {
    judgement,
    timeZone,
    rhythm,
    schedule,
    impossible: false,
    longestGapSeconds: longestGapSeconds(schedule, dayMs, options),
    paceMs: first === undefined || second === undefined ? undefined : second - first,
  };
}
