import { LocationAssessment } from '../model';
import { locationOf } from '../recovery-points';
import { say } from '../statements/say';
import { liveSchedules } from './liveSchedules';
import { fail, notApplicable, pass, Rule, RuleContext, RuleJudgement, unknown } from './Rule';

/** @internal */
export const storageHealthy: Rule = {
  id: 'storage-healthy',
  question: say('rule.storage-healthy.question'),
  why: say('rule.storage-healthy.why'),
  level: 2,
  gravity: 'degrading',
  judge(context) {
    const written = writtenTo(context);
    const used = new Set([...written.found, ...readFrom(context)]);
    if (used.size === 0 && written.absent.length === 0) return notApplicable();
    const broken = [...used].filter(each => each.health === 'unavailable' || each.health === 'gone');
    const readOnly = written.found.filter(each => each.accessMode === 'ReadOnly');
    if (broken.length > 0 || readOnly.length > 0) {
      const refused = readOnly.map(each =>
        say('location.refusesBackups', { location: each.name, cluster: each.cluster }),
      );
      return fail([...broken.flatMap(each => each.reasons), ...refused], { statement: say('remedy.repairLocation') });
    }
    const absent = judgeAbsent(written.absent, context);
    if (absent) return absent;
    const doubtful = [...used].filter(each => each.health === 'unknown');
    if (doubtful.length > 0) return unknown(doubtful.flatMap(each => each.reasons));
    return pass(say('location.available', { locations: [...used].map(each => `${each.cluster}/${each.name}`) }));
  },
};

/** Where the next Backups go to. */
function writtenTo(context: RuleContext): {
  found: LocationAssessment[];
  absent: Array<{ cluster: string; name: string }>;
} {
  const found: LocationAssessment[] = [];
  const absent: Array<{ cluster: string; name: string }> = [];
  for (const { cluster, namespace, storageLocation } of liveSchedules(context)) {
    if (storageLocation === undefined) continue;
    const located = context.frame.locationsOf
      .get(cluster)
      ?.find(({ fact }) => fact.namespace === namespace && fact.name === storageLocation);
    if (located) found.push(located.assessment);
    else absent.push({ cluster, name: storageLocation });
  }
  return { found, absent };
}

/** Where the newest usable recovery points lie, in the clusters that made them. */
function readFrom({ newestUsable, frame }: RuleContext): LocationAssessment[] {
  return [...newestUsable.values()].flatMap(each => locationOf(each.copy, frame) ?? []);
}

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
