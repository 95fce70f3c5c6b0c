import { aWorkload } from '../__fixtures__/world';
import { HINTS } from '../scenarios/__testUtils__/scenarios';
import { describeRule, promise } from './__testUtils__/describeRule';
import { objectivesValid } from './objectivesValid';

describeRule(objectivesValid, [
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
      problems: [{ key: 'backstage-dr.io/rto', value: '1w', accepted: 'a duration', entityRef: 'system:default/shop' }],
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
]);
