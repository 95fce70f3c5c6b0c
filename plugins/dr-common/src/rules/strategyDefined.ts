import { STRATEGIES } from '../model';
import { say } from '../statements/say';
import { withTask } from './remedyTask';
import { fail, pass, Rule, yaml } from './Rule';

/** @internal */
export const strategyDefined: Rule = {
  id: 'strategy-defined',
  question: say('rule.strategy-defined.question'),
  why: say('rule.strategy-defined.why'),
  level: 1,
  gravity: 'advisory',
  outcomes: ['pass', 'fail'],
  facts: ['objectives'],
  judge({ frame, fitness }) {
    const { strategy } = frame.facts.objectives;
    if (strategy) return pass(say('promise.strategy', { strategy: strategy.value }));
    const snippet = `metadata:\n  annotations:\n    backstage-dr.io/strategy: ${fitness?.recommended ?? STRATEGIES[0]}`;
    const remedy = yaml(say('remedy.chooseStrategy', { strategies: STRATEGIES }), snippet);
    return fail([say('promise.noStrategy')], withTask(remedy, 'objectives'));
  },
};
