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
  const ourMs = startedMs - (view?.skewMs ?? 0);
  const absent: Statement[] = [];
  const doubts: Statement[] = [];
  for (const workload of workloads) {
    const { namespace, namespaceFact, goneAt, since } = workload;
    const place = { namespace, cluster: view?.title ?? home };
    if (goneAt !== undefined && ourMs >= (millisOf(goneAt) ?? Infinity)) {
      if (namespaceFact?.goneAt !== undefined) absent.push(say('recoveryPoint.afterNamespace', { ...place, goneAt }));
      else doubts.push(say('recoveryPoint.afterWorkloads', { ...place, goneAt }));
    }
    const cameLater = since !== undefined && startedMs < (millisOf(since) ?? -Infinity);
    if (cameLater && !wasRestoredSince(backup, startedMs, workload, frame)) {
      doubts.push(say('recoveryPoint.beforeService', { ...place, sinceAt: since }));
    }
  }
  return { absent, doubts };
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
