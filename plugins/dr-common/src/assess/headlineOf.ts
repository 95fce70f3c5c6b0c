import { ExposureAssessment, Finding, Readiness, ScopeAssessment, Statement } from '../model';
import { say } from '../statements/say';
import { scopeHeadline } from './scopeHeadline';

/** @internal */
export interface HeadlineQuestion {
  title: string;
  readiness: Readiness;
  exposure: ExposureAssessment;
  rpoSeconds?: number;
  rtoSeconds?: number;
  /** Worst first. */
  findings: readonly Finding[];
  recoverability: readonly ScopeAssessment[];
  /** What people call a cluster. */
  titleOf(cluster: string): string;
}

/**
 * The verdict as a sentence about the future, and the one reason that matters.
 * @internal
 */
export function headlineOf(question: HeadlineQuestion): { headline: Statement; reason: Statement } {
  const down = downNow(question);
  return down ?? { headline: sentence(question), reason: reasonOf(question) };
}

/** A cluster that is down is not a question of what if: what people come for is whether, where and from what to restore. */
function downNow(question: HeadlineQuestion): { headline: Statement; reason: Statement } | undefined {
  const { title, recoverability, titleOf } = question;
  const lost = recoverability.find(({ scope }) => scope === 'cluster');
  const isDown = lost?.reasons.find(({ code }) => code === 'recoverability.downNow');
  if (!lost || !isDown) return undefined;
  const cluster = titleOf(lost.lost.cluster ?? '');
  const { verdict, target, recoveryPoint: backup, recoveryPointAt, exposureSeconds, volumesLost, reasons } = lost;
  if (target !== undefined && backup !== undefined && recoveryPointAt !== undefined) {
    const params = { title, cluster, target: titleOf(target), exposureSeconds };
    const reason = say('reason.restoreNow', { backup, recoveryPointAt, target: titleOf(target) });
    return verdict === 'partly'
      ? {
          headline: say('headline.downPartly', { title, cluster, target: params.target, volumes: volumesLost }),
          reason,
        }
      : { headline: say('headline.downRecoverable', params), reason };
  }
  const reason = reasons.find(each => each !== isDown) ?? isDown;
  return verdict === 'not-recoverable'
    ? { headline: say('headline.downLost', { title, cluster }), reason }
    : { headline: say('headline.downUnknown', { title, cluster }), reason };
}

function sentence(question: HeadlineQuestion): Statement {
  const { title, readiness, exposure, rpoSeconds, findings, recoverability } = question;
  const { state, exposureSeconds } = exposure;
  const [worst] = findings;
  const aboutScope = scopeHeadline(question);
  if (readiness === 'unknown') return aboutScope ?? say('headline.unknown', { title });
  if (state === 'nothing') return say('headline.nothing', { title });
  if (exposureSeconds === undefined) return say('headline.unknown', { title });
  if (readiness === 'ready') {
    const seconds = slowestMeasured(recoverability);
    return seconds === undefined
      ? say('headline.ready', { title, exposureSeconds })
      : say('headline.readyMeasured', { title, exposureSeconds, seconds });
  }
  if (aboutScope) return aboutScope;
  if (readiness === 'at-risk') {
    return rpoSeconds === undefined
      ? say('headline.atRiskWithoutPromise', { title, exposureSeconds })
      : say('headline.atRisk', { title, exposureSeconds });
  }
  return notReady(question, worst?.rule, exposureSeconds);
}

/** What is said must be so: of a promise only where it is that one that is not kept. */
function notReady(
  { title, rpoSeconds, rtoSeconds, recoverability }: HeadlineQuestion,
  rule: string | undefined,
  exposureSeconds: number,
): Statement {
  if (rule === 'volumes-covered') return say('headline.volumesLost', { title });
  const seconds = slowestMeasured(recoverability);
  if (rule === 'rto-met' && seconds !== undefined && rtoSeconds !== undefined) {
    return say('headline.beyondRto', { title, seconds, rtoSeconds });
  }
  if (rpoSeconds === undefined || (rpoSeconds > 0 && exposureSeconds <= rpoSeconds)) {
    return say('headline.notReady', { title });
  }
  return rpoSeconds <= 0
    ? say('headline.beyondZero', { title, exposureSeconds })
    : say('headline.beyondRpo', { title, exposureSeconds, rpoSeconds });
}

/** How long it takes in the slowest of the settings in which it was tried. */
function slowestMeasured(recoverability: readonly ScopeAssessment[]): number | undefined {
  const measured = recoverability.flatMap(({ recoveryTime: { state, seconds } }) =>
    state === 'measured' && seconds !== undefined ? [seconds] : [],
  );
  return measured.length > 0 ? Math.max(...measured) : undefined;
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
