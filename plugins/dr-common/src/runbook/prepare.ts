import { Assessment, VolumeAssessment } from '../model';
import { say } from '../statements/say';
import { contextCommands, namespaceFlag } from './commands';
import { Pen } from './Pen';
import { shellWord } from './shellWord';
import { sectionsOf } from './situation';
import { Way, wayOf } from './wayOf';

/** Where it would be restored into, and whether that place can. @internal */
export function prepare(assessment: Assessment, pen: Pen): string[] {
  return [
    pen.heading(2, say('runbook.phasePrepare')),
    ...sectionsOf(assessment, pen, scope => {
      const way = wayOf(scope, assessment);
      if (!way) return [pen.list([say('runbook.noWay'), ...scope.reasons]).join('\n')];
      return [placeOf(way, pen), pen.shell(checksOf(way, pen)), stepsOf(way, pen)];
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

function checksOf(way: Way, pen: Pen): string[] {
  const { location, veleroNamespace, workloads } = way;
  const claims = workloads.flatMap(each => each.claims);
  const classes = [...new Set(claims.flatMap(({ storageClass }) => storageClass ?? []))];
  const flags = namespaceFlag(veleroNamespace);
  return [
    ...contextCommands(way, pen),
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
