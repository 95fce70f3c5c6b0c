import { say } from '../statements/say';
import { readFrom } from './locationsInUse';
import { fail, notApplicable, pass, Rule, unknown } from './Rule';

/** @internal */
export const backupsImmutable: Rule = {
  id: 'backups-immutable',
  question: say('rule.backups-immutable.question'),
  why: say('rule.backups-immutable.why'),
  level: 4,
  gravity: 'advisory',
  outcomes: ['pass', 'fail', 'unknown', 'not-applicable'],
  facts: ['placement', 'clusters', 'backups', 'locations'],
  judge(context) {
    const used = readFrom(context).map(({ fact }) => fact);
    if (used.length === 0) return notApplicable(say('location.noneInUse'));
    const name = ({ cluster, name: location }: (typeof used)[number]) => `${cluster}/${location}`;
    const loose = used.filter(({ immutable }) => immutable === false);
    const remedy = { statement: say('remedy.lockObjects') };
    if (loose.length > 0) return fail([say('location.notImmutable', { locations: loose.map(name) })], remedy);
    const untold = used.filter(({ immutable }) => immutable === undefined);
    return untold.length > 0
      ? unknown([say('location.immutableUnknown', { locations: untold.map(name) })], remedy)
      : pass(say('location.immutable', { locations: used.map(name) }));
  },
};
