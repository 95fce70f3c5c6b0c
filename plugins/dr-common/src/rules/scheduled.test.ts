import { ago, aSchedule, aSilentCluster, HOUR } from '../__fixtures__/world';
import { inPlaces } from '../scenarios/__testUtils__/scenarios';
import { testsOf } from './__testUtils__/testsOf';
import { scheduled } from './scheduled';

describe('scheduled', () => {
  it.each(
    testsOf(scheduled, [
      ['by a schedule', {}, 'pass', 'order-hourly'],
      ['all backups are made by hand', { schedules: [] }, 'fail'],
      ['the schedule was deleted', { schedules: [aSchedule({ goneAt: ago(HOUR) })] }, 'fail'],
      ['the schedule is paused', { schedules: [aSchedule({ paused: true, pausedSince: ago(HOUR) })] }, 'pass'],
      ['schedules cannot be seen', { schedules: [], clusters: [aSilentCluster('seoul-1', HOUR)] }, 'unknown'],
      ['it is not known where it runs', inPlaces(), 'not-applicable'],
    ]),
  )('%s', (_, look) => {
    const { is, shouldBe } = look();
    expect(is).toEqual(shouldBe);
  });
});
