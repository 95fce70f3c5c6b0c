import { KubernetesError, KubernetesErrorReason } from '../client/KubernetesError';
import { retryDelayMs } from './retryDelayMs';

describe('retryDelayMs', () => {
  it.each<[KubernetesErrorReason, number, number, number]>([
    ['unreachable', 1, 0, 500],
    ['unreachable', 1, 0.999, 1000],
    ['unreachable', 3, 0.999, 4000],
    ['unreachable', 100, 0.999, 30_000],
    ['absent', 1, 0.999, 60_000],
    ['forbidden', 9, 0, 30_000],
  ])('%s, failure %d in a row, chance %d: %d ms', (reason, failures, random, expected) => {
    const delay = retryDelayMs(new KubernetesError(reason, ''), failures, random);
    expect(Math.abs(delay - expected)).toBeLessThanOrEqual(60);
  });

  it('waits as long as the server asks for, within reason', () => {
    expect(retryDelayMs(new KubernetesError('failing', '', { retryAfterMs: 9000 }), 1, 0)).toBe(9000);
    expect(retryDelayMs(new KubernetesError('failing', '', { retryAfterMs: 9e9 }), 1, 0)).toBe(60_000);
  });
});
