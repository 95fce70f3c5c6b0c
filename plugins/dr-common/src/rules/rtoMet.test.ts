import { aRestore, HOUR, hourlyBackups } from '../__fixtures__/world';
import { promise, SOURCE, testsOf } from './__testUtils__/testsOf';
import { rtoMet } from './rtoMet';

const [, , third] = hourlyBackups(24);
const hours = (value: number) => promise({ rtoSeconds: { value: value * HOUR, source: SOURCE } });

describe('rto-met', () => {
  it.each(
    testsOf(rtoMet, [
      [
        'a drill took six minutes, and four hours are promised',
        { restores: [aRestore(third)] },
        'pass',
        'order-drill took 6 min; the promise is 4 h.',
      ],
      [
        'a drill took longer than promised',
        { ...hours(0.05), restores: [aRestore(third)] },
        'fail',
        'order-drill took 6 min; the promise is to be back within 3 min.',
      ],
      ['it was never tried', {}, 'unknown', 'Nobody has measured', 'advisory'],
      [
        'a restore onto the running service measures nothing',
        { restores: [aRestore(third, { namespaceMapping: {} })] },
        'unknown',
        'Nobody has measured',
        'advisory',
      ],
      ['nothing is promised', promise({ rtoSeconds: undefined }), 'not-applicable'],
    ]),
  )('%s', (_, look) => {
    const { is, shouldBe } = look();
    expect(is).toEqual(shouldBe);
  });
});
