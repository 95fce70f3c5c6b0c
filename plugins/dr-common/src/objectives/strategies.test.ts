import { Objectives, STRATEGIES, Strategy, StrategyFitness } from '../model';
import { DEFAULT_TIERS } from './defaultTiers';
import { judgeFitness } from './judgeFitness';
import { recommendStrategy } from './recommendStrategy';
import { profileOf, STRATEGY_PROFILES } from './strategyProfiles';

const MINUTE = 60;
const HOUR = 3_600;

describe('STRATEGY_PROFILES', () => {
  it('has every strategy, dearer and more complex as it can promise more', () => {
    expect(STRATEGY_PROFILES.map(({ strategy }) => strategy)).toEqual([...STRATEGIES]);
    for (const strategy of STRATEGIES) expect(profileOf(strategy).strategy).toBe(strategy);
    for (const [i, profile] of STRATEGY_PROFILES.slice(1).entries()) {
      const cheaper = STRATEGY_PROFILES[i];
      expect(profile.cost).toBeGreaterThan(cheaper.cost);
      expect(profile.complexity).toBeGreaterThan(cheaper.complexity);
      expect(profile.rto.tightestSeconds).toBeLessThan(cheaper.rto.tightestSeconds);
      expect(profile.rpo.tightestSeconds).toBeLessThan(cheaper.rpo.tightestSeconds);
    }
  });
});

describe('recommendStrategy', () => {
  it.each<[string, number, number, Strategy, string]>([
    ['a payment service', 5 * MINUTE, 0, 'active-active', 'strategy.cheaperLosesTooMuch'],
    ['an order service', HOUR, 15 * MINUTE, 'warm-standby', 'strategy.cheaperTooSlow'],
    ['a back office', 4 * HOUR, HOUR, 'pilot-light', 'strategy.cheaperLosesTooMuch'],
    ['a development environment', 24 * HOUR, 24 * HOUR, 'backup-restore', 'strategy.cheapest'],
    ['no downtime at all', 0, 24 * HOUR, 'active-active', 'strategy.cheaperTooSlow'],
    ['no loss at all', 24 * HOUR, 0, 'active-active', 'strategy.cheaperLosesTooMuch'],
    ['backups every hour', 4 * HOUR, 2 * HOUR, 'backup-restore', 'strategy.cheapest'],
  ])('for %s', (_, rtoSeconds, rpoSeconds, strategy, code) => {
    const recommendation = recommendStrategy(rtoSeconds, rpoSeconds);
    expect(recommendation.strategy).toBe(strategy);
    expect(recommendation.reason.code).toBe(code);
  });

  it('says what the next cheaper strategy falls short of', () => {
    expect(recommendStrategy(4 * HOUR, HOUR).reason).toEqual({
      code: 'strategy.cheaperLosesTooMuch',
      params: { strategy: 'pilot-light', cheaper: 'backup-restore', promisedSeconds: HOUR, tightestSeconds: 2 * HOUR },
    });
  });

  it.each(Object.entries(DEFAULT_TIERS))('agrees with the default tier %s', (_, tier) => {
    expect(recommendStrategy(tier.rtoSeconds ?? NaN, tier.rpoSeconds ?? NaN).strategy).toBe(tier.strategy);
  });
});

describe('judgeFitness', () => {
  function promise(strategy?: Strategy, rtoSeconds?: number, rpoSeconds?: number): Objectives {
    const source = { kind: 'tier' as const, tier: 'x' };
    return {
      ...(strategy && { strategy: { value: strategy, source } }),
      ...(rtoSeconds !== undefined && { rtoSeconds: { value: rtoSeconds, source } }),
      ...(rpoSeconds !== undefined && { rpoSeconds: { value: rpoSeconds, source } }),
      problems: [],
    };
  }

  it('has no opinion without a strategy', () => {
    expect(judgeFitness(promise(undefined, HOUR, HOUR))).toBeUndefined();
  });

  it.each<[string, Objectives, StrategyFitness['fits'], string[], Strategy?]>([
    ['the right one', promise('pilot-light', 4 * HOUR, HOUR), true, []],
    ['more than is needed', promise('active-active', 4 * HOUR, HOUR), true, ['strategy.cheaperFits'], 'pilot-light'],
    ['too slow', promise('pilot-light', HOUR, HOUR), false, ['strategy.rtoOutOfReach'], 'warm-standby'],
    ['losing too much', promise('warm-standby', HOUR, 0), false, ['strategy.rpoOutOfReach'], 'active-active'],
    [
      'both',
      promise('backup-restore', 60, 0),
      false,
      ['strategy.rtoOutOfReach', 'strategy.rpoOutOfReach'],
      'active-active',
    ],
    ['no RPO', promise('pilot-light', 4 * HOUR), 'unknown', ['strategy.promiseMissing']],
    ['no RTO', promise('pilot-light', undefined, HOUR), 'unknown', ['strategy.promiseMissing']],
    ['neither', promise('pilot-light'), 'unknown', ['strategy.promiseMissing']],
    [
      'out of reach already without the RPO',
      promise('pilot-light', 60),
      false,
      ['strategy.rtoOutOfReach', 'strategy.promiseMissing'],
    ],
  ])('%s', (...[, objectives, fits, codes, recommended]) => {
    const fitness = judgeFitness(objectives);
    expect(fitness?.fits).toBe(fits);
    expect(fitness?.reasons.map(({ code }) => code)).toEqual(codes);
    expect(fitness?.recommended).toBe(recommended);
  });

  it('names what is missing', () => {
    expect(judgeFitness(promise('pilot-light'))?.reasons[0].params).toEqual({
      strategy: 'pilot-light',
      missing: ['RTO', 'RPO'],
    });
  });
});
