import { Assessment, RecoveryPoint, ScopeAssessment, WorkloadAssessment } from '../model';
import { say } from '../statements/say';
import { Pen } from './Pen';
import { shellWord } from './shellWord';

/** What commands about one disruption name. @internal */
export interface Way {
  scope: ScopeAssessment;
  /** Where it is restored into. */
  target: string;
  /** Whether that is known to work; else nothing better was found. */
  isSure: boolean;
  /** The newest recovery point that can be restored there, when this runbook is written. */
  backup: string;
  recoveryPointAt?: string;
  point?: RecoveryPoint;
  /** Name there of the location that holds it. */
  location?: string;
  /** Namespace of Velero there; `undefined`: not seen. */
  veleroNamespace?: string;
  /** What is lost, and is to come back. */
  workloads: WorkloadAssessment[];
}

/** How to bring it back after a disruption, when there is a way, or one of which nobody knows that it is none. @internal */
export function wayOf(scope: ScopeAssessment, assessment: Assessment): Way | undefined {
  const { lost } = scope;
  const isSure = scope.target !== undefined && scope.recoveryPoint !== undefined;
  const found = isSure
    ? scope.targets.find(each => each.cluster === scope.target)
    : scope.targets.find(each => each.verdict === 'unknown' && each.recoveryPoint !== undefined);
  const target = isSure ? scope.target : found?.cluster;
  const backup = isSure ? scope.recoveryPoint : found?.recoveryPoint;
  if (target === undefined || backup === undefined) return undefined;
  const { storageLocation, locationIdentity } = found ?? {};
  const named = assessment.recoveryPoints.filter(each => each.name === backup);
  const point = named.find(each => each.locationIdentity === locationIdentity) ?? named.at(0);
  const copy = point?.copies.find(each => each.cluster === target);
  const schedule = assessment.schedules.find(each => each.cluster === target);
  return {
    scope,
    target,
    isSure,
    backup,
    recoveryPointAt: isSure ? scope.recoveryPointAt : found?.recoveryPointAt,
    point,
    location: storageLocation ?? copy?.storageLocation,
    veleroNamespace: copy?.namespace ?? schedule?.namespace,
    workloads: assessment.workloads.filter(
      each =>
        !each.standby &&
        (lost.cluster === undefined || each.cluster === lost.cluster) &&
        (scope.scope !== 'namespace' || lost.namespace === undefined || each.namespace === lost.namespace),
    ),
  };
}

/** Lists the recovery points that its Velero has, the newest last. @internal */
export function listCommand({ point, veleroNamespace }: Way): string {
  const schedule = point?.scheduleName;
  return [
    'kubectl get backups.velero.io',
    ...namespaceFlag(veleroNamespace),
    ...(schedule === undefined ? [] : ['-l', shellWord(`velero.io/schedule-name=${schedule}`)]),
    '--sort-by=.status.startTimestamp',
    '-o custom-columns=NAME:.metadata.name,PHASE:.status.phase,STARTED:.status.startTimestamp,EXPIRES:.status.expiration',
  ].join(' ');
}

/** Restores what is lost: one Restore for whole namespaces, one for each selector. @internal */
export function restoreCommands({ workloads, backup, veleroNamespace }: Way, title: string, pen: Pen): string[] {
  const flags = namespaceFlag(veleroNamespace);
  const name = nameFrom(title);
  const bySelector = new Map<string | undefined, Set<string>>();
  for (const { selector, namespace } of workloads) {
    bySelector.set(selector || undefined, (bySelector.get(selector || undefined) ?? new Set()).add(namespace));
  }
  const restores = [...bySelector].flatMap(([selector, namespaces], i) => [
    `RESTORE="${name}-recovery-${i + 1}-$(date -u +%Y%m%d%H%M%S)"`,
    [
      'velero restore create "$RESTORE" --from-backup "$BACKUP"',
      `--include-namespaces ${shellWord([...namespaces].join(','))}`,
      ...(selector === undefined ? [] : [`--selector ${shellWord(selector)}`]),
      ...flags,
      '--wait',
    ].join(' '),
    ['velero restore describe "$RESTORE" --details', ...flags].join(' '),
    ['velero restore logs "$RESTORE"', ...flags].join(' '),
  ]);
  return [pen.remark(say('runbook.newestAtWriting')), `BACKUP=${shellWord(backup)}`, ...restores];
}

/** @internal */
export function namespaceFlag(namespace: string | undefined): string[] {
  return namespace === undefined ? [] : [`--namespace ${shellWord(namespace)}`];
}

/** Part of the name of an object, from what people call the service. */
function nameFrom(title: string): string {
  const name = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 30)
    .replace(/^-+|-+$/g, '');
  return name || 'service';
}
