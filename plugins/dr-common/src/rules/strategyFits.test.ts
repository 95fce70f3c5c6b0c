import { MINUTE } from '../__fixtures__/world';
import { promise, SOURCE, testsOf } from './__testUtils__/testsOf';
import { strategyFits } from './strategyFits';

describe('strategy-fits', () => {
  it.each(
    testsOf(strategyFits, [
      ['it does', {}, 'pass'],
      [
        'it is too slow',
        promise({
          strategy: { value: 'backup-restore', source: SOURCE },
          rpoSeconds: { value: 15 * MINUTE, source: SOURCE },
        }),
        'fail',
      ],
      ['nobody has said how long it may be down', promise({ rtoSeconds: undefined }), 'unknown'],
      ['no strategy is chosen', promise({ strategy: undefined }), 'not-applicable'],
    ]),
  )('%s', (_, look) => {
    const { is, shouldBe } = look();
    expect(is).toEqual(shouldBe);
  });
});
