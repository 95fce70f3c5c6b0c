import { say } from '../statements/say';
import { locationsInUse, writtenTo } from './locationsInUse';
import { fail, notApplicable, pass, Rule, RuleContext, RuleJudgement, unknown } from './Rule';

/** @internal */
export const storageHealthy: Rule = {
  id: 'storage-healthy',
  question: say('rule.storage-healthy.question'),
  why: say('rule.storage-healthy.why'),
  level: 2,
  gravity: 'degrading',
  outcomes: ['pass', 'fail', 'unknown', 'not-applicable'],
  facts: ['placement', 'clusters', 'schedules', 'backups', 'locations'],
  judge(context) {
    const written = writtenTo(context);
    const used = locationsInUse(context).map(({ assessment }) => assessment);
    if (used.length === 0 && written.absent.length === 0) return notApplicable();
    const broken = used.filter(each => each.health === 'unavailable' || each.health === 'gone');
    const readOnly = written.found.filter(({ fact }) => fact.accessMode === 'ReadOnly');
    if (broken.length > 0 || readOnly.length > 0) {
      const refused = readOnly.map(({ fact }) =>
        say('location.refusesBackups', { location: fact.name, cluster: fact.cluster }),
      );
      return fail([...broken.flatMap(each => each.reasons), ...refused], { statement: say('remedy.repairLocation') });
    }
    const absent = judgeAbsent(written.absent, context);
    if (absent) return absent;
    const doubtful = used.filter(each => each.health === 'unknown');
    if (doubtful.length > 0) return unknown(doubtful.flatMap(each => each.reasons));
    return pass(say('location.available', { locations: used.map(each => `${each.cluster}/${each.name}`) }));
  },
};

function judgeAbsent(
  absent: ReadonlyArray<{ cluster: string; name: string }>,
  { frame }: RuleContext,
): RuleJudgement | undefined {
  const [first] = absent;
  if (!first) return undefined;
  const seen = frame.clusters.get(first.cluster)?.kind('BackupStorageLocation').sight === 'current';
  const statement = say('location.missing', { location: first.name, cluster: first.cluster });
  return seen ? fail([statement], { statement: say('remedy.repairLocation') }) : unknown([statement]);
}
