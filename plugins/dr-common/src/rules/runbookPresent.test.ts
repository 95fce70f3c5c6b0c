import { promise, SOURCE, testsOf } from './__testUtils__/testsOf';
import { runbookPresent } from './runbookPresent';

describe('runbook-present', () => {
  it.each(
    testsOf(runbookPresent, [
      [
        'there is one',
        promise({ runbook: { value: 'https://wiki.example', source: SOURCE } }),
        'pass',
        'https://wiki.example',
      ],
      ['there is none', {}, 'fail'],
    ]),
  )('%s', (_, look) => {
    const { is, shouldBe } = look();
    expect(is).toEqual(shouldBe);
  });
});
