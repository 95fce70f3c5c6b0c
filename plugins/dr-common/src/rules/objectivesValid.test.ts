import { aWorkload } from '../__fixtures__/world';
import { HINTS } from '../scenarios/__testUtils__/scenarios';
import { promise, testsOf } from './__testUtils__/testsOf';
import { objectivesValid } from './objectivesValid';

describe('objectives-valid', () => {
  it.each(
    testsOf(objectivesValid, [
      ['all can be read', {}, 'pass'],
      [
        'an annotation cannot be read',
        promise({ problems: [{ key: 'backstage-dr.io/rpo', value: 'soon', accepted: 'a duration' }] }),
        'fail',
        'says soon',
      ],
      [
        'an annotation of its System cannot be read',
        promise({
          problems: [
            { key: 'backstage-dr.io/rto', value: '1w', accepted: 'a duration', entityRef: 'system:default/shop' },
          ],
        }),
        'fail',
        'of system:default/shop',
      ],
      [
        'where it runs is an unfilled placeholder',
        {
          placement: {
            hints: {
              ...HINTS,
              problems: [{ annotation: 'backstage.io/kubernetes-id', value: '${{ values.name }}', accepted: 'a name' }],
            },
            workloads: [aWorkload()],
          },
        },
        'fail',
        'values.name',
      ],
    ]),
  )('%s', (_, look) => {
    const { is, shouldBe } = look();
    expect(is).toEqual(shouldBe);
  });
});
