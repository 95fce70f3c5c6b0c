import { aSilentCluster, HOUR, hourlyBackups } from '../__fixtures__/world';
import { describeRule, promise, seoul, SOURCE } from './__testUtils__/describeRule';
import { recoveryPointFresh } from './recoveryPointFresh';

describeRule(recoveryPointFresh, [
  ['half an hour old, and two hours are promised', {}, 'pass'],
  ['four hours old', { backups: hourlyBackups(24).slice(4) }, 'fail', 'the promise is 2 h'],
  ['there is none', { backups: [] }, 'fail'],
  ['the promise is to lose nothing', promise({ rpoSeconds: { value: 0, source: SOURCE } }), 'fail'],
  ['its cluster is silent', { clusters: [aSilentCluster('seoul-1', HOUR)] }, 'unknown'],
  ['nothing is promised', promise({ rpoSeconds: undefined }), 'not-applicable'],
]);
