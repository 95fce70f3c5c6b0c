import { Drill } from '../drills';
import { perStanding } from '../frame';
import { instantOf, millisOf, Remedy, Statement } from '../model';
import { say } from '../statements/say';
import { fail, notApplicable, pass, Rule, RuleContext, shell, unknown } from './Rule';

/** A month: what is good practice where nobody has said how often to try. */
const USUAL_INTERVAL_SECONDS = 31 * 24 * 3600;
/** More attempts than these tell nothing new. */
const MOST_ATTEMPTS = 3;

/** @internal */
export const restoreTested: Rule = {
  id: 'restore-tested',
  question: say('rule.restore-tested.question'),
  why: say('rule.restore-tested.why'),
  level: 3,
  gravity: 'advisory',
  outcomes: ['pass', 'fail', 'unknown', 'not-applicable'],
  facts: ['objectives', 'placement', 'clusters', 'backups', 'restores', 'locations', 'rememberedSince'],
  judge(context) {
    const { frame, drills } = context;
    if (frame.protectedClusters.length === 0) return notApplicable(say('place.unknown'));
    const intervalSeconds = drillIntervalSeconds(frame);
    const proof = drills.find(({ doubts }) => doubts.length === 0);
    if (proof && isWithin(proof, intervalSeconds, frame.nowMs)) {
      return pass(nameProof(proof), ...dataNotSeen(context));
    }
    const doubts = drills.slice(0, MOST_ATTEMPTS).flatMap(each => each.doubts.slice(0, 1));
    const evidence = [
      ...(proof ? [nameProof(proof), say('drill.tooOld', { intervalSeconds })] : [say('drill.none')]),
      ...doubts,
      ...intervalOf(context, intervalSeconds),
    ];
    const hidden = hiddenDrills(context, intervalSeconds);
    const remedy = drillNow(context);
    return hidden.length > 0 ? unknown([...hidden, ...evidence], remedy) : fail(evidence, remedy);
  },
};

/** How often a restore is to be tried. @internal */
export function drillIntervalSeconds({ facts }: RuleContext['frame']): number {
  return facts.objectives.drillIntervalSeconds?.value ?? USUAL_INTERVAL_SECONDS;
}

function isWithin({ completedMs = -Infinity }: Drill, intervalSeconds: number, nowMs: number): boolean {
  return nowMs - completedMs <= intervalSeconds * 1000;
}

function nameProof({ restore, completedMs = 0 }: Drill): Statement {
  const { name, cluster, backupName = '' } = restore;
  return say('drill.proven', { restore: name, cluster, backup: backupName, provenAt: instantOf(completedMs) });
}

function intervalOf({ frame }: RuleContext, intervalSeconds: number): Statement[] {
  return frame.facts.objectives.drillIntervalSeconds ? [] : [say('drill.intervalAssumed', { intervalSeconds })];
}

/** What Velero did to the volumes is told by objects that are not followed. */
function dataNotSeen({ workloads }: RuleContext): Statement[] {
  const volumes = workloads.flatMap(each => each.claims.map(({ claim }) => claim));
  return volumes.length > 0 ? [say('drill.dataNotSeen', { volumes: [...new Set(volumes)] })] : [];
}

/** What people call the clusters whose Restores are not seen at present. */
const restoresNotSeen = perStanding(({ views }) =>
  views
    .filter(view => {
      const { sight } = view.kind('Restore');
      return sight !== 'current' && sight !== 'absent';
    })
    .map(view => view.title),
);

/** Why a drill within the interval may have been missed: Velero deletes a Restore together with its Backup. */
function hiddenDrills({ frame }: RuleContext, intervalSeconds: number): Statement[] {
  const clusters = restoresNotSeen(frame.standing);
  if (clusters.length > 0) return [say('drill.notSeen', { clusters })];
  const sinceMs = millisOf(frame.facts.rememberedSince);
  if (sinceMs === undefined) return [say('drill.historyUnknown')];
  return frame.nowMs - sinceMs < intervalSeconds * 1000
    ? [say('drill.historyShort', { rememberedAt: instantOf(sinceMs) })]
    : [];
}

/** Into another namespace, so that nothing of what runs is touched. */
function drillNow({ newestUsable, frame }: RuleContext): Remedy {
  const statement = say('remedy.drill');
  const [newest] = newestUsable.values();
  const namespaces = (frame.workloads.get(newest?.home ?? '') ?? []).map(({ namespace }) => namespace);
  if (!newest || namespaces.length === 0) return { statement };
  const { name } = newest.point;
  const mappings = namespaces.map(each => `${each}:${each}-drill`).join(',');
  return shell(
    statement,
    `velero restore create ${name}-drill --from-backup ${name} --include-namespaces ${namespaces.join(
      ',',
    )} --namespace-mappings ${mappings}`,
  );
}
