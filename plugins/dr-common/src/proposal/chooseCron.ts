import { JudgementFrame } from '../frame';
import { ProposedPromise, Statement } from '../model';
import { CronKnowledge, readCron } from '../schedules/readCron';
import { START_DELAY_SECONDS } from '../schedules/assessSchedule';
import { say } from '../statements/say';
import { promiseOf } from './promiseOf';
import { ProposalSheet } from './ProposalSheet';
import { ReckonedDuration } from './reckonDuration';
import { ProposedRhythm, RHYTHMS } from './rhythms';

/** Where the promise is out of reach, running more often than that would only keep the cluster busy. */
const DENSEST_SENSIBLE_SECONDS = 300;

/** @internal */
export interface ChosenCron {
  cron: string;
  knowledge: CronKnowledge;
  promise: ProposedPromise;
}

/** @internal */
export interface CronQuestion {
  rpoSeconds: number | undefined;
  duration: ReckonedDuration;
  serverVersion: string | undefined;
  /** What has a start of its own. */
  key: string;
}

/** How an expression is read: by whatever version of Velero, and by the cluster's own. */
type Readings = (cron: string) => CronKnowledge[];

/**
 * When a Schedule is to run: as seldom as the RPO allows, unless somebody has said when.
 * @internal
 */
export function chooseCron(
  sheet: ProposalSheet,
  frame: JudgementFrame,
  asked: string | undefined,
  question: CronQuestion,
): ChosenCron | undefined {
  const read = (cron: string, version: string | undefined) =>
    readCron(cron, version, frame.nowMs, frame.settings.veleroTimeZone);
  const readings: Readings = cron => [read(cron, undefined), read(cron, question.serverVersion)];
  const accepted = asked === undefined ? undefined : whatIsAccepted(readings(asked));
  if (accepted) return sheet.refuse('cron', asked, accepted);
  const cron = asked ?? proposedCron(question, readings);
  const knowledge = read(cron, question.serverVersion);
  const promise = promiseOf(knowledge.longestGapSeconds, question.duration, question.rpoSeconds);
  sheet.decide('cron', cron, asked, ...reasonsFor(asked === undefined, promise, question));
  limitPromise(sheet, promise, asked);
  limitMeasure(sheet, question.duration);
  return { cron, knowledge, promise };
}

/** What would be accepted instead; `undefined`: it means the same to every Velero, and runs. */
function whatIsAccepted(readings: readonly CronKnowledge[]): Statement | undefined {
  for (const { judgement, impossible, schedule } of readings) {
    if (judgement.certainty === 'uncertain') return say('proposal.accepted.certainCron');
    if (!judgement.result.ok) {
      const { value, message, accepted } = judgement.result.problem;
      return say('proposal.accepted.cron', { part: value, problem: message, accepted });
    }
    if (impossible || !schedule) return say('proposal.accepted.possibleCron');
  }
  return undefined;
}

/** The sparsest that keeps the RPO; where none does, the densest that makes sense. */
function proposedCron({ rpoSeconds, duration, key }: CronQuestion, readings: Readings): string {
  if (rpoSeconds === undefined) return firstCertain(RHYTHMS.slice(1), key, readings);
  const keeping = (durationSeconds: number) => {
    const mostSeconds = rpoSeconds - START_DELAY_SECONDS - durationSeconds;
    return sparsest({ leastSeconds: durationSeconds, mostSeconds }, key, readings);
  };
  const kept = keeping(duration.seconds);
  if (kept !== undefined) return kept;
  // Nobody knows yet that it takes as long as that.
  const perhaps = duration.is === 'assumed' ? keeping(rpoSeconds / 3) : undefined;
  if (perhaps !== undefined) return perhaps;
  const sensibleSeconds = Math.max(DENSEST_SENSIBLE_SECONDS, duration.seconds);
  const sensible = RHYTHMS.filter(({ everySeconds }) => everySeconds >= sensibleSeconds).reverse();
  return firstCertain(sensible.length > 0 ? sensible : RHYTHMS, key, readings);
}

/** The sparsest of which no gap is longer, that of a day with 25 hours included, and none so short that runs would overlap. */
function sparsest(
  { leastSeconds, mostSeconds }: { leastSeconds: number; mostSeconds: number },
  key: string,
  readings: Readings,
): string | undefined {
  // Reading an expression takes its time, so that only what may do is read.
  const mayDo = RHYTHMS.filter(({ everySeconds }) => everySeconds >= leastSeconds && everySeconds <= mostSeconds);
  for (const rhythm of mayDo) {
    const cron = certainCron(rhythm, key, readings);
    const gaps = cron === undefined ? [Infinity] : readings(cron).map(each => each.longestGapSeconds ?? Infinity);
    if (Math.max(...gaps) <= mostSeconds) return cron;
  }
  return undefined;
}

function firstCertain(rhythms: readonly ProposedRhythm[], key: string, readings: Readings): string {
  for (const rhythm of rhythms) {
    const cron = certainCron(rhythm, key, readings);
    if (cron !== undefined) return cron;
  }
  return rhythms[0].cron(key);
}

/** The expression of a rhythm that every Velero reads the same: an hour that the clock skips is not read so. */
function certainCron(rhythm: ProposedRhythm, key: string, readings: Readings): string | undefined {
  for (let shift = 0; shift < rhythm.shifts; shift++) {
    const cron = rhythm.cron(key, shift);
    if (whatIsAccepted(readings(cron)) === undefined) return cron;
  }
  return undefined;
}

function reasonsFor(isProposed: boolean, promise: ProposedPromise, { rpoSeconds }: CronQuestion): Statement[] {
  const { longestGapSeconds, worstCaseSeconds, jitterSeconds, durationSeconds } = promise;
  if (longestGapSeconds === undefined || worstCaseSeconds === undefined) return [];
  const reckoning = say('proposal.why.worstCase', {
    worstCaseSeconds,
    // Where runs overlap, they come as far apart as they are long.
    gapSeconds: Math.max(longestGapSeconds, durationSeconds),
    delaySeconds: jitterSeconds,
    durationSeconds,
  });
  if (!isProposed) return [reckoning];
  if (rpoSeconds === undefined) return [say('proposal.why.daily'), reckoning];
  const isSparsest = promise.kept === 'yes' || promise.kept === 'unknown';
  return [...(isSparsest ? [say('proposal.why.sparsest', { rpoSeconds })] : []), reckoning, say('proposal.why.spread')];
}

function limitPromise(sheet: ProposalSheet, promise: ProposedPromise, asked: string | undefined): void {
  const { rpoSeconds, longestGapSeconds = 0, worstCaseSeconds = 0, durationSeconds, kept } = promise;
  if (rpoSeconds === undefined) sheet.limit('promise', say('proposal.limit.noRpo', { worstCaseSeconds }));
  else if (rpoSeconds <= 0) sheet.limit('promise', say('proposal.limit.rpoZero'), say('proposal.limit.replicate'));
  else if (kept === 'no' && asked !== undefined) {
    sheet.limit('promise', say('proposal.limit.cronTooSeldom', { worstCaseSeconds, rpoSeconds }));
  } else if (kept === 'no') {
    sheet.limit('promise', say('proposal.limit.rpoTooTight', { worstCaseSeconds, rpoSeconds }));
    sheet.limit('promise', say('proposal.limit.archive'));
  } else if (kept === 'unknown') {
    const leftSeconds = rpoSeconds - longestGapSeconds - START_DELAY_SECONDS;
    sheet.limit('promise', say('proposal.limit.durationAssumed', { durationSeconds, leftSeconds, rpoSeconds }));
  }
  if (durationSeconds > longestGapSeconds) {
    sheet.limit('promise', say('proposal.limit.runsOverlap', { gapSeconds: longestGapSeconds, durationSeconds }));
  }
}

/** What was measured of parts says less than what is measured of all. */
function limitMeasure(sheet: ProposalSheet, { seconds, apart }: ReckonedDuration): void {
  if (apart) {
    sheet.limit('promise', say('proposal.limit.durationApart', { durationSeconds: seconds, namespaces: apart }));
  }
}
