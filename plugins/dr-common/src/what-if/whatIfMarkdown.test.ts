import { ago, HOUR, NOW } from '../__fixtures__/world';
import { aReach, LOST, refs, SEOUL, took, UNTIMED, WORLD } from './__testUtils__/reaches';
import { whatIf } from './whatIf';
import { whatIfMarkdown } from './whatIfMarkdown';

const REACHES = [
  aReach('shop', { dependsOn: refs('db'), each: took(600, 'estimated'), title: 'The *shop* | front' }),
  aReach('db', { rtoSeconds: 300 }),
  aReach('cron', { rtoSeconds: undefined, each: UNTIMED, assessedAt: ago(HOUR) }),
  aReach('ledger', { each: LOST, tier: 'critical', remedy: { statement: { code: 'remedy.backUpNow' } } }),
  aReach('reports', { dependsOn: refs('ledger'), rtoSeconds: 5 * HOUR }),
  aReach('secret'),
];

describe('whatIfMarkdown', () => {
  const answer = whatIf(REACHES, SEOUL, { ...WORLD, isVisible: ref => !ref.endsWith('secret') });

  it('is the answer as a report', () => {
    expect(whatIfMarkdown(answer, 'en', { now: NOW })).toBe(
      [
        '# Losing seoul, 5 of 6 services come back, but 1 of them cannot work without others that do not, or may not; of 1 it is not known when.',
        '',
        'The oldest verdict that this comes from is of 11:30 UTC (1 h ago).',
        '',
        'You may not see 1 of these services: they are counted, and not named.',
        '',
        '- back within the promise: 2',
        '- back, later or with more loss: 3',
        '- does not come back: 1',
        '',
        '## In which order, and how long',
        '',
        '| Service | What becomes of it | Needs first | Starts after | Back after | Own restore | RTO | Loses | RPO | Restored into | Why |',
        '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
        '| db | back, later or with more loss | – | 0 s | 10 min | measured | 5 min | 10 min | 1 h | tokyo-1 | Back after 10 min, and promised after 5 min. |',
        '| The \\*shop\\* \\| front | back within the promise | db | 10 min | 20 min | estimated | 4 h | 10 min | 1 h | tokyo-1 | Back after 20 min, with 10 min of data lost: as promised. The time is an estimate, from a restore in another setting. |',
        '| reports | back, later or with more loss | – | 30 min | 40 min | measured | 5 h | 10 min | 1 h | tokyo-1 | It comes back, and does not work without ledger, which does not. |',
        '| cron | back, later or with more loss | – | 40 min | not known | never measured | not promised | 10 min | 1 h | tokyo-1 | It comes back; how long that takes was never measured. Nobody has said how long it may be down (RTO). |',
        '',
        'Critical path (30 min of it measured, 10 min estimated): db → The \\*shop\\* \\| front → reports',
        '',
        '## The others, and what helps',
        '',
        '| Service | Tier | What becomes of it | Why | Takes down with it | What helps |',
        '| --- | --- | --- | --- | --- | --- |',
        '| ledger | critical | does not come back | No other cluster is known to restore into. | reports | Make a backup now. |',
        '',
      ].join('\n'),
    );
  });

  it('speaks Korean', () => {
    const report = whatIfMarkdown(answer, 'ko', { now: NOW });
    expect(report).toContain('## 복구 순서와 걸리는 시간');
    expect(report).toContain('| ledger | critical | 복구되지 않음 |');
    expect(report).not.toContain('whatIf.');
  });

  it('says of nothing no more than that', () => {
    expect(whatIfMarkdown(whatIf([], SEOUL, WORLD))).toBe('# Nothing that is known depends on seoul.\n');
  });
});
