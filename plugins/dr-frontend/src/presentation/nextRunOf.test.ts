import { scheduleProposal } from '../__testUtils__';
import { nextRunOf } from './nextRunOf';

const NOW = Date.parse('2026-11-23T04:40:00Z');

describe('nextRunOf', () => {
  it('is the first run from now on, in the zone of the server', () => {
    expect(nextRunOf(scheduleProposal(), NOW)).toBe('2026-11-23T05:37:00Z');
    const atNine = scheduleProposal({ cron: '0 9 * * *' }, { timeZone: 'Asia/Seoul' });
    expect(nextRunOf(atNine, NOW)).toBe('2026-11-24T00:00:00Z');
  });

  it('is not told where there is no manifest, and of what counts from its creation', () => {
    expect(nextRunOf(scheduleProposal({ cron: 'sometimes' }), NOW)).toBeUndefined();
    expect(nextRunOf(scheduleProposal({ cron: '@every 1h' }), NOW)).toBeUndefined();
  });
});
