import { Assessment, VolumeAssessment } from '../model';
import { say } from '../statements/say';
import { namespaceFlag, Way, wayOf } from './commands';
import { Pen } from './Pen';
import { shellWord } from './shellWord';
import { lossOf } from './situation';

/** Where it would be restored into, and whether that place can. @internal */
export function prepare(assessment: Assessment, pen: Pen): string[] {
  return [
    pen.heading(2, say('runbook.phasePrepare')),
    ...assessment.recoverability.flatMap(scope => {
      const way = wayOf(scope, assessment);
      const heading = pen.heading(3, lossOf(scope, pen));
      if (!way) return [heading, pen.list([say('runbook.noWay'), ...scope.reasons]).join('\n')];
      return [heading, placeOf(way, pen), pen.shell(checksOf(way, pen)), stepsOf(way, pen)];
    }),
  ];
}

function placeOf({ scope, target, isSure, location }: Way, pen: Pen): string {
  const found = scope.targets.find(each => each.cluster === target);
  const cluster = pen.cluster(target);
  return pen
    .list([
      ...(isSure ? [] : [say('runbook.mayNotWork')]),
      found?.region === undefined
        ? say('runbook.targetRegionUnknown', { cluster })
        : say('runbook.target', { cluster, region: found.region }),
      location === undefined ? say('runbook.locationUnknown', { cluster }) : say('runbook.location', { location }),
      ...(found?.reasons ?? []),
    ])
    .join('\n');
}

function checksOf({ target, location, veleroNamespace, workloads }: Way, pen: Pen): string[] {
  const claims = workloads.flatMap(each => each.claims);
  const classes = [...new Set(claims.flatMap(({ storageClass }) => storageClass ?? []))];
  const flags = namespaceFlag(veleroNamespace);
  return [
    pen.remark(say('runbook.contextRemark', { cluster: pen.cluster(target) })),
    'kubectl config use-context "${CONTEXT:?}"',
    'kubectl get nodes',
    ['velero backup-location get', ...(location === undefined ? [] : [shellWord(location)]), ...flags].join(' '),
    ...(claims.some(needsNodeAgent) ? [['kubectl get daemonset node-agent', ...flags].join(' ')] : []),
    ...(classes.length > 0 ? [`kubectl get storageclass ${classes.map(shellWord).join(' ')}`] : []),
  ];
}

function stepsOf({ veleroNamespace, workloads }: Way, pen: Pen): string {
  const claims = workloads.flatMap(each => each.claims);
  return [
    ...(veleroNamespace === undefined ? [pen.fillIn(say('runbook.veleroNamespace'))] : []),
    pen.step(say('runbook.nodesReady')),
    pen.step(say('runbook.locationAvailable')),
    ...(claims.some(needsNodeAgent) ? [pen.step(say('runbook.nodeAgentsReady'))] : []),
    ...(claims.some(({ storageClass }) => storageClass !== undefined) ? [pen.step(say('runbook.classesThere'))] : []),
    pen.fillIn(say('runbook.network')),
  ].join('\n');
}

/** Files and moved snapshots are brought back by node agents; where it is not known how data was taken, they may be. */
function needsNodeAgent({ method, verdict }: VolumeAssessment): boolean {
  return method === undefined ? verdict === 'unknown' : method !== 'snapshot';
}
