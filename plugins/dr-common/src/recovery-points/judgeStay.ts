import { JudgementFrame } from '../frame';
import { BackupFact, millisOf, Statement, Workload } from '../model';
import { say } from '../statements/say';

/**
 * Whether the service was there when a Backup was made: one that takes in a namespace holds nothing of a service that came
 * later, or was gone.
 *
 * @param home - the cluster that made it
 * @returns `absent`: it holds nothing for certain; `doubts`: it may hold nothing
 * @internal
 */
export function judgeStay(
  backup: BackupFact,
  home: string | undefined,
  frame: JudgementFrame,
): { absent: Statement[]; doubts: Statement[] } {
  const startedMs = millisOf(backup.startedAt);
  const workloads = home === undefined ? undefined : frame.workloads.get(home);
  if (home === undefined || startedMs === undefined || !workloads) return { absent: [], doubts: [] };
  const view = frame.clusters.get(home);
  const params = ({ namespace }: Workload) => ({ namespace, cluster: view?.title ?? home });
  return {
    absent: workloads.flatMap(each => {
      const { goneAt } = each;
      const goneMs = millisOf(goneAt);
      if (goneAt === undefined || goneMs === undefined || startedMs - (view?.skewMs ?? 0) < goneMs) return [];
      return [say('recoveryPoint.afterService', { ...params(each), goneAt })];
    }),
    doubts: workloads.flatMap(each => {
      const { since } = each;
      const sinceMs = millisOf(since);
      if (since === undefined || sinceMs === undefined || startedMs >= sinceMs) return [];
      return wasRestoredSince(backup, startedMs, each, frame)
        ? []
        : [say('recoveryPoint.beforeService', { ...params(each), sinceAt: since })];
    }),
  };
}

/** The Backup that it was restored from held it, and those before; those between the two may have found nothing. */
function wasRestoredSince(
  { cluster, name }: BackupFact,
  startedMs: number,
  { restoredFrom }: Workload,
  frame: JudgementFrame,
): boolean {
  if (restoredFrom === undefined) return false;
  if (restoredFrom === name) return true;
  const source = frame.facts.backups.find(each => each.name === restoredFrom && each.cluster === cluster);
  return startedMs <= (millisOf(source?.startedAt) ?? -Infinity);
}
