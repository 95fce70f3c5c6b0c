import { aCluster, aSchedule, aWorkload } from '../__fixtures__/world';
import { inPlaces } from '../scenarios/__testUtils__/scenarios';
import { testsOf } from './__testUtils__/testsOf';
import { objectsCovered } from './objectsCovered';

describe('objects-covered', () => {
  it.each(
    testsOf(objectsCovered, [
      ['all of it', {}, 'pass', 'order-hourly'],
      [
        'its Secrets are left out',
        { schedules: [aSchedule({ template: { includedNamespaces: ['order'], excludedResources: ['secrets'] } })] },
        'fail',
      ],
      [
        'a schedule of everything leaves its namespace out',
        { schedules: [aSchedule({ template: { excludedNamespaces: ['order'] } })] },
        'fail',
      ],
      [
        'another schedule takes in what one leaves out',
        {
          schedules: [
            aSchedule({ name: 'partly', template: { includedNamespaces: ['order'], excludedResources: ['secrets'] } }),
            aSchedule(),
          ],
        },
        'pass',
      ],
      [
        'it runs in a second cluster, in which nothing takes it in',
        {
          clusters: [aCluster('seoul-1'), aCluster('busan-1')],
          ...inPlaces(aWorkload(), aWorkload({ cluster: 'busan-1' })),
        },
        'fail',
      ],
      [
        'a resource policy is not read',
        { schedules: [aSchedule({ template: { includedNamespaces: ['order'], resourcePolicy: 'skip-some' } })] },
        'unknown',
        'skip-some',
      ],
      ['there is no schedule', { schedules: [] }, 'not-applicable'],
    ]),
  )('%s', (_, look) => {
    const { is, shouldBe } = look();
    expect(is).toEqual(shouldBe);
  });
});
