import { Finding } from '@backstage-dr/plugin-dr-common';
import { toneOfCondition } from './toneOfCondition';
import { toneOfCoverage, toneOfFinding, toneOfHealth, toneOfReadiness, toneOfRun, toneOfUsability } from './tone';

describe('tones', () => {
  it('never draws the unknown as good', () => {
    const unknowns = [
      toneOfReadiness('unknown'),
      toneOfUsability('unknown'),
      toneOfCoverage('unknown'),
      toneOfRun('unknown'),
      toneOfHealth('unknown'),
      toneOfCondition('unknown'),
      toneOfCondition('uncertain-cron'),
      toneOfFinding({ outcome: 'unknown', gravity: 'blocking' }),
    ];
    expect(new Set(unknowns)).toEqual(new Set(['unknown']));
  });

  it('tells the four verdicts apart', () => {
    expect((['ready', 'at-risk', 'not-ready', 'unknown'] as const).map(toneOfReadiness)).toEqual([
      'good',
      'warn',
      'bad',
      'unknown',
    ]);
  });

  const exemption = { id: 'e1', reason: 'Moves', createdBy: 'user:default/mina', expiresAt: '2026-12-03T09:00:00Z' };

  it.each<[Pick<Finding, 'gravity' | 'outcome' | 'exemption'>, string]>([
    [{ gravity: 'blocking', outcome: 'fail' }, 'bad'],
    [{ gravity: 'degrading', outcome: 'fail' }, 'warn'],
    [{ gravity: 'advisory', outcome: 'fail' }, 'note'],
    [{ gravity: 'blocking', outcome: 'pass' }, 'good'],
    [{ gravity: 'blocking', outcome: 'exempt', exemption: { ...exemption, outcome: 'fail' } }, 'bad'],
    [{ gravity: 'blocking', outcome: 'exempt', exemption: { ...exemption, outcome: 'unknown' } }, 'unknown'],
    [{ gravity: 'degrading', outcome: 'exempt', exemption: { ...exemption, outcome: 'fail' } }, 'note'],
    [{ gravity: 'blocking', outcome: 'not-applicable' }, 'note'],
  ])('draws %p as %s', (finding, tone) => {
    expect(toneOfFinding(finding)).toBe(tone);
  });
});
