import { promise, testsOf } from './__testUtils__/testsOf';
import { objectivesDefined } from './objectivesDefined';

describe('objectives-defined', () => {
  it.each(
    testsOf(objectivesDefined, [
      ['both are promised', {}, 'pass', 'lose at most 2 h'],
      ['nobody has said how long it may be down', promise({ rtoSeconds: undefined }), 'fail', 'RTO'],
      ['nobody has said what may be lost', promise({ rpoSeconds: undefined }), 'fail', 'RPO'],
    ]),
  )('%s', (_, look) => {
    const { is, shouldBe } = look();
    expect(is).toEqual(shouldBe);
  });
});
