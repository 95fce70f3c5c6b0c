import { frameOf, JudgementFrame } from '../frame';
import {
  BackupFact,
  DEFAULT_JUDGEMENT_SETTINGS,
  Instant,
  JudgementSettings,
  RecoveryPoint,
  ServiceFacts,
} from '../model';
import { CoverageMemo } from './CoverageMemo';
import { groupCopies } from './groupCopies';
import { JudgedPoint } from './JudgedPoint';
import { judgePoint } from './judgePoint';

/**
 * Every recovery point of a service, newest first; those of unknown time last.
 *
 * @remarks
 * The service's own are those made by the clusters it runs in. One that another cluster made of a namespace of the same
 * name is somebody else's and left out; one of which nobody has seen who made it is listed, and not believed.
 *
 * @public
 */
export function judgeRecoveryPoints(
  facts: ServiceFacts,
  now: Instant,
  settings: JudgementSettings = DEFAULT_JUDGEMENT_SETTINGS,
): RecoveryPoint[] {
  return judgePoints(frameOf(facts, now, settings)).map(each => each.point);
}

/** @internal */
export function judgePoints(frame: JudgementFrame): JudgedPoint[] {
  const memos = new Map<string, CoverageMemo>();
  const memoOf = (home: string | undefined): CoverageMemo => {
    const key = home ?? '';
    let memo = memos.get(key);
    if (!memo) {
      memo = new CoverageMemo({
        workloads: (home === undefined ? undefined : frame.workloads.get(home)) ?? frame.facts.placement.workloads,
        serverVersion: home === undefined ? undefined : frame.clusters.get(home)?.fact.veleroVersion,
        hasRun: true,
      });
      memos.set(key, memo);
    }
    return memo;
  };

  const points: JudgedPoint[] = [];
  for (const copies of groupCopies(frame.facts.backups)) {
    const homes = homesOf(copies);
    const foreign = homes.length > 0 && !homes.some(home => frame.workloads.has(home));
    if (foreign && frame.workloads.size > 0) continue;
    const source = copies.find(copy => copy.cluster === homes[0] && copy.origin === 'here') ?? copies[0];
    const covers = memoOf(homes[0]).of(source.spec, source.problems);
    if (covers.concerns) points.push(judgePoint(copies, homes, covers.coverage, frame));
  }
  return points.sort((a, b) => (b.atMs ?? -Infinity) - (a.atMs ?? -Infinity));
}

function homesOf(copies: readonly BackupFact[]): string[] {
  const here = copies.filter(copy => copy.origin === 'here');
  return here.length <= 1 ? here.map(copy => copy.cluster) : [...new Set(here.map(copy => copy.cluster))];
}
