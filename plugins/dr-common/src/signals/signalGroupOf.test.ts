import { signalGroupOf } from './signalGroupOf';

describe('signalGroupOf', () => {
  it('is the same in every version', () => {
    expect(['component:default/payment', 'component:default/결제', ''].map(signalGroupOf)).toEqual([218, 240, 197]);
  });

  it('has many services in each group', () => {
    const counts = new Array<number>(256).fill(0);
    for (let index = 0; index < 10_000; index++) counts[signalGroupOf(`component:default/service-${index}`)] += 1;
    expect(Math.min(...counts)).toBeGreaterThan(10);
    expect(Math.max(...counts)).toBeLessThan(100);
  });
});
