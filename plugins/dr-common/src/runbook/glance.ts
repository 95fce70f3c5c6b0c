import { Assessment, Statement } from '../model';
import { say } from '../statements/say';
import { Pen } from './Pen';

/** What is promised, and what is known of it when this is written. @internal */
export function glance(assessment: Assessment, pen: Pen): string[] {
  const { objectives, provenAt, workloads } = assessment;
  const { rtoSeconds, rpoSeconds, strategy, tier } = objectives;
  const places = workloads.map(({ cluster, namespace, selector }) =>
    selector
      ? say('runbook.runsInPart', { cluster: pen.cluster(cluster), namespace, selector })
      : say('runbook.runsIn', { cluster: pen.cluster(cluster), namespace }),
  );
  return [
    pen.heading(2, say('runbook.glance')),
    pen
      .list([
        rtoOf(rtoSeconds?.value),
        rpoOf(rpoSeconds?.value),
        strategy ? say('promise.strategy', { strategy: strategy.value }) : say('promise.noStrategy'),
        ...(tier ? [say('runbook.tier', { tier: tier.value })] : []),
        ...(places.length > 0 ? places : [say('place.unknown')]),
        ...newest(assessment, pen),
        provenAt === undefined ? say('runbook.neverProven') : say('runbook.proven', { provenAt }),
      ])
      .join('\n'),
  ];
}

function rtoOf(rtoSeconds: number | undefined): Statement {
  if (rtoSeconds === undefined) return say('promise.noRto');
  return rtoSeconds === 0 ? say('runbook.rtoZero') : say('runbook.rto', { rtoSeconds });
}

function rpoOf(rpoSeconds: number | undefined): Statement {
  if (rpoSeconds === undefined) return say('promise.noRpo');
  return rpoSeconds === 0 ? say('runbook.rpoZero') : say('runbook.rpo', { rpoSeconds });
}

/** The newest usable recovery point, or that there is none, or that nobody knows. */
function newest({ exposure }: Assessment, pen: Pen): Statement[] {
  const { state, recoveryPoint: backup, recoveryPointAt, worstCaseSeconds, reasons } = exposure;
  if (state === 'nothing') return [say('exposure.everything'), ...reasons];
  const ageSeconds = pen.ageSeconds(recoveryPointAt);
  if (state === 'unknown' || backup === undefined || recoveryPointAt === undefined || ageSeconds === undefined) {
    return [say('exposure.notKnown'), ...reasons];
  }
  return [
    say('runbook.newest', { backup, recoveryPointAt, ageSeconds }),
    worstCaseSeconds === undefined ? say('runbook.noWorstCase') : say('runbook.worstCase', { worstCaseSeconds }),
    ...reasons,
  ];
}
