import { Assessment, Statement, WorkloadAssessment } from '../model';
import { say } from '../statements/say';
import { Pen } from './Pen';
import { shellWord } from './shellWord';

/** Whether it is back. @internal */
export function verify({ workloads }: Assessment, pen: Pen): string[] {
  const places = workloads.filter(each => !each.standby);
  return [
    pen.heading(2, say('runbook.phaseVerify')),
    ...(places.length === 0 ? [pen.list([say('place.unknown')]).join('\n')] : []),
    ...places.flatMap(each => [
      pen.shell([pen.remark(say('runbook.verifyIn', { cluster: pen.cluster(each.cluster) })), ...commandsFor(each)]),
      [pen.step(say('runbook.podsRunning', { namespace: each.namespace })), ...expectations(each, pen)].join('\n'),
    ]),
    [pen.fillIn(say('runbook.healthCheck')), pen.fillIn(say('runbook.coreFunctions'))].join('\n'),
  ];
}

function commandsFor({ namespace, selector, controllers, claims }: WorkloadAssessment): string[] {
  const within = `-n ${shellWord(namespace)}`;
  return [
    `kubectl get pods ${within}${selector ? ` -l ${shellWord(selector)}` : ''}`,
    ...controllers.map(({ kind, name }) => `kubectl get ${shellWord(`${kind.toLowerCase()}/${name}`)} ${within}`),
    ...(claims.length > 0 ? [`kubectl get persistentvolumeclaims ${within}`] : []),
  ];
}

function expectations({ controllers, claims, namespace }: WorkloadAssessment, pen: Pen): string[] {
  const wanted = controllers.map(({ kind, name, desiredReplicas: replicas }): Statement => {
    if (kind === 'CronJob') return say('runbook.jobThere', { name });
    return replicas === undefined
      ? say('runbook.replicasUnknown', { kind, name })
      : say('runbook.replicas', { kind, name, replicas });
  });
  return [
    ...(wanted.length > 0 ? wanted : [say('runbook.controllersUnknown', { namespace })]).map(each => pen.step(each)),
    ...(claims.length > 0 ? [pen.step(say('runbook.claimsBound'))] : []),
  ];
}
