import { Fate, ServiceFate } from '../model';
import { backFate } from './backFate';
import { lossRemedy } from './lossRemedy';
import { FateQuestion, PlacedFate, plainFate } from './PlacedFate';
import { Down, Up } from './Strike';

/** Those that do not come back stand after all that do, worst first. */
const PLACES: Readonly<Partial<Record<Fate, number>>> = { lost: 1, unprotected: 2, unknown: 3, exposed: 4, safe: 5 };
const FAR = 1e9;

/**
 * What becomes of one service that a loss concerns, with everything that says why.
 * @internal
 */
export function fateOf(index: number, question: FateQuestion): PlacedFate {
  const { outcome } = question;
  const strike = outcome.strike(index);
  if (strike?.kind === 'up') return placed(index, upFate(index, strike, question), false);
  if (strike && !outcome.isGone(index)) return backFate(index, strike, question);
  return placed(index, goneFate(index, strike, question), strike !== undefined && strike.shares.length > 0);
}

/** The tightest promise first, of those that stand alike. */
function placed(index: number, fate: ServiceFate, isDown: boolean): PlacedFate {
  const place = (1 + (PLACES[fate.fate] ?? 0)) * FAR + Math.min(fate.rtoSeconds ?? FAR, FAR - 1);
  return { index, fate, isDown, isBroken: false, place };
}

function upFate(index: number, { fate, point, breachAt, reasons }: Up, { outcome }: FateQuestion): ServiceFate {
  const reach = outcome.reaches[index];
  return {
    ...plainFate(reach),
    fate,
    recoveryPoint: point?.name,
    recoveryPointAt: point?.at,
    breachAt,
    reasons,
    remedy: lossRemedy(reach, outcome.loss, fate),
  };
}

/** It does not come back, or that is not known. */
function goneFate(index: number, down: Down | undefined, { outcome, isVisible }: FateQuestion): ServiceFate {
  const reach = outcome.reaches[index];
  const isNamed = (other: number) => isVisible(other) && !outcome.isGone(other);
  const fate = down?.verdict === 'not-recoverable' ? 'lost' : 'unknown';
  return {
    ...plainFate(reach),
    fate,
    volumesLost: down?.shares[0]?.scope.volumesLost ?? [],
    takesDown: outcome.graph.dependentsOf(index, isNamed).map(other => outcome.reaches[other].entityRef),
    reasons: down?.reasons ?? [],
    remedy: lossRemedy(reach, outcome.loss, fate),
  };
}
