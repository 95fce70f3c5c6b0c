import { mockServices } from '@backstage/backend-test-utils';
import { signalGroupOf } from '@backstage-dr/plugin-dr-common';
import { Touched } from '../projection/Touched';
import { announceChanges } from './announceChanges';

describe('announceChanges', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  function start() {
    const listeners = new Set<(touched: Touched[]) => void>();
    const told = new Set<(entityRefs: readonly string[]) => void>();
    const publish = jest.fn().mockResolvedValue(undefined);
    const stop = announceChanges({
      onTouched: listener => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      onStored: listener => {
        told.add(listener);
        return () => told.delete(listener);
      },
      signals: { publish },
      logger: mockServices.logger.mock(),
    });
    const touch = (...clusters: string[]) =>
      listeners.forEach(listener => listener(clusters.map(cluster => ({ cluster, topic: 'ns:payment' }))));
    const judge = (...refs: string[]) => told.forEach(listener => listener(refs));
    return { touch, judge, publish, stop };
  }

  it('tells a burst of changes once, each cluster once', () => {
    const { touch, publish } = start();
    touch('seoul-1', 'seoul-1');
    touch('tokyo-1');
    expect(publish).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1_000);
    expect(publish.mock.calls).toEqual([
      [{ recipients: { type: 'broadcast' }, channel: 'dr:assessment', message: { clusters: ['seoul-1', 'tokyo-1'] } }],
    ]);
  });

  it('tells later changes anew', () => {
    const { touch, publish } = start();
    touch('seoul-1');
    jest.advanceTimersByTime(1_000);
    touch('tokyo-1');
    jest.advanceTimersByTime(1_000);
    expect(publish).toHaveBeenCalledTimes(2);
    expect(publish.mock.calls[1][0].message).toEqual({ clusters: ['tokyo-1'] });
  });

  it('tells of which groups services were judged, as long as they are few, and names none', () => {
    const { judge, publish } = start();
    judge('component:default/a', 'component:default/b');
    judge('component:default/a');
    jest.advanceTimersByTime(1_000);
    judge(...Array.from({ length: 1000 }, (_, index) => `component:default/s${index}`));
    jest.advanceTimersByTime(1_000);
    expect(publish.mock.calls.map(([{ message }]) => message)).toEqual([
      { services: ['component:default/a', 'component:default/b'].map(signalGroupOf) },
      { services: 'many' },
    ]);
  });

  it('says nothing once stopped', () => {
    const { touch, judge, publish, stop } = start();
    touch('seoul-1');
    judge('component:default/a');
    stop();
    jest.advanceTimersByTime(1_000);
    expect(publish).not.toHaveBeenCalled();
  });
});
