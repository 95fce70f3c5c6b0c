import { Assessment, Statement, VolumeAssessment, VolumeMethod } from '../model';
import { say } from '../statements/say';
import { Pen } from './Pen';

const METHODS: Readonly<Record<VolumeMethod, (volume: string) => Statement>> = {
  'file-system': volume => say('runbook.byFiles', { volume }),
  'moved-snapshot': volume => say('runbook.byMovedSnapshot', { volume }),
  snapshot: volume => say('runbook.bySnapshot', { volume }),
};

/** The data of its volumes, and all that does not come back: nothing of it is left out of a runbook. @internal */
export function volumes(assessment: Assessment, pen: Pen): string[] {
  const { workloads, recoverability, exposure } = assessment;
  const claims = workloads.filter(each => !each.standby).flatMap(each => each.claims);
  const held = claims.filter(({ verdict }) => verdict === 'protected');
  const lost = claims.filter(({ verdict }) => verdict !== 'protected');
  const none = workloads.length === 0 ? say('place.unknown') : say('runbook.noVolumes');
  const left = recoverability.flatMap(each =>
    each.volumesLost.length === 0 ? [] : [say('runbook.volumesLost', { volumes: each.volumesLost })],
  );
  const partly = assessment.recoveryPoints.find(({ name }) => name === exposure.recoveryPoint);
  return [
    pen.heading(3, say('runbook.volumes')),
    pen.list(claims.length === 0 ? [none] : held.flatMap(takenAs).concat(lost.map(fateOf))).join('\n'),
    pen.heading(3, say('runbook.notBack')),
    pen
      .list([
        exposure.state === 'nothing' ? say('exposure.everything') : say('runbook.sinceThen'),
        ...lost.flatMap(each => [fateOf(each), ...each.reasons]),
        ...left,
        ...(partly && partly.coverage.verdict !== 'covered'
          ? [say('runbook.notAllCovered', { backup: partly.name }), ...partly.coverage.reasons]
          : []),
        ...(workloads.length === 0 ? [say('runbook.extentUnknown')] : []),
        say('runbook.clusterScoped'),
        say('runbook.outside'),
      ])
      .join('\n'),
  ];
}

function takenAs({ claim, method, reasons }: VolumeAssessment): Statement[] {
  const how = method === undefined ? say('runbook.methodUnknown', { volume: claim }) : METHODS[method](claim);
  return [how, ...reasons];
}

/** Why the data of a volume is not sure to come back. */
function fateOf({ claim, verdict }: VolumeAssessment): Statement {
  if (verdict === 'excluded') return say('runbook.volumeExcluded', { volume: claim });
  return verdict === 'unknown'
    ? say('runbook.volumeUnknown', { volume: claim })
    : say('runbook.volumeMissing', { volume: claim });
}
