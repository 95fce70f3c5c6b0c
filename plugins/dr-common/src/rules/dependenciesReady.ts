import { readinessDoubts } from '../dependencies';
import { say } from '../statements/say';
import { ADVISORY_WITHOUT_DEPENDENCIES, judgeDependencies } from './judgeDependencies';
import { Rule } from './Rule';

/** @internal */
export const dependenciesReady: Rule = {
  id: 'dependencies-ready',
  question: say('rule.dependencies-ready.question'),
  why: say('rule.dependencies-ready.why'),
  level: 4,
  gravity: 'degrading',
  gravityCases: ADVISORY_WITHOUT_DEPENDENCIES,
  outcomes: ['pass', 'fail', 'unknown', 'not-applicable'],
  facts: ['dependencies'],
  judge(context) {
    const judgement = judgeDependencies(context, readinessDoubts, services => say('dependency.allReady', { services }));
    return { ...judgement, remedy: { statement: say('remedy.repairDependencies') } };
  },
};
