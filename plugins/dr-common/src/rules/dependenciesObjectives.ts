import { objectiveDoubts } from '../dependencies';
import { say } from '../statements/say';
import { ADVISORY_WITHOUT_DEPENDENCIES, judgeDependencies } from './judgeDependencies';
import { notApplicable, Rule } from './Rule';

/** @internal */
export const dependenciesObjectives: Rule = {
  id: 'dependencies-objectives',
  question: say('rule.dependencies-objectives.question'),
  why: say('rule.dependencies-objectives.why'),
  level: 4,
  gravity: 'degrading',
  gravityCases: ADVISORY_WITHOUT_DEPENDENCIES,
  outcomes: ['pass', 'fail', 'unknown', 'not-applicable'],
  facts: ['dependencies', 'objectives'],
  judge(context) {
    const { objectives } = context.frame.facts;
    if (!objectives.rtoSeconds && !objectives.rpoSeconds)
      return notApplicable(say('promise.noRpo'), say('promise.noRto'));
    const judgement = judgeDependencies(
      context,
      each => objectiveDoubts(each, objectives),
      services => say('dependency.allPromise', { services }),
    );
    return { ...judgement, remedy: { statement: say('remedy.agreeObjectives') } };
  },
};
