import { aCluster, ago, aSchedule, DAY } from '../__fixtures__/world';
import { testsOf } from './__testUtils__/testsOf';
import { scheduleHealthy } from './scheduleHealthy';

describe('schedule-healthy', () => {
  it.each(
    testsOf(scheduleHealthy, [
      ['it is as it should be', {}, 'pass'],
      ['its cron is none', { schedules: [aSchedule({ cron: 'hourly' })] }, 'fail'],
      ['it is paused on purpose', { schedules: [aSchedule({ paused: true, pausedSince: ago(6 * DAY) })] }, 'pass'],
      ['it is paused and forgotten', { schedules: [aSchedule({ paused: true, pausedSince: ago(8 * DAY) })] }, 'fail'],
      [
        'it has been paused for longer than we remember',
        { schedules: [aSchedule({ paused: true })], rememberedSince: ago(8 * DAY) },
        'fail',
      ],
      [
        'its cron depends on a version that is not known',
        {
          schedules: [aSchedule({ cron: '0 0 13 * 5' })],
          clusters: [aCluster('seoul-1', { veleroVersion: undefined })],
        },
        'unknown',
      ],
      ['there is none', { schedules: [] }, 'not-applicable'],
    ]),
  )('%s', (_, look) => {
    const { is, shouldBe } = look();
    expect(is).toEqual(shouldBe);
  });
});
