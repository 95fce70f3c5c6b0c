import { ServiceSummary } from '@backstage-dr/plugin-dr-common';
import { CSV_COLUMNS, csvRowOf } from './csvRowOf';

const BARE: ServiceSummary = {
  entityRef: 'component:default/payment',
  title: 'Payment',
  readiness: 'unknown',
  level: 0,
  headline: { code: 'headline' },
  reason: { code: 'cluster.neverSeen', params: { cluster: 'seoul' } },
  exposure: 'unknown',
  recoveryTime: { state: 'unknown' },
  clusters: [],
  marks: [],
  assessedAt: '2026-11-23T00:00:00Z',
};

describe('csvRowOf', () => {
  it('leaves empty what is not known', () => {
    const row = csvRowOf(BARE);
    expect(Object.keys(row)).toEqual([...CSV_COLUMNS]);
    expect(Object.entries(row).filter(([, value]) => value !== undefined && value !== '')).toEqual([
      ['service', 'component:default/payment'],
      ['title', 'Payment'],
      ['readiness', 'unknown'],
      ['level', 0],
      ['reason', 'seoul has never been seen.'],
      ['exposure', 'unknown'],
      ['recovery_time', 'unknown'],
      ['assessed', '2026-11-23T00:00:00Z'],
    ]);
  });

  it('joins what there is more of', () => {
    const row = csvRowOf({
      ...BARE,
      rpoSeconds: 0,
      recoveryTime: { state: 'measured', seconds: 60 },
      clusters: ['seoul', 'tokyo'],
      marks: [
        { rule: 'scheduled', outcome: 'fail', gravity: 'blocking' },
        { rule: 'retention', outcome: 'fail', gravity: 'advisory' },
        { rule: 'cluster-seen', outcome: 'unknown', gravity: 'blocking' },
        { rule: 'runbook-present', outcome: 'exempt', gravity: 'advisory' },
      ],
    });
    expect(row).toMatchObject({
      rpo_seconds: 0,
      rto_seconds: undefined,
      recovery_time_seconds: 60,
      clusters: 'seoul;tokyo',
      failing_rules: 'scheduled;retention',
      unknown_rules: 'cluster-seen',
      exempt_rules: 'runbook-present',
    });
  });
});
