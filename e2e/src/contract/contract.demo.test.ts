import { describeContract } from './contract';
import { startDemoContract } from './support';

jest.setTimeout(30_000);

describe('the contract, kept by the stand-in', () => {
  describeContract(startDemoContract);
});
