import { artefactsOf, JudgementFrame, volumeBackupsOf } from '../frame';
import { BackupArtefacts, BackupFact, BackupMessages, Statement, Usability, Workload } from '../model';
import { confirmsService } from '../placement/confirmsService';
import { say } from '../statements/say';

/** Longer lists and messages are cut when quoted. */
const QUOTED_MESSAGES = 3;
const QUOTED_CHARACTERS = 200;

/** An error that Velero logs at each run for a namespace that it is told to back up and that is not there. */
const NAMESPACE_NOT_THERE = /message: \/fail to get the namespace (\S+) specified in backup\.Spec\.IncludedNamespaces$/;

/**
 * Whether a Backup that failed in part failed for this service: by what Velero wrote beside it, and by what carried the
 * service's volumes.
 *
 * @remarks
 * Proven not to concern it (`usable`) only where all errors that Velero counted have been read, and each names a namespace
 * that is not the service's. Errors of failed data movement are not among those that Velero writes; their counts are judged
 * with the rest of the Backup.
 *
 * @param home - the cluster that made it; `undefined`: not known
 * @internal
 */
export function judgePartialFailure(
  copy: BackupFact,
  copies: readonly BackupFact[],
  home: string | undefined,
  frame: JudgementFrame,
): { usability: Extract<Usability, 'usable' | 'unknown' | 'not-usable'>; reasons: Statement[] } {
  const { errors: count, failureReason, name } = copy;
  const workloads = (home === undefined ? undefined : frame.workloads.get(home)) ?? [];
  const artefacts = artefactsOf(copies, copy.startedAt, frame);
  const messages = artefacts.find(each => each.errors !== undefined)?.errors;
  // A namespace that the entity names is its own even where nothing of it was found there.
  const named = new Set([...frame.facts.placement.hints.namespaces, ...workloads.map(each => each.namespace)]);
  const { own, shared } = byWorkload(messages, workloads, named);

  const lost = lostClaims(copies, artefacts, workloads, frame);
  if (own.length > 0 || lost.length > 0) {
    return {
      usability: 'not-usable',
      reasons: [
        ...(own.length > 0 ? [ownErrors(own, workloads, frame)] : []),
        ...(lost.length > 0 ? [say('recoveryPoint.ownVolumesFailed', { backup: name, volumes: lost })] : []),
      ],
    };
  }
  const told = messages ? countOf(messages) : 0;
  const reasons: Statement[] = [];
  if (failureReason !== undefined) reasons.push(say('recoveryPoint.velero', { message: failureReason }));
  if (messages) {
    const unattributed = [...shared, ...unattributedOf(messages, named)];
    if (unattributed.length > 0) {
      reasons.push(say('recoveryPoint.errorsUnattributed'));
    }
    if (told < Math.max(1, count)) reasons.push(say('recoveryPoint.errorsUntold', { told, counted: count }));
    if (workloads.length === 0) reasons.push(say('cover.noWorkload'));
  } else {
    const problem = artefacts.find(each => each.problem !== undefined)?.problem;
    if (problem !== undefined) reasons.push(say('recoveryPoint.resultsNotRead', { message: problem }));
  }
  return messages && reasons.length === 0
    ? { usability: 'usable', reasons: [say('recoveryPoint.othersErrors', { count: told })] }
    : { usability: 'unknown', reasons: [failedInPart(count), ...reasons] };
}

/** What Velero logged is shown only where the cluster confirms whose the namespaces are. */
function ownErrors(own: readonly string[], workloads: readonly Workload[], frame: JudgementFrame): Statement {
  const { entityRef } = frame.facts;
  return workloads.every(({ namespaceFact }) => confirmsService(namespaceFact, entityRef))
    ? say('recoveryPoint.ownErrors', { messages: quoted(own) })
    : say('recoveryPoint.ownErrorsWithheld');
}

function failedInPart(count: number): Statement {
  return count > 0 ? say('recoveryPoint.partiallyFailed', { count }) : say('recoveryPoint.partiallyFailedSilently');
}

/** Messages about namespaces that are the service's own, and those about namespaces that it shares with others. */
function byWorkload(
  messages: BackupMessages | undefined,
  workloads: readonly Workload[],
  named: ReadonlySet<string>,
): { own: string[]; shared: string[] } {
  const own = new Set(workloads.filter(each => each.selector === undefined).map(each => each.namespace));
  const found = Object.entries(messages?.namespaces ?? {}).filter(([namespace]) => named.has(namespace));
  return {
    own: found.filter(([namespace]) => own.has(namespace)).flatMap(([, said]) => said),
    shared: found.filter(([namespace]) => !own.has(namespace)).flatMap(([, said]) => said),
  };
}

/** Errors of Velero itself and of cluster-scoped objects may be about anything. */
function unattributedOf({ velero, cluster }: BackupMessages, named: ReadonlySet<string>): string[] {
  return [...velero, ...cluster].filter(message => {
    const namespace = NAMESPACE_NOT_THERE.exec(message.trim())?.[1];
    return namespace === undefined || named.has(namespace);
  });
}

function countOf({ velero, cluster, namespaces }: BackupMessages): number {
  return Object.values(namespaces).reduce((sum, each) => sum + each.length, velero.length + cluster.length);
}

/** Claims of the service whose data was on its way and did not arrive. */
function lostClaims(
  copies: readonly BackupFact[],
  artefacts: readonly BackupArtefacts[],
  workloads: readonly Workload[],
  frame: JudgementFrame,
): string[] {
  const carriers = copies.flatMap(each => volumeBackupsOf(each, frame));
  const infos = artefacts.flatMap(each => each.volumeInfos ?? []);
  return workloads.flatMap(({ claims }) =>
    claims
      .filter(({ name, namespace }) => {
        const isOwn = (each: { claimName?: string; claimNamespace?: string }) =>
          each.claimName === name && each.claimNamespace === namespace;
        const own = carriers.filter(isOwn);
        const failed = own.some(({ phase }) => phase === 'Failed' || phase === 'Canceled');
        const arrived = own.some(({ phase }) => phase === 'Completed');
        return (failed && !arrived) || infos.some(each => isOwn(each) && !each.skipped && each.result === 'failed');
      })
      .map(({ name }) => name),
  );
}

function quoted(messages: readonly string[]): string[] {
  return messages.slice(0, QUOTED_MESSAGES).map(each => each.trim().slice(0, QUOTED_CHARACTERS));
}
