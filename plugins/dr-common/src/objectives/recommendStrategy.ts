import { Statement, Strategy } from '../model';
import { STRATEGY_PROFILES, StrategyProfile } from './strategyProfiles';

/**
 * The cheapest strategy that can promise this RTO and RPO, and why none cheaper can.
 *
 * @param rtoSeconds - not negative
 * @param rpoSeconds - not negative
 * @public
 */
export function recommendStrategy(rtoSeconds: number, rpoSeconds: number): { strategy: Strategy; reason: Statement } {
  const index = STRATEGY_PROFILES.findIndex(profile => canPromise(profile, rtoSeconds, rpoSeconds));
  const { strategy } = STRATEGY_PROFILES[index];
  const cheaper = STRATEGY_PROFILES[index - 1];
  if (!cheaper)
    return { strategy, reason: { code: 'strategy.cheapest', params: { strategy, rtoSeconds, rpoSeconds } } };
  const tooSlow = rtoSeconds < cheaper.rto.tightestSeconds;
  return {
    strategy,
    reason: {
      code: tooSlow ? 'strategy.cheaperTooSlow' : 'strategy.cheaperLosesTooMuch',
      params: {
        strategy,
        cheaper: cheaper.strategy,
        promisedSeconds: tooSlow ? rtoSeconds : rpoSeconds,
        tightestSeconds: tooSlow ? cheaper.rto.tightestSeconds : cheaper.rpo.tightestSeconds,
      },
    },
  };
}

/**
 * Whether a strategy can promise an RTO and an RPO; one that is not defined asks for nothing.
 * @internal
 */
export function canPromise(profile: StrategyProfile, rtoSeconds?: number, rpoSeconds?: number): boolean {
  return (
    (rtoSeconds === undefined || rtoSeconds >= profile.rto.tightestSeconds) &&
    (rpoSeconds === undefined || rpoSeconds >= profile.rpo.tightestSeconds)
  );
}
