import { ExposureAssessment, Finding, Readiness, Statement } from '../model';
import { say } from '../statements/say';

/** @internal */
export interface HeadlineQuestion {
  title: string;
  readiness: Readiness;
  exposure: ExposureAssessment;
  rpoSeconds?: number;
  /** Worst first. */
  findings: readonly Finding[];
}

/**
 * The verdict as a sentence about the future, and the one reason that matters.
 * @internal
 */
export function headlineOf(question: HeadlineQuestion): { headline: Statement; reason: Statement } {
  return { headline: sentence(question), reason: reasonOf(question) };
}

function sentence({ title, readiness, exposure, rpoSeconds, findings }: HeadlineQuestion): Statement {
  const { state, exposureSeconds } = exposure;
  const worst = findings[0];
  if (readiness === 'unknown') return say('headline.unknown', { title });
  if (state === 'nothing') return say('headline.nothing', { title });
  if (exposureSeconds === undefined) return say('headline.unknown', { title });
  if (readiness === 'ready') return say('headline.ready', { title, exposureSeconds });
  if (readiness === 'at-risk') {
    return rpoSeconds === undefined
      ? say('headline.atRiskWithoutPromise', { title, exposureSeconds })
      : say('headline.atRisk', { title, exposureSeconds });
  }
  if (worst?.rule === 'volumes-covered') return say('headline.volumesLost', { title });
  if (rpoSeconds === undefined) return say('headline.notReady', { title });
  return rpoSeconds <= 0
    ? say('headline.beyondZero', { title, exposureSeconds })
    : say('headline.beyondRpo', { title, exposureSeconds, rpoSeconds });
}

function reasonOf({ readiness, exposure, rpoSeconds, findings }: HeadlineQuestion): Statement {
  const [worst] = findings;
  const isWrong = worst && (worst.outcome === 'fail' || worst.outcome === 'unknown') && worst.gravity !== 'advisory';
  if (isWrong && readiness !== 'ready') return worst.evidence[0] ?? say(`rule.${worst.rule}.question`);
  const { recoveryPoint: backup = '', recoveryPointAt = '' } = exposure;
  return rpoSeconds === undefined
    ? say('exposure.newest', { backup, recoveryPointAt })
    : say('reason.ready', { backup, recoveryPointAt, rpoSeconds });
}
