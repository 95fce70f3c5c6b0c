import { Statement } from '../model';
import { say } from '../statements/say';
import { fail, notApplicable, pass, Rule, unknown } from './Rule';

/** @internal */
export const rtoMet: Rule = {
  id: 'rto-met',
  question: say('rule.rto-met.question'),
  why: say('rule.rto-met.why'),
  level: 3,
  gravity: 'blocking',
  gravityCases: [
    { gravity: 'degrading', when: say('gravity.estimatedBeyond') },
    { gravity: 'advisory', when: say('gravity.neverMeasured') },
  ],
  outcomes: ['pass', 'fail', 'unknown', 'not-applicable'],
  facts: ['objectives', 'placement', 'clusters', 'backups', 'restores', 'locations'],
  judge({ frame, recoverability }) {
    const rtoSeconds = frame.facts.objectives.rtoSeconds?.value;
    if (rtoSeconds === undefined) return notApplicable(say('promise.noRto'));
    const times = recoverability.flatMap(({ scope, recoveryTime }) => {
      const { state, seconds, restore = '', reasons } = recoveryTime;
      return seconds === undefined ? [] : [{ scope, state, seconds, restore, reasons }];
    });
    const measured = times.filter(({ state }) => state === 'measured');
    const estimated = times.filter(({ state }) => state === 'estimated');
    const beyond = measured.filter(({ seconds }) => seconds > rtoSeconds);
    if (beyond.length > 0) {
      return fail(
        distinct(
          beyond.map(({ restore, seconds }) =>
            say('rto.measuredBeyond', { restore, tookSeconds: seconds, rtoSeconds }),
          ),
        ),
        { statement: say('remedy.recoverFaster') },
      );
    }
    const doubtful = estimated.filter(({ seconds }) => seconds > rtoSeconds);
    if (doubtful.length > 0) {
      const evidence = doubtful.map(({ restore, seconds }) =>
        say('rto.estimatedBeyond', { restore, tookSeconds: seconds, rtoSeconds }),
      );
      return { ...unknown(distinct(evidence), { statement: say('remedy.measure') }), gravity: 'degrading' };
    }
    if (measured.length > 0) {
      return pass(
        ...distinct(
          measured.map(({ restore, seconds }) =>
            say('rto.measuredWithin', { restore, tookSeconds: seconds, rtoSeconds }),
          ),
        ),
      );
    }
    const evidence = estimated.map(({ restore, seconds }) =>
      say('rto.estimatedWithin', { restore, tookSeconds: seconds }),
    );
    return {
      ...unknown([say('rto.neverMeasured', { rtoSeconds }), ...distinct(evidence)], {
        statement: say('remedy.measure'),
      }),
      gravity: 'advisory',
    };
  },
};

/** One drill may stand for several disruptions. */
function distinct(statements: readonly Statement[]): Statement[] {
  return [...new Map(statements.map(each => [JSON.stringify(each), each])).values()];
}
