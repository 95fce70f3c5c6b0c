import { EXCLUDE_LABEL } from '../coverage/excludeLabel';
import { JudgementFrame } from '../frame';
import { ScheduleAssessment, Statement } from '../model';
import { CoverageMemo } from '../recovery-points';
import { assessSchedule } from './assessSchedule';

/** A schedule for other namespaces is none of this service's business, and not worth a word. */
const NOT_ABOUT_IT: ReadonlySet<string> = new Set(['coverage.namespaceNotIncluded', 'coverage.noNamespaces']);

/**
 * Judges the Schedules of the clusters the service runs in.
 * @internal
 */
export function assessSchedules(frame: JudgementFrame): { schedules: ScheduleAssessment[]; leftOut: Statement[] } {
  const memos = new Map<string, CoverageMemo>();
  const schedules: ScheduleAssessment[] = [];
  const leftOut: Statement[] = [];
  for (const fact of frame.facts.schedules) {
    const workloads = frame.workloads.get(fact.cluster);
    if (!workloads) continue;
    let memo = memos.get(fact.cluster);
    if (!memo) {
      const serverVersion = frame.clusters.get(fact.cluster)?.fact.veleroVersion;
      const labelledNamespaces = labelledIn(fact.cluster, frame);
      memo = new CoverageMemo({ workloads, serverVersion, hasRun: false, labelledNamespaces });
      memos.set(fact.cluster, memo);
    }
    const { coverage, concerns } = memo.of(fact.template, fact.problems);
    if (concerns) schedules.push(assessSchedule(fact, coverage, frame));
    else leftOut.push(...coverage.reasons.filter(reason => !NOT_ABOUT_IT.has(reason.code)));
  }
  return { schedules: schedules.sort(byName), leftOut };
}

/** Namespaces of a cluster that no Backup holds, as far as Schedules name them. */
function labelledIn(cluster: string, { facts }: JudgementFrame): string[] {
  return (facts.namespacesBeside ?? [])
    .filter(fact => fact.cluster === cluster && fact.goneAt === undefined && fact.labels[EXCLUDE_LABEL] === 'true')
    .map(({ name }) => name);
}

function byName(a: ScheduleAssessment, b: ScheduleAssessment): number {
  return a.cluster.localeCompare(b.cluster) || a.name.localeCompare(b.name);
}
