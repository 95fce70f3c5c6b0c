import { say } from '../statements/say';
import { withTask } from './remedyTask';
import { fail, pass, Rule, yaml } from './Rule';

/** @internal */
export const objectivesDefined: Rule = {
  id: 'objectives-defined',
  question: say('rule.objectives-defined.question'),
  why: say('rule.objectives-defined.why'),
  level: 1,
  gravity: 'degrading',
  outcomes: ['pass', 'fail'],
  facts: ['objectives'],
  judge({ frame }) {
    const { rpoSeconds, rtoSeconds } = frame.facts.objectives;
    const evidence = [...(rpoSeconds ? [] : [say('promise.noRpo')]), ...(rtoSeconds ? [] : [say('promise.noRto')])];
    if (rpoSeconds && rtoSeconds) {
      return pass(
        rpoSeconds.value <= 0
          ? say('promise.promisedZero', { rtoSeconds: rtoSeconds.value })
          : say('promise.promised', { rpoSeconds: rpoSeconds.value, rtoSeconds: rtoSeconds.value }),
      );
    }
    const missing = [
      ...(rpoSeconds ? [] : ['    backstage-dr.io/rpo: 1h']),
      ...(rtoSeconds ? [] : ['    backstage-dr.io/rto: 4h']),
    ];
    const snippet = ['metadata:', '  annotations:', ...missing].join('\n');
    return fail(evidence, withTask(yaml(say('remedy.promise'), snippet), 'objectives'));
  },
};
