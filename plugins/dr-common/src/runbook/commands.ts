import { say } from '../statements/say';
import { Pen } from './Pen';
import { shellWord } from './shellWord';
import { Way } from './wayOf';

/** Says in which cluster all that follows happens: whoever comes back to a terminal is often in another one. @internal */
export function contextCommands({ target }: Way, pen: Pen): string[] {
  return [
    pen.remark(say('runbook.contextRemark', { cluster: pen.cluster(target) })),
    'kubectl config use-context "${CONTEXT:?}"',
  ];
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
