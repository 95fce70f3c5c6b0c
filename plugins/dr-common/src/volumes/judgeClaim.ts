import { ClusterView } from '../clusters';
import { millisOf, Statement, VolumeClaimFact, Workload } from '../model';
import { JudgedPoint } from '../recovery-points';
import { say } from '../statements/say';
import { ClaimVerdict, is } from './ClaimVerdict';
import { judgeEvidence, wasSkipped } from './judgeEvidence';
import { judgeIntent } from './judgeIntent';
import { PodsOfClaim, podsOfClaim } from './podsOfClaim';
import { VolumeEvidence } from './volumeEvidence';

const EXCLUDE_LABEL = 'velero.io/exclude-from-backup';
const RESTORE_LABEL = 'velero.io/restore-name';
const SHOWN_WARNINGS = 2;

/**
 * What became of one claim's data in a recovery point.
 *
 * @param point - `undefined`: there is none
 * @param view - of the workload's cluster
 * @param mayQuote - the cluster confirms whose the namespace is, so that what Velero logged about it may be shown
 * @internal
 */
export function judgeClaim(
  claim: VolumeClaimFact,
  point: JudgedPoint | undefined,
  evidence: VolumeEvidence,
  workload: Workload,
  view: ClusterView | undefined,
  mayQuote: boolean,
): ClaimVerdict {
  const volume = claim.name;
  if (claim.labels[EXCLUDE_LABEL] === 'true') return is('excluded', say('volume.excludedByLabel', { volume }));
  if (claim.phase === 'Pending') return is('excluded', say('volume.notBound', { volume }));
  if (!point) return is('unknown', say('volume.noRecoveryPoint', { volume }));
  const { copy } = point;
  if (isYounger(claim, point)) return is('missing', say('volume.younger', { volume, backup: copy.name }));

  const shown = judgeEvidence(claim, evidence, copy.name);
  if (shown?.verdict === 'protected') return shown;
  const pods = podsOfClaim(volume, workload.controllers);
  const meant = () => judgeIntent(volume, copy, pods, evidence, view);
  const verdict = shown ? explained(shown, wasSkipped(claim, evidence) ? meant() : undefined) : meant();
  if (verdict.verdict === 'excluded') return verdict;
  return { ...verdict, reasons: [...verdict.reasons, ...circumstances(claim, pods, evidence, mayQuote)] };
}

/** What Velero skipped is not simply missing where it is known that nobody meant to take it. */
function explained(shown: ClaimVerdict, meant: ClaimVerdict | undefined): ClaimVerdict {
  const tells = meant?.verdict === 'switched-off' || meant?.verdict === 'excluded';
  if (!meant || !tells || shown.verdict !== 'missing') return shown;
  return { ...shown, verdict: meant.verdict, reasons: [...meant.reasons, ...shown.reasons] };
}

/** A claim that did not exist when the backup was made cannot be in it. One that a restore has made did exist before. */
function isYounger(claim: VolumeClaimFact, point: JudgedPoint): boolean {
  if (RESTORE_LABEL in claim.labels) return false;
  const createdMs = millisOf(claim.createdAt);
  return createdMs !== undefined && point.completedMs !== undefined && createdMs > point.completedMs;
}

/** What may have kept its data out, as far as it is known. */
function circumstances(
  { name, namespace }: VolumeClaimFact,
  { misnamed, idle }: PodsOfClaim,
  { warnings, infos, problem }: VolumeEvidence,
  mayQuote: boolean,
): Statement[] {
  const said: Statement[] = [];
  if (misnamed) {
    said.push(say('volume.misnamed', { claim: name, volume: misnamed.volume, controller: misnamed.controller }));
  }
  if (idle.length > 0) said.push(say('volume.noPod', { volume: name, controllers: idle }));
  // Of pods that do not run, and the like: Velero calls the Backup Completed all the same.
  const telling = Object.entries(warnings ?? {})
    .flatMap(([about, messages]) => (about === namespace ? messages : []))
    .filter(message => /volume|running/i.test(message));
  if (telling.length > 0 && !mayQuote) said.push(say('volume.warningWithheld'));
  for (const message of mayQuote ? telling.slice(0, SHOWN_WARNINGS) : []) {
    said.push(say('volume.warning', { message: message.trim() }));
  }
  if (!infos && problem !== undefined) said.push(say('volume.infosNotRead', { message: problem }));
  return said;
}
