import { say } from '../statements/say';
import { fail, pass, Rule } from './Rule';

/** @internal */
export const objectivesValid: Rule = {
  id: 'objectives-valid',
  question: say('rule.objectives-valid.question'),
  why: say('rule.objectives-valid.why'),
  level: 1,
  gravity: 'degrading',
  outcomes: ['pass', 'fail'],
  facts: ['objectives', 'placement'],
  judge({ frame }) {
    const { objectives, placement } = frame.facts;
    const evidence = [
      ...objectives.problems.map(({ key, value, accepted, entityRef }) =>
        entityRef === undefined
          ? say('promise.malformed', { key, value, accepted })
          : say('promise.malformedAt', { key, value, accepted, entityRef }),
      ),
      ...placement.hints.problems.map(({ annotation, value, accepted }) =>
        say('promise.malformed', { key: annotation, value, accepted }),
      ),
    ];
    return evidence.length === 0 ? pass() : fail(evidence, { statement: say('remedy.correctAnnotation') });
  },
};
