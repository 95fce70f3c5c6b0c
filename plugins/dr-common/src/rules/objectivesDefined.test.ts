import { describeRule, promise } from './__testUtils__/describeRule';
import { objectivesDefined } from './objectivesDefined';

describeRule(objectivesDefined, [
  ['both are promised', {}, 'pass', 'lose at most 2 h'],
  ['nobody has said how long it may be down', promise({ rtoSeconds: undefined }), 'fail', 'RTO'],
  ['nobody has said what may be lost', promise({ rpoSeconds: undefined }), 'fail', 'RPO'],
]);
