import { aCluster, aLocation } from '../__fixtures__/world';
import { ServiceFacts } from '../model';
import { inPlaces } from '../scenarios/__testUtils__/scenarios';
import { promise, SOURCE, testsOf } from './__testUtils__/testsOf';
import { storedInAnotherRegion } from './storedInAnotherRegion';

function lying(region: string): Partial<ServiceFacts> {
  return {
    clusters: [
      aCluster('seoul-1', { region: 'ap-northeast-2' }),
      aCluster('tokyo-1', { region: 'ap-northeast-1', role: 'standby' }),
    ],
    locations: ['seoul-1', 'tokyo-1'].map(cluster => aLocation({ cluster, region, regionFrom: 'operator' })),
  };
}

describe('stored-in-another-region', () => {
  it.each(
    testsOf(storedInAnotherRegion, [
      ['they lie where the other cluster is', lying('ap-northeast-1'), 'pass', 'If its region were lost'],
      [
        'they lie where the service runs',
        lying('ap-northeast-2'),
        'fail',
        'Storage location default lies in ap-northeast-2, where the service runs.',
      ],
      [
        'a second site is promised, and they lie where the service runs',
        { ...promise({ strategy: { value: 'pilot-light', source: SOURCE } }), ...lying('ap-northeast-2') },
        'fail',
        '',
        'blocking',
      ],
      [
        'the only other cluster lies in the same region',
        {
          ...lying('eu-west-1'),
          clusters: ['seoul-1', 'tokyo-1'].map(name => aCluster(name, { region: 'ap-northeast-2' })),
        },
        'fail',
      ],
      ['nobody has said where anything lies', {}, 'unknown'],
      ['it is not known where it runs', inPlaces(), 'not-applicable'],
    ]),
  )('%s', (_, look) => {
    const { is, shouldBe } = look();
    expect(is).toEqual(shouldBe);
  });
});
