import { say } from '../statements/say';
import { withBackUpTask } from './remedyTask';
import { fail, notApplicable, pass, Rule, unknown } from './Rule';

/** @internal */
export const recoveryPointFresh: Rule = {
  id: 'recovery-point-fresh',
  question: say('rule.recovery-point-fresh.question'),
  why: say('rule.recovery-point-fresh.why'),
  level: 2,
  gravity: 'blocking',
  outcomes: ['pass', 'fail', 'unknown', 'not-applicable'],
  facts: ['objectives', 'placement', 'clusters', 'schedules', 'backups', 'volumeBackups', 'artefacts', 'locations'],
  judge(context) {
    const { frame, exposure } = context;
    const rpo = frame.facts.objectives.rpoSeconds;
    if (!rpo) return notApplicable(say('promise.noRpo'));
    const rpoSeconds = rpo.value;
    const { state, exposureSeconds, recoveryPoint: backup = '' } = exposure;
    const remedy = withBackUpTask({ statement: say('remedy.backUpNow') }, context);
    if (state === 'nothing') return fail([say('exposure.everything')], remedy);
    if (state === 'unknown' || exposureSeconds === undefined) return unknown([say('exposure.notKnown')]);
    if (rpoSeconds <= 0) {
      return fail([say('exposure.beyondZero', { backup, exposureSeconds })], { statement: say('remedy.replicate') });
    }
    return exposureSeconds > rpoSeconds
      ? fail([say('exposure.beyondRpo', { backup, exposureSeconds, rpoSeconds })], remedy)
      : pass(say('exposure.withinRpo', { backup, exposureSeconds, rpoSeconds }));
  },
};
