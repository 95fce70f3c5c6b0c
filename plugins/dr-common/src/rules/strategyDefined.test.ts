import { describeRule, promise } from './__testUtils__/describeRule';
import { strategyDefined } from './strategyDefined';

describeRule(strategyDefined, [
  ['one is chosen', {}, 'pass'],
  ['none is chosen', promise({ strategy: undefined }), 'fail'],
]);
