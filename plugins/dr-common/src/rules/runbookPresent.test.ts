import { describeRule, promise, SOURCE } from './__testUtils__/describeRule';
import { runbookPresent } from './runbookPresent';

describeRule(runbookPresent, [
  [
    'there is one',
    promise({ runbook: { value: 'https://wiki.example', source: SOURCE } }),
    'pass',
    'https://wiki.example',
  ],
  ['there is none', {}, 'fail'],
]);
