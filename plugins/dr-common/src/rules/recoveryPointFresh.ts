import { say } from '../statements/say';
import { fail, notApplicable, pass, Rule, unknown } from './Rule';

/** @internal */
export const recoveryPointFresh: Rule = {
  id: 'recovery-point-fresh',
  question: say('rule.recovery-point-fresh.question'),
  why: say('rule.recovery-point-fresh.why'),
  level: 2,
  gravity: 'blocking',
  outcomes: ['pass', 'fail', 'unknown', 'not-applicable'],
  facts: ['objectives', 'placement', 'clusters', 'backups', 'volumeBackups', 'artefacts', 'locations'],
  judge({ frame, exposure }) {
    const rpo = frame.facts.objectives.rpoSeconds;
    if (!rpo) return notApplicable(say('promise.noRpo'));
    const rpoSeconds = rpo.value;
    const { state, exposureSeconds, recoveryPoint: backup = '' } = exposure;
    if (state === 'nothing') return fail([say('exposure.everything')]);
    if (state === 'unknown' || exposureSeconds === undefined) return unknown([say('exposure.notKnown')]);
    if (rpoSeconds <= 0) return fail([say('exposure.beyondZero', { backup, exposureSeconds })]);
    return exposureSeconds > rpoSeconds
      ? fail([say('exposure.beyondRpo', { backup, exposureSeconds, rpoSeconds })])
      : pass(say('exposure.withinRpo', { backup, exposureSeconds, rpoSeconds }));
  },
};
