import { say } from '../statements/say';
import { fail, notApplicable, pass, Rule, unknown } from './Rule';

/** @internal */
export const dependenciesAcyclic: Rule = {
  id: 'dependencies-acyclic',
  question: say('rule.dependencies-acyclic.question'),
  why: say('rule.dependencies-acyclic.why'),
  level: 4,
  gravity: 'advisory',
  outcomes: ['pass', 'fail', 'unknown', 'not-applicable'],
  facts: ['dependencies', 'dependencyCycles'],
  judge({ frame }) {
    const { dependencies, dependencyCycles } = frame.facts;
    if (dependencyCycles === undefined) return unknown([say('dependency.notRead')]);
    if (dependencyCycles.length > 0) {
      return fail(
        dependencyCycles.map(cycle => say('dependency.cycle', { way: [...cycle, ...cycle.slice(0, 1)].join(' → ') })),
        { statement: say('remedy.breakCycle') },
      );
    }
    return dependencies?.length === 0 ? notApplicable(say('dependency.none')) : pass(say('dependency.noCycle'));
  },
};
