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
        rtoSeconds ? say('runbook.rto', { rtoSeconds: rtoSeconds.value }) : say('promise.noRto'),
        rpoSeconds ? say('runbook.rpo', { rpoSeconds: rpoSeconds.value }) : say('promise.noRpo'),
        strategy ? say('promise.strategy', { strategy: strategy.value }) : say('promise.noStrategy'),
        ...(tier ? [say('runbook.tier', { tier: tier.value })] : []),
        ...(places.length > 0 ? places : [say('place.unknown')]),
        ...newest(assessment, pen),
        provenAt === undefined ? say('runbook.neverProven') : say('runbook.proven', { provenAt }),
      ])
      .join('\n'),
  ];
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
