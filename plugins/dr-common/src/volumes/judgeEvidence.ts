import { VolumeClaimFact } from '../model';
import { say } from '../statements/say';
import { ClaimVerdict } from './ClaimVerdict';
import { judgeCarrier } from './judgeCarrier';
import { judgeInfo } from './judgeInfo';
import { VolumeEvidence } from './volumeEvidence';

/** Of two that contradict each other the first counts. */
const WORST_FIRST: ReadonlyArray<ClaimVerdict['verdict']> = [
  'missing',
  'switched-off',
  'unknown',
  'excluded',
  'protected',
];

/**
 * What the evidence shows of one claim; `undefined` when there is none. Of several carriers one good one is enough: a volume
 * that several pods mount needs to be carried once. Carriers and BackupVolumeInfos must agree.
 *
 * @internal
 */
export function judgeEvidence(
  claim: VolumeClaimFact,
  { carriers, infos = [] }: VolumeEvidence,
  backup: string,
): ClaimVerdict | undefined {
  const volume = claim.name;
  const carried = carriers.filter(isOf(claim)).map(each => judgeCarrier(each, volume, backup));
  const noted = infos.filter(isOf(claim)).map(each => judgeInfo(each, volume, backup));
  const carrier = carried.find(each => each.verdict === 'protected') ?? worstOf(carried);
  if (!carrier) return worstOf(noted);
  // An entry that tells no result yet contradicts nothing, nor does it hide another that does.
  const info = worstOf(noted.filter(each => each.verdict !== 'unknown'));
  if (!info || carrier.verdict === info.verdict) return carrier;
  const worst = worstOf([carrier, info]) ?? carrier;
  return {
    ...worst,
    reasons: [...worst.reasons, say('volume.contradiction', { volume, kind: carrier.shownBy, backup })],
  };
}

/**
 * Whether Velero says that it took nothing of a claim, and nothing says otherwise. What was asked for may then tell why.
 *
 * @internal
 */
export function wasSkipped(claim: VolumeClaimFact, { carriers, infos = [] }: VolumeEvidence): boolean {
  const noted = infos.filter(isOf(claim));
  return noted.length > 0 && noted.every(each => each.skipped) && !carriers.some(isOf(claim));
}

function isOf({ name, namespace }: VolumeClaimFact) {
  return (each: { claimName?: string; claimNamespace?: string }) =>
    each.claimName === name && each.claimNamespace === namespace;
}

function worstOf(verdicts: readonly ClaimVerdict[]): ClaimVerdict | undefined {
  for (const verdict of WORST_FIRST) {
    const found = verdicts.find(each => each.verdict === verdict);
    if (found) return found;
  }
  return undefined;
}
