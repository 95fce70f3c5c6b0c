import { IMPACTS, ServiceImpact, STRATEGIES } from '../model';
import { renderStatement } from '../statements';
import { DEFAULT_TIERS } from './defaultTiers';
import { Tiers } from './ObjectiveValues';
import { recommendObjectives } from './recommendObjectives';
import { canPromise } from './recommendStrategy';
import { resolveObjectives } from './resolveObjectives';
import { profileOf } from './strategyProfiles';
import { valuesToAnnotations } from './valuesToAnnotations';

const ALL: ServiceImpact[] = IMPACTS.flatMap(downtime => IMPACTS.map(dataLoss => ({ downtime, dataLoss })));

function codes(statements: ReadonlyArray<{ code: string }>): string[] {
  return statements.map(({ code }) => code);
}

describe('recommendObjectives', () => {
  it.each([
    ['a payment', 'critical', 300, 0, 'active-active', 'critical'],
    ['an order', 'high', 3_600, 900, 'warm-standby', 'important'],
    ['a back office', 'moderate', 14_400, 3_600, 'pilot-light', 'standard'],
    ['a development service', 'low', 86_400, 86_400, 'backup-restore', 'development'],
  ] as const)('for %s', (_, impact, rtoSeconds, rpoSeconds, strategy, tier) => {
    const recommendation = recommendObjectives({ downtime: impact, dataLoss: impact }, DEFAULT_TIERS);
    expect(recommendation).toMatchObject({ rtoSeconds, rpoSeconds, strategy, tier });
  });

  it.each(ALL)('can be kept by its strategy: $downtime, $dataLoss', impact => {
    const { strategy, rtoSeconds, rpoSeconds, tier = '' } = recommendObjectives(impact, DEFAULT_TIERS);
    expect(canPromise(profileOf(strategy), rtoSeconds, rpoSeconds)).toBe(true);
    // What the tier promises may be tighter, and costs the same.
    expect(DEFAULT_TIERS[tier]?.strategy ?? strategy).toBe(strategy);
    expect(DEFAULT_TIERS[tier]?.rtoSeconds ?? 0).toBeLessThanOrEqual(rtoSeconds);
    expect(DEFAULT_TIERS[tier]?.rpoSeconds ?? 0).toBeLessThanOrEqual(rpoSeconds);
  });

  it.each(ALL)('says why and what else is needed, in both languages: $downtime, $dataLoss', impact => {
    const { why, limits } = recommendObjectives(impact, DEFAULT_TIERS);
    expect(why.length).toBeGreaterThanOrEqual(4);
    expect(limits.length).toBeGreaterThanOrEqual(1);
    for (const statement of [...why, ...limits]) {
      expect(renderStatement(statement, 'en')).not.toMatch(/\{\{|recommend\.|undefined|NaN/);
      expect(renderStatement(statement, 'ko')).toMatch(/[가-힣]/);
    }
  });

  it('says that no backup keeps a promise to lose nothing', () => {
    const { limits } = recommendObjectives({ downtime: 'low', dataLoss: 'critical' }, DEFAULT_TIERS);
    expect(codes(limits)).toEqual(['recommend.needsReplication', 'recommend.needsActiveActive']);
  });

  it('says that a second site is needed', () => {
    const limits = STRATEGIES.slice(1).map((_, i) => {
      const impact = (['moderate', 'high', 'critical'] as const)[i];
      return codes(recommendObjectives({ downtime: impact, dataLoss: impact }, DEFAULT_TIERS).limits).at(-1);
    });
    expect(limits).toEqual(['recommend.needsPilotLight', 'recommend.needsWarmStandby', 'recommend.needsActiveActive']);
  });

  it.each<[string, Tiers, string | undefined]>([
    ['the loosest that is enough', { a: aTier(60, 60), b: aTier(14_400, 3_600), c: aTier(7_200, 3_600) }, 'b'],
    ['none that promises less', { a: aTier(14_401, 3_600), b: aTier(14_400, 3_601) }, undefined],
    ['none that leaves something open', { a: { rtoSeconds: 60 }, b: { rpoSeconds: 60 } }, undefined],
    ['none that costs more', { a: { ...aTier(14_400, 3_600), strategy: 'warm-standby' } }, undefined],
    ['none that costs more without saying so', { a: aTier(60, 0) }, undefined],
    ['none that tries recovery less often', { a: { ...aTier(7_200, 600), drillIntervalSeconds: 8e6 } }, undefined],
    ['none where there are none', {}, undefined],
  ])('names a tier: %s', (_, tiers, name) => {
    expect(recommendObjectives({ downtime: 'moderate', dataLoss: 'moderate' }, tiers).tier).toBe(name);
  });

  it('can be written on an entity and read back', () => {
    const { rtoSeconds, rpoSeconds, strategy } = recommendObjectives({ downtime: 'high', dataLoss: 'critical' }, {});
    const annotations = valuesToAnnotations({ rtoSeconds, rpoSeconds, strategy });
    expect(annotations).toEqual({
      'backstage-dr.io/rto': '1h',
      'backstage-dr.io/rpo': '0s',
      'backstage-dr.io/strategy': 'active-active',
    });
    const entity = { apiVersion: 'v1', kind: 'Component', metadata: { name: 'order', annotations } };
    expect(resolveObjectives({ entity, tiers: {}, policies: [] }).rpoSeconds?.value).toBe(0);
  });
});

function aTier(rtoSeconds: number, rpoSeconds: number) {
  return { rtoSeconds, rpoSeconds };
}
