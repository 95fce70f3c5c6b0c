import { DisruptionScope, ScopeAssessment, Statement } from '../model';
import { say } from '../statements/say';
import { lostName } from './scopeHeadline';

const CODES: Readonly<Record<DisruptionScope, { timed: string; untimed: string }>> = {
  namespace: { timed: 'survivable.namespace', untimed: 'survivable.namespaceUntimed' },
  cluster: { timed: 'survivable.cluster', untimed: 'survivable.clusterUntimed' },
  region: { timed: 'survivable.region', untimed: 'survivable.regionUntimed' },
};

/**
 * What the service would survive, and at which cost; a time only where it was measured in that setting.
 * @internal
 */
export function survivableOf(
  recoverability: readonly ScopeAssessment[],
  titleOf: (cluster: string) => string,
): Statement[] {
  return recoverability.flatMap(assessment => {
    const { scope, verdict, exposureSeconds, target, recoveryTime } = assessment;
    if (verdict !== 'recoverable' || exposureSeconds === undefined || target === undefined) return [];
    const { timed, untimed } = CODES[scope];
    const params = { lost: lostName(assessment, { titleOf }), exposureSeconds, target: titleOf(target) };
    const { state, seconds } = recoveryTime;
    return state === 'measured' && seconds !== undefined ? say(timed, { ...params, seconds }) : say(untimed, params);
  });
}
