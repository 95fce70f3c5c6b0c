import { aSilentCluster, HOUR, hourlyBackups } from '../__fixtures__/world';
import { promise, SOURCE, testsOf } from './__testUtils__/testsOf';
import { recoveryPointFresh } from './recoveryPointFresh';

describe('recovery-point-fresh', () => {
  it.each(
    testsOf(recoveryPointFresh, [
      ['half an hour old, and two hours are promised', {}, 'pass'],
      ['four hours old', { backups: hourlyBackups(24).slice(4) }, 'fail', 'the promise is 2 h'],
      ['there is none', { backups: [] }, 'fail'],
      ['the promise is to lose nothing', promise({ rpoSeconds: { value: 0, source: SOURCE } }), 'fail'],
      ['its cluster is silent', { clusters: [aSilentCluster('seoul-1', HOUR)] }, 'unknown'],
      ['nothing is promised', promise({ rpoSeconds: undefined }), 'not-applicable'],
    ]),
  )('%s', (_, look) => {
    const { is, shouldBe } = look();
    expect(is).toEqual(shouldBe);
  });
});
