import { judgeCron } from '../cron';
import { JudgementFrame } from '../frame';
import { ProposedPromise, Statement } from '../model';
import { CronKnowledge, readCron } from '../schedules/readCron';
import { START_DELAY_SECONDS } from '../schedules/assessSchedule';
import { say } from '../statements/say';
import { promiseOf } from './promiseOf';
import { ProposalSheet } from './ProposalSheet';
import { ReckonedDuration } from './reckonDuration';
import { ProposedRhythm, RHYTHMS } from './rhythms';

const DAY_SECONDS = 24 * 3600;
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
  const read = (cron: string) => readCron(cron, question.serverVersion, frame.nowMs, frame.settings.veleroTimeZone);
  const accepted = asked === undefined ? undefined : whatIsAccepted(asked, read(asked), frame);
  if (accepted) return sheet.refuse('cron', asked, accepted);
  const cron = asked ?? sparsest(question, read).cron(question.key);
  const knowledge = read(cron);
  const promise = promiseOf(knowledge.longestGapSeconds, question.duration, question.rpoSeconds);
  sheet.decide('cron', cron, asked, ...reasonsFor(asked === undefined, promise, question));
  limitPromise(sheet, promise, asked);
  return { cron, knowledge, promise };
}

/** What would be accepted instead; `undefined`: it means the same to every Velero, and runs. */
function whatIsAccepted(cron: string, known: CronKnowledge, frame: JudgementFrame): Statement | undefined {
  const whatever = judgeCron(cron, undefined, frame.nowMs, { defaultTimeZone: frame.settings.veleroTimeZone });
  if (whatever.certainty === 'uncertain' || known.judgement.certainty === 'uncertain') {
    return say('proposal.accepted.certainCron');
  }
  for (const { result } of [whatever, known.judgement]) {
    if (!result.ok) {
      const { value, message, accepted } = result.problem;
      return say('proposal.accepted.cron', { part: value, problem: message, accepted });
    }
  }
  return known.impossible || !known.schedule ? say('proposal.accepted.possibleCron') : undefined;
}

function sparsest({ rpoSeconds, duration, key }: CronQuestion, read: (cron: string) => CronKnowledge): ProposedRhythm {
  if (rpoSeconds === undefined) return RHYTHMS.find(each => each.everySeconds <= DAY_SECONDS) ?? RHYTHMS[0];
  const fits = (seconds: number) =>
    RHYTHMS.find(rhythm => {
      // Reading an expression takes its time, so that only what may fit is read.
      if (rhythm.everySeconds < seconds || rhythm.everySeconds + START_DELAY_SECONDS + seconds > rpoSeconds)
        return false;
      const gap = read(rhythm.cron(key)).longestGapSeconds;
      return gap !== undefined && gap + START_DELAY_SECONDS + seconds <= rpoSeconds;
    });
  const fitting = fits(duration.seconds) ?? (duration.is === 'assumed' ? fits(rpoSeconds / 3) : undefined);
  const atMost = Math.max(DENSEST_SENSIBLE_SECONDS, duration.seconds);
  const densest = RHYTHMS.filter(each => each.everySeconds >= atMost).pop() ?? RHYTHMS[0];
  return fitting ?? densest;
}

function reasonsFor(isProposed: boolean, promise: ProposedPromise, { rpoSeconds }: CronQuestion): Statement[] {
  const { longestGapSeconds, worstCaseSeconds, jitterSeconds, durationSeconds } = promise;
  if (longestGapSeconds === undefined || worstCaseSeconds === undefined) return [];
  const reckoning = say('proposal.why.worstCase', {
    worstCaseSeconds,
    gapSeconds: longestGapSeconds,
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
