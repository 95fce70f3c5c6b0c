import { say } from '../statements/say';
import { fail, notApplicable, pass, Rule, unknown } from './Rule';

/** @internal */
export const strategyFits: Rule = {
  id: 'strategy-fits',
  question: say('rule.strategy-fits.question'),
  why: say('rule.strategy-fits.why'),
  level: 1,
  gravity: 'degrading',
  outcomes: ['pass', 'fail', 'unknown', 'not-applicable'],
  facts: ['objectives'],
  judge({ fitness }) {
    if (!fitness) return notApplicable(say('promise.noStrategy'));
    if (fitness.fits === true) return pass(...fitness.reasons);
    const remedy =
      fitness.recommended === undefined
        ? undefined
        : { statement: say('remedy.recommendedStrategy', { strategy: fitness.recommended }) };
    return fitness.fits === 'unknown' ? unknown(fitness.reasons, remedy) : fail(fitness.reasons, remedy);
  },
};
