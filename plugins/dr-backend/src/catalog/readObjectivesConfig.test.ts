import { ConfigReader } from '@backstage/config';
import { DEFAULT_SCOPE, DEFAULT_TIERS } from '@backstage-dr/plugin-dr-common';
import { JsonObject } from '@backstage/types';
import { readObjectivesConfig } from './readObjectivesConfig';

function read(dr?: JsonObject) {
  return readObjectivesConfig(new ConfigReader(dr && { dr }));
}

const FILTER = { kind: 'Component' };

describe('readObjectivesConfig', () => {
  it('has defaults', () => {
    expect(read()).toEqual({ tiers: DEFAULT_TIERS, policies: [], scope: DEFAULT_SCOPE });
  });

  it('reads tiers in place of the default ones', () => {
    const { tiers } = read({
      tiers: {
        gold: { rto: '5m', rpo: 0, strategy: 'active-active', drillInterval: 'P30D', runbook: 'docs/gold.md' },
        'best effort': {},
      },
    });
    expect(Object.keys(tiers)).toEqual(['gold', 'best effort']);
    expect(tiers.gold).toEqual({
      rtoSeconds: 300,
      rpoSeconds: 0,
      strategy: 'active-active',
      drillIntervalSeconds: 2_592_000,
      runbook: 'docs/gold.md',
    });
  });

  it('reads policies in their order, and the scope', () => {
    const { policies, scope } = read({
      policies: [
        { name: 'payments', filter: { 'spec.system': 'shop' }, tier: 'critical', rpo: '1m' },
        { name: 'rest', filter: FILTER, rto: '24h' },
      ],
      scope: { kind: 'System' },
    });
    expect(policies).toEqual([
      { name: 'payments', filter: { 'spec.system': 'shop' }, tier: 'critical', rpoSeconds: 60 },
      { name: 'rest', filter: FILTER, rtoSeconds: 86_400 },
    ]);
    expect(scope).toEqual({ kind: 'System' });
  });

  it.each<[JsonObject, RegExp]>([
    [{ tiers: [] }, /^dr\.tiers is a list; accepted is an object/],
    [{ tiers: { gold: 'fast' } }, /^dr\.tiers\.gold is "fast"; accepted is an object/],
    [{ tiers: { gold: { rto: 'soon' } } }, /^dr\.tiers\.gold\.rto is "soon"; accepted is a duration, for example 5m/],
    [{ tiers: { gold: { rpo: 30 } } }, /^dr\.tiers\.gold\.rpo is 30; accepted is a duration/],
    [{ tiers: { gold: { rpo: { minutes: 5 } } } }, /^dr\.tiers\.gold\.rpo is a group of keys; accepted is a duration/],
    [
      { tiers: { gold: { strategy: 'hot' } } },
      /^dr\.tiers\.gold\.strategy is "hot"; accepted is backup-restore, pilot/,
    ],
    [{ tiers: { gold: { drillInterval: '0' } } }, /^dr\.tiers\.gold\.drillInterval is "0"; accepted is .* above zero/],
    [{ tiers: { gold: { runbook: 7 } } }, /^dr\.tiers\.gold\.runbook is 7; accepted is a text/],
    [{ tiers: { gold: { rtp: '5m' } } }, /^dr\.tiers\.gold\.rtp is not a known key; accepted are rto, rpo/],
    [{ policies: {} }, /^dr\.policies is a group of keys; accepted is a list/],
    [{ policies: [{ filter: FILTER }] }, /^dr\.policies\[0\]\.name is missing/],
    [{ policies: [{ name: 'a' }] }, /^dr\.policies\[0\]\.filter is missing; accepted is a filter predicate/],
    [{ policies: [{ name: 'a', filter: { kind: { $eq: 'x' } } }] }, /^dr\.policies\[0\]\.filter is a group of keys/],
    [
      { policies: [{ name: 'a', filter: FILTER, tier: 'gold' }] },
      /^dr\.policies\[0\]\.tier is "gold"; accepted is critical/,
    ],
    [
      { policies: [{ name: 'a', filter: FILTER, rto: '-5m' }] },
      /^dr\.policies\[0\]\.rto is "-5m"; accepted is a duration/,
    ],
    [{ policies: [{ name: 'a', filter: FILTER, level: 3 }] }, /^dr\.policies\[0\]\.level is not a known key/],
    [
      {
        policies: [
          { name: 'a', filter: FILTER },
          { name: 'a', filter: FILTER },
        ],
      },
      /^dr\.policies\[1\]\.name is 'a', as that of dr\.policies\[0\]/,
    ],
    [{ scope: [] }, /^dr\.scope is a list; accepted is a filter predicate/],
  ])('refuses %j', (dr, message) => {
    expect(() => read(dr)).toThrow(message);
  });
});
