import { say } from '../statements/say';
import { withTask } from './remedyTask';
import { fail, pass, Rule, yaml } from './Rule';

/** @internal */
export const runbookPresent: Rule = {
  id: 'runbook-present',
  question: say('rule.runbook-present.question'),
  why: say('rule.runbook-present.why'),
  level: 4,
  gravity: 'advisory',
  outcomes: ['pass', 'fail'],
  facts: ['objectives'],
  judge({ frame }) {
    const { runbook } = frame.facts.objectives;
    if (runbook) return pass(say('runbook.at', { runbook: runbook.value }));
    return fail(
      [say('runbook.none')],
      withTask(
        yaml(
          say('remedy.linkRunbook'),
          'metadata:\n  annotations:\n    backstage-dr.io/runbook: https://wiki.example/runbook',
        ),
        'runbook',
      ),
    );
  },
};
