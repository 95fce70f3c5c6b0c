import { ScopeAssessment, Statement } from '../model';
import { say } from '../statements/say';
import { fail, notApplicable, pass, RuleContext, RuleJudgement, unknown } from './Rule';

/**
 * Whether the service would survive a disruption, as a judgement.
 * @param survives - says that it would, and how
 * @internal
 */
export function judgeScope(
  { frame, recoverability }: RuleContext,
  scope: ScopeAssessment['scope'],
  survives: (assessment: ScopeAssessment) => Statement,
): RuleJudgement {
  const assessment = recoverability.find(each => each.scope === scope);
  if (!assessment || frame.protectedClusters.length === 0) return notApplicable(say('place.unknown'));
  const { verdict, volumesLost, reasons } = assessment;
  switch (verdict) {
    case 'recoverable':
      return pass(survives(assessment));
    case 'partly':
      return fail([
        ...(volumesLost.length > 0 ? [say('scope.volumesLost', { volumes: volumesLost })] : []),
        ...reasons,
      ]);
    case 'not-recoverable':
      return fail(reasons);
    default:
      return unknown(reasons);
  }
}
