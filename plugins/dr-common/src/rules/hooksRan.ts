import { say } from '../statements/say';
import { hookRunOf, hooksAskedFor, hooksNotSeen, newestFinished } from './hooks';
import { fail, notApplicable, pass, Rule, unknown } from './Rule';

/** @internal */
export const hooksRan: Rule = {
  id: 'hooks-ran',
  question: say('rule.hooks-ran.question'),
  why: say('rule.hooks-ran.why'),
  level: 2,
  gravity: 'degrading',
  gravityCases: [{ gravity: 'advisory', when: say('gravity.hooksNotSeen') }],
  outcomes: ['pass', 'fail', 'unknown', 'not-applicable'],
  facts: ['placement', 'clusters', 'backups'],
  judge({ frame, points }) {
    const backups = newestFinished(points, frame);
    if (backups.length === 0) return notApplicable(say('hooks.noBackup'));
    const runs = backups
      .map(backup => ({ asked: hooksAskedFor(backup, frame), run: hookRunOf(backup, frame) }))
      .filter(({ asked, run }) => asked.length > 0 || run.state === 'failed');
    const wrong = runs.filter(({ run }) => run.state === 'failed' || run.state === 'none-ran');
    if (wrong.length > 0) {
      return fail(
        wrong.flatMap(({ asked, run }) => [run.statement, ...asked]),
        { statement: say('remedy.repairHooks') },
      );
    }
    const uncounted = runs.filter(({ run }) => run.state === 'unknown');
    if (uncounted.length > 0) return unknown(uncounted.flatMap(({ asked, run }) => [run.statement, ...asked]));
    const hidden = backups.flatMap(({ cluster }) => hooksNotSeen(cluster, frame));
    if (hidden.length > 0) return { ...unknown(hidden), gravity: 'advisory' };
    if (runs.length === 0) return notApplicable(say('hooks.noneAsked'));
    return pass(...runs.map(({ run }) => run.statement));
  },
};
