import { scheduleProposal } from '../__testUtils__';
import { promiseStanding } from './promiseStanding';

const { promise } = scheduleProposal();

describe('promiseStanding', () => {
  it.each([
    ['yes', 'good'],
    ['no', 'bad'],
    ['unknown', 'unknown'],
    ['nothing-promised', 'unknown'],
  ] as const)('shows %s as %s', (kept, tone) => {
    expect(promiseStanding({ promise: { ...promise, kept }, problems: [] }).tone).toBe(tone);
  });

  it('keeps nothing that cannot be made', () => {
    const { problems } = scheduleProposal({ cron: 'sometimes' });
    expect(promiseStanding({ promise, problems })).toEqual({ tone: 'bad', key: 'refused' });
  });
});
