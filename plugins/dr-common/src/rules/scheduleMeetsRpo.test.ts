import { ago, aSchedule, aSilentCluster, HOUR, MINUTE } from '../__fixtures__/world';
import { promise, SOURCE, testsOf } from './__testUtils__/testsOf';
import { scheduleMeetsRpo } from './scheduleMeetsRpo';

describe('schedule-meets-rpo', () => {
  it.each(
    testsOf(scheduleMeetsRpo, [
      ['hourly, and two hours are promised', {}, 'pass'],
      ['hourly, and an hour is promised', promise({ rpoSeconds: { value: HOUR, source: SOURCE } }), 'fail'],
      ['the promise is to lose nothing', promise({ rpoSeconds: { value: 0, source: SOURCE } }), 'fail'],
      [
        'the schedule leaves some of it out',
        { schedules: [aSchedule({ template: { includedNamespaces: ['order'], excludedResources: ['secrets'] } })] },
        'fail',
      ],
      [
        'no run has completed yet',
        { backups: [], schedules: [aSchedule({ lastBackupAt: undefined, createdAt: ago(MINUTE) })] },
        'unknown',
      ],
      ['schedules cannot be seen', { clusters: [aSilentCluster('seoul-1', HOUR)] }, 'unknown'],
      ['nothing is promised', promise({ rpoSeconds: undefined }), 'not-applicable'],
    ]),
  )('%s', (_, look) => {
    const { is, shouldBe } = look();
    expect(is).toEqual(shouldBe);
  });
});
