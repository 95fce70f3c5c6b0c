import { ClusterView } from '../clusters';
import { JudgementFrame, LocatedAt } from '../frame';
import { CONTROLLER_KINDS, FollowedKind, Statement, VolumeAssessment, Workload } from '../model';
import { JudgedPoint } from '../recovery-points';
import { say } from '../statements/say';
import { ABLE, able, Check, joinChecks, unable, unknown } from './Check';
import { Disruption, titleOf } from './Disruption';
import { VolumeMemo } from './VolumeMemo';

/** @internal */
export interface DataQuestion {
  point: JudgedPoint;
  disruption: Disruption;
  /** The cluster that is to restore it. */
  target: ClusterView;
  /** The location there that holds it; `undefined`: none is known. */
  located?: LocatedAt;
  frame: JudgementFrame;
  volumes: VolumeMemo;
}

/**
 * What of the data would come back with a recovery point in a target. All of it, or the target is not able; a part of several
 * volumes leaves it partly able.
 *
 * @returns with the claims whose data is lost for certain
 * @internal
 */
export function checkData(question: DataQuestion): { check: Check; volumesLost: string[] } {
  const { point, disruption, frame, volumes } = question;
  const hidden = disruption.workloads.flatMap(workload => hiddenClaims(workload, disruption.home, frame));
  const kept: Check[] = [];
  const doubted: Check[] = [];
  const lost: Check[] = [];
  const volumesLost: string[] = [];
  let needsRepository = false;
  for (const workload of disruption.workloads) {
    for (const volume of volumes.of(point, workload, frame)) {
      if (volume.verdict === 'excluded') continue;
      const fate = fateOf(volume, workload, question);
      needsRepository ||= volume.travels === 'anywhere';
      if (fate.verdict === 'unable') volumesLost.push(volume.claim);
      ({ able: kept, partly: kept, unknown: doubted, unable: lost })[fate.verdict].push(fate);
    }
  }
  const notes = needsRepository && kept.length > 0 ? repositoryNotes(question) : ABLE;
  const reasons = uniqueReasons([...lost, ...doubted, ...kept, notes]);
  if (lost.length > 0 && kept.length + doubted.length === 0) return { check: unable(...reasons), volumesLost };
  if (hidden.length > 0 || doubted.length > 0) return { check: unknown(...reasons, ...hidden), volumesLost };
  return { check: { verdict: lost.length > 0 ? 'partly' : 'able', reasons }, volumesLost };
}

/** Claims that nobody sees are not known to be in any backup. What was last seen of a silent cluster counts. */
function hiddenClaims({ selector }: Workload, home: string, frame: JudgementFrame): Statement[] {
  const view = frame.clusters.get(home);
  const cluster = titleOf(home, frame);
  const isHidden = (kind: FollowedKind) => {
    const sight = view?.kind(kind).sight ?? 'never';
    return sight === 'never' || sight === 'forbidden';
  };
  if (isHidden('PersistentVolumeClaim')) return [say('volume.claimsNotSeen', { clusters: [cluster] })];
  const kinds = selector === undefined ? [] : CONTROLLER_KINDS.filter(isHidden);
  return kinds.length > 0 ? [say('volume.mountsNotSeen', { cluster, kinds })] : [];
}

function fateOf(volume: VolumeAssessment, workload: Workload, question: DataQuestion): Check {
  if (volume.verdict === 'unknown') return unknown(...volume.reasons);
  if (volume.verdict !== 'protected') return unable(...volume.reasons);
  const isElsewhere = question.target.fact.name !== question.disruption.home;
  const checks: Check[] = [];
  if (volume.travels === 'anywhere') checks.push(checkNodeAgents(question, isElsewhere));
  else if (isElsewhere) checks.push(checkSnapshot(volume, workload, question));
  if (isElsewhere) {
    if (volume.travels === 'anywhere') checks.push(checkAccess(question));
    checks.push(checkStorageClass(volume, workload, question));
  }
  return joinChecks(checks);
}

/**
 * A snapshot that was not moved comes back only where its storage is. One of the provider's own is not lost with the cluster:
 * in the same region another Velero may reach it, if it has a snapshot location of the same name.
 */
function checkSnapshot({ claim: volume }: VolumeAssessment, workload: Workload, question: DataQuestion): Check {
  const { point, disruption, target, frame } = question;
  const cluster = target.title;
  if (disruption.scope === 'region' || !isProvidersOwn(volume, workload, question)) {
    return unable(say('target.snapshotStays', { volume, cluster: titleOf(disruption.home, frame) }));
  }
  const there = frame.facts.snapshotLocations?.filter(each => each.cluster === target.fact.name && !each.goneAt);
  const isSeen = there !== undefined && target.kind('VolumeSnapshotLocation').sight === 'current';
  const wanted = point.copy.spec.volumeSnapshotLocations ?? [];
  const missing = isSeen ? wanted.filter(name => !there.some(each => each.name === name)) : [];
  return missing.length > 0
    ? unable(say('target.noSnapshotLocation', { volume, cluster, locations: missing }))
    : unknown(say('target.snapshotReach', { volume, cluster }));
}

function isProvidersOwn(claim: string, { namespace }: Workload, { point, frame }: DataQuestion): boolean {
  const { cluster, name } = point.copy;
  return Boolean(
    frame.facts.artefacts
      ?.filter(each => each.cluster === cluster && each.backupName === name)
      .flatMap(each => each.volumeInfos ?? [])
      .some(each => each.claimName === claim && each.claimNamespace === namespace && each.method === 'NativeSnapshot'),
  );
}

/** Where it was backed up node agents have been; elsewhere nobody knows until they are seen. */
function checkNodeAgents({ target }: DataQuestion, isElsewhere: boolean): Check {
  const { title: cluster } = target;
  const { nodeAgents } = target.fact;
  if (!nodeAgents) return isElsewhere ? unknown(say('target.nodeAgentsNotSeen', { cluster })) : ABLE;
  const { desired, ready } = nodeAgents;
  if (desired === 0) return unable(say('target.noNodeAgents', { cluster }));
  if (ready === 0) return unable(say('target.nodeAgentsDown', { cluster, desired }));
  return ready < desired ? able(say('target.nodeAgentsShort', { cluster, ready, desired })) : ABLE;
}

/** Before it can read data, Velero makes a repository object of its own, which it does not where it may not write. */
function checkAccess({ target, located }: DataQuestion): Check {
  if (located?.fact.accessMode !== 'ReadOnly') return ABLE;
  return unable(say('target.readOnly', { location: located.fact.name, cluster: target.title }));
}

function checkStorageClass(
  { claim, storageClass }: VolumeAssessment,
  workload: Workload,
  question: DataQuestion,
): Check {
  const { target, frame } = question;
  const name = storageClass ?? workload.claims.find(each => each.name === claim)?.storageClass;
  if (name === undefined || name === '') return ABLE;
  const params = { storageClass: name, cluster: target.title };
  const classes = frame.facts.storageClasses;
  if (!classes || target.kind('StorageClass').sight !== 'current') return unknown(say('target.classesNotSeen', params));
  const isThere = classes.some(each => each.cluster === target.fact.name && each.name === name && !each.goneAt);
  return isThere ? ABLE : unable(say('target.noStorageClass', params));
}

/** What has to be so and cannot be seen from here. */
function repositoryNotes({ target, disruption }: DataQuestion): Check {
  return target.fact.name === disruption.home ? ABLE : able(say('target.passwordNotRead', { cluster: target.title }));
}

function uniqueReasons(checks: readonly Check[]): Statement[] {
  const seen = new Map<string, Statement>();
  for (const reason of checks.flatMap(check => check.reasons)) seen.set(JSON.stringify(reason), reason);
  return [...seen.values()];
}
