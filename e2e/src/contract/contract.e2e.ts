import { describeContract } from './contract';
import { startRealContract } from './support';

jest.setTimeout(300_000);

describe('the contract, as the real clusters have it', () => {
  describeContract(startRealContract);
});
