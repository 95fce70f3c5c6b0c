import { DisruptionScope, ScopeAssessment, Statement } from '../model';
import { say } from '../statements/say';
import { lostName } from './scopeHeadline';

type WiderScope = Exclude<DisruptionScope, 'namespace'>;

const LOST: Readonly<Record<WiderScope, string>> = { cluster: 'headline.clusterLost', region: 'headline.regionLost' };
const PARTLY: Readonly<Record<WiderScope, string>> = {
  cluster: 'headline.clusterPartly',
  region: 'headline.regionPartly',
};
const UNKNOWN: Readonly<Record<WiderScope, string>> = {
  cluster: 'headline.clusterUnknown',
  region: 'headline.regionUnknown',
};

/**
 * The smallest loss beyond its namespace that the service would not survive whole, or of which that is not known: good news
 * about the namespace must not be taken for more than it is. `undefined` when it survives all of them, when it does not even
 * survive that of its namespace, and when the headline is about that loss already.
 * @internal
 */
export function notSurvivableOf(
  recoverability: readonly ScopeAssessment[],
  question: { title: string; headline: Statement; titleOf(cluster: string): string },
): Statement | undefined {
  const { title, headline, titleOf } = question;
  const [namespace, ...wider] = recoverability;
  if (namespace?.verdict !== 'recoverable' || headline.code.startsWith('headline.down')) return undefined;
  const first = wider.find(({ verdict }) => verdict !== 'recoverable');
  if (!first || first.scope === 'namespace') return undefined;
  const { scope, verdict, volumesLost } = first;
  if (headline.code.toLowerCase().includes(scope)) return undefined;
  const params = { title, lost: lostName(first, { titleOf }) };
  if (verdict === 'unknown') return say(UNKNOWN[scope], params);
  return verdict === 'partly' ? say(PARTLY[scope], { ...params, volumes: volumesLost }) : say(LOST[scope], params);
}
