import { ServiceSummary } from '@backstage-dr/plugin-dr-common';
import { factsOf } from './factsOf';
import { schema } from './schema';

const NOW_MS = Date.parse('2026-11-23T12:00:00Z');

const SUMMARY: ServiceSummary = {
  entityRef: 'component:default/payment',
  title: 'Payment',
  readiness: 'ready',
  level: 4,
  headline: { code: 'headline' },
  reason: { code: 'reason' },
  rpoSeconds: 3600,
  rtoSeconds: 7200,
  exposure: 'known',
  recoveryPointAt: '2026-11-23T11:50:00Z',
  recoveryTime: { state: 'unknown' },
  provenAt: '2026-11-01T00:00:00Z',
  clusters: [],
  marks: [
    { rule: 'scheduled', outcome: 'fail', gravity: 'degrading' },
    { rule: 'hooks-ran', outcome: 'unknown', gravity: 'degrading' },
    { rule: 'runbook-present', outcome: 'exempt', gravity: 'advisory' },
  ],
  assessedAt: '2026-11-23T11:59:00Z',
};

describe('factsOf', () => {
  it('says all that is known', () => {
    const { entity, facts } = factsOf(SUMMARY, NOW_MS);
    expect(entity).toEqual({ kind: 'component', namespace: 'default', name: 'payment' });
    expect(facts).toEqual({
      readiness: 'ready',
      isReady: true,
      isKnown: true,
      level: 4,
      rpoSeconds: 3600,
      rtoSeconds: 7200,
      exposureSeconds: 600,
      failingRules: ['scheduled'],
      unknownRules: ['hooks-ran'],
      exemptRules: ['runbook-present'],
      recoveryPointAt: '2026-11-23T11:50:00Z',
      provenAt: '2026-11-01T00:00:00Z',
      assessedAt: '2026-11-23T11:59:00Z',
    });
    expect(Object.keys(facts).sort()).toEqual(Object.keys(schema).sort());
  });

  it.each<[Partial<ServiceSummary>, object]>([
    [{ readiness: 'at-risk' }, { isReady: false, isKnown: true }],
    [{ readiness: 'not-ready' }, { isReady: false, isKnown: true }],
    [{ readiness: 'unknown' }, { isReady: false, isKnown: false }],
  ])('takes nothing but ready for ready: %j', (more, expected) => {
    expect(factsOf({ ...SUMMARY, ...more }, NOW_MS).facts).toMatchObject(expected);
  });

  it.each<[Partial<ServiceSummary>, string[]]>([
    [{ exposure: 'nothing', recoveryPointAt: undefined }, ['exposureSeconds', 'recoveryPointAt']],
    [{ exposure: 'unknown' }, ['exposureSeconds']],
    [{ rpoSeconds: undefined, rtoSeconds: undefined }, ['rpoSeconds', 'rtoSeconds']],
    [{ provenAt: undefined }, ['provenAt']],
  ])('leaves out what is not known: %j', (more, left) => {
    const { facts } = factsOf({ ...SUMMARY, ...more }, NOW_MS);
    expect(
      Object.keys(schema)
        .filter(name => !(name in facts))
        .sort(),
    ).toEqual(left);
  });
});
