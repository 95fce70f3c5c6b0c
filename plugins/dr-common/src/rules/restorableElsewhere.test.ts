import { aCluster, aSilentCluster, HOUR } from '../__fixtures__/world';
import { inPlaces } from '../scenarios/__testUtils__/scenarios';
import { promise, SOURCE, testsOf } from './__testUtils__/testsOf';
import { restorableElsewhere } from './restorableElsewhere';

describe('restorable-elsewhere', () => {
  it.each(
    testsOf(restorableElsewhere, [
      ['another cluster has synced what it needs', {}, 'pass', 'could be restored into tokyo-1'],
      ['there is no other cluster', { clusters: [aCluster('seoul-1')] }, 'fail'],
      [
        'a second site is promised, and there is no other cluster',
        { ...promise({ strategy: { value: 'pilot-light', source: SOURCE } }), clusters: [aCluster('seoul-1')] },
        'fail',
        '',
        'blocking',
      ],
      [
        'the other cluster is not seen',
        { clusters: [aCluster('seoul-1'), aSilentCluster('tokyo-1', HOUR)] },
        'unknown',
      ],
      [
        'a second site is promised, and it is not seen',
        {
          ...promise({ strategy: { value: 'warm-standby', source: SOURCE } }),
          clusters: [aCluster('seoul-1'), aSilentCluster('tokyo-1', HOUR)],
        },
        'unknown',
        '',
        'blocking',
      ],
      ['it is not known where it runs', inPlaces(), 'not-applicable'],
    ]),
  )('%s', (_, look) => {
    const { is, shouldBe } = look();
    expect(is).toEqual(shouldBe);
  });
});
