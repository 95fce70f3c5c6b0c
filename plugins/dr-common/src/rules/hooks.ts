import { serverIsAtLeast } from '../coverage/serverIsAtLeast';
import { JudgementFrame } from '../frame';
import { BackupFact, CONTROLLER_KINDS, Statement } from '../model';
import { JudgedPoint } from '../recovery-points';
import { say } from '../statements/say';

/** The first Velero that counts the hooks of a Backup. */
const COUNTS_HOOKS = 13;

/**
 * What became of the hooks of a Backup.
 * @internal
 */
export interface HookRun {
  state: 'ran' | 'failed' | 'none-ran' | 'unknown';
  statement: Statement;
}

/** @internal */
export function hookRunOf({ name, cluster, hooksAttempted, hooksFailed }: BackupFact, frame: JudgementFrame): HookRun {
  if (hooksFailed > 0) {
    return {
      state: 'failed',
      statement: say('hooks.failed', { backup: name, failed: hooksFailed, attempted: hooksAttempted }),
    };
  }
  if (hooksAttempted > 0)
    return { state: 'ran', statement: say('hooks.ran', { backup: name, attempted: hooksAttempted }) };
  const version = frame.clusters.get(cluster)?.fact.veleroVersion;
  return serverIsAtLeast(version, COUNTS_HOOKS)
    ? { state: 'none-ran', statement: say('hooks.noneRan', { backup: name }) }
    : { state: 'unknown', statement: say('hooks.notCounted', { backup: name }) };
}

/**
 * Who asks for hooks in a Backup: its own spec, and the annotations of the service's pods.
 * @internal
 */
export function hooksAskedFor({ spec, name, cluster }: BackupFact, frame: JudgementFrame): Statement[] {
  const byPods = (frame.workloads.get(cluster) ?? []).flatMap(({ controllers }) =>
    controllers.filter(each => each.hasBackupHook && each.goneAt === undefined && each.desiredReplicas !== 0),
  );
  return [
    ...(spec.hookCount ? [say('hooks.askedBySpec', { backup: name, asked: spec.hookCount })] : []),
    ...(byPods.length > 0
      ? [say('hooks.askedByPods', { workloads: byPods.map(each => `${each.kind}/${each.name}`) })]
      : []),
  ];
}

/**
 * Workloads of which it is not known whether their pods ask for hooks, as the kinds that cannot be seen in a cluster.
 * @internal
 */
export function hooksNotSeen(cluster: string, frame: JudgementFrame): Statement[] {
  const view = frame.clusters.get(cluster);
  const kinds = CONTROLLER_KINDS.filter(kind => {
    const sight = view?.kind(kind).sight;
    return sight !== 'current' && sight !== 'absent';
  });
  return kinds.length > 0 ? [say('hooks.podsNotSeen', { cluster: view?.title ?? cluster, kinds })] : [];
}

/**
 * The newest Backup of each cluster that came to an end there, whatever came of it.
 * @internal
 */
export function newestFinished(points: readonly JudgedPoint[], frame: JudgementFrame): BackupFact[] {
  return frame.protectedClusters.flatMap(
    name =>
      points.find(
        ({ home, completedMs, point }) => home === name && completedMs !== undefined && point.usability !== 'not-yet',
      )?.copy ?? [],
  );
}
