import { aWorkload } from '../__fixtures__/world';
import { inPlaces } from '../scenarios/__testUtils__/scenarios';
import { testsOf } from './__testUtils__/testsOf';
import { placementKnown } from './placementKnown';

describe('placement-known', () => {
  it.each(
    testsOf(placementKnown, [
      ['it runs where the entity says', {}, 'pass', 'It runs in seoul-1/order.'],
      ['nothing tells where it runs', inPlaces(), 'unknown', 'Nothing tells where it runs.'],
      [
        'there is no such namespace',
        inPlaces(aWorkload({ namespaceFact: undefined })),
        'unknown',
        'There is no namespace order in seoul-1.',
      ],
    ]),
  )('%s', (_, look) => {
    const { is, shouldBe } = look();
    expect(is).toEqual(shouldBe);
  });
});
