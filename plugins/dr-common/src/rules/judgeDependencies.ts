import { DependencyDoubt } from '../dependencies';
import { DependencyFact, Statement } from '../model';
import { say } from '../statements/say';
import { fail, notApplicable, pass, RuleContext, RuleDescription, RuleJudgement, unknown } from './Rule';

/** @internal */
export const ADVISORY_WITHOUT_DEPENDENCIES: RuleDescription['gravityCases'] = [
  { gravity: 'advisory', when: say('gravity.dependenciesNotRead') },
];

/**
 * Looks at each service that the service depends on: one against which something speaks for certain decides.
 * @param doubtsOf - what speaks against relying on it
 * @param all - what is so when nothing does
 * @internal
 */
export function judgeDependencies(
  { frame }: RuleContext,
  doubtsOf: (dependency: DependencyFact) => DependencyDoubt[],
  all: (names: string[]) => Statement,
): RuleJudgement {
  const { dependencies } = frame.facts;
  if (dependencies === undefined) return { ...unknown([say('dependency.notRead')]), gravity: 'advisory' };
  const judged = dependencies.map(each => ({ ...each, doubts: doubtsOf(each) }));
  const doubts = judged.flatMap(each => each.doubts);
  const statementsOf = (outcome: DependencyDoubt['outcome']) =>
    doubts.filter(each => each.outcome === outcome).map(each => each.statement);
  const [wrong, doubtful] = [statementsOf('fail'), statementsOf('unknown')];
  if (wrong.length > 0) return fail([...wrong, ...doubtful]);
  if (doubtful.length > 0) {
    // A relation that leads nowhere is a slip in the catalog more often than a danger.
    const isSlip = judged.every(each => each.doubts.length === 0 || each.kind === 'missing');
    return { ...unknown(doubtful), ...(isSlip ? { gravity: 'advisory' as const } : {}) };
  }
  const services = dependencies.filter(({ kind }) => kind === 'service').map(({ title }) => title);
  return services.length === 0 ? notApplicable(say('dependency.none')) : pass(all(services));
}
