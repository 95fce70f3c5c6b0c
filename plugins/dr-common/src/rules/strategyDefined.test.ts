import { promise, testsOf } from './__testUtils__/testsOf';
import { strategyDefined } from './strategyDefined';

describe('strategy-defined', () => {
  it.each(
    testsOf(strategyDefined, [
      ['one is chosen', {}, 'pass'],
      ['none is chosen', promise({ strategy: undefined }), 'fail'],
    ]),
  )('%s', (_, look) => {
    const { is, shouldBe } = look();
    expect(is).toEqual(shouldBe);
  });
});
