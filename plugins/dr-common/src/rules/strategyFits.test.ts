import { MINUTE } from '../__fixtures__/world';
import { describeRule, promise, SOURCE } from './__testUtils__/describeRule';
import { strategyFits } from './strategyFits';

describeRule(strategyFits, [
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
]);
