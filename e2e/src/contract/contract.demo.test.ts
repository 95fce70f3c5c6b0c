import { describeContract } from './contract';
import { startDemoContract } from './support';

describe('the contract, kept by the stand-in', () => {
  describeContract(startDemoContract);
});
