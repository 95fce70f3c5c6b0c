import { ServiceFate } from '@backstage-dr/plugin-dr-common';
import { orderSpan, orderTicks } from './recoveryOrder';

const HOUR = 3600;

function fate(more: Partial<ServiceFate>): ServiceFate {
  return {
    entityRef: 'component:default/a',
    title: 'a',
    fate: 'within-promise',
    volumesLost: [],
    restore: { state: 'measured', seconds: HOUR },
    waitsFor: [],
    isOnCriticalPath: false,
    takesDown: [],
    reasons: [],
    ...more,
  };
}

describe('orderTicks', () => {
  it('reaches to the last that is back, and to promises near it', () => {
    const services = [
      fate({ endSeconds: 2 * HOUR, rtoSeconds: 3 * HOUR }),
      fate({ endSeconds: HOUR, rtoSeconds: 24 * HOUR }),
    ];
    expect(orderTicks({ totalSeconds: 2 * HOUR, services }).at(-1)).toBe(3 * HOUR);
  });

  it('is the same on every page of the same answer', () => {
    expect(orderTicks({ totalSeconds: 4 * HOUR, services: [fate({ endSeconds: HOUR })] }).at(-1)).toBe(4 * HOUR);
  });

  it('is not there when no time is known', () => {
    expect(orderTicks({ services: [fate({ restore: { state: 'unknown' } })] })).toEqual([]);
  });
});

describe('orderSpan', () => {
  it('lies between start and end', () => {
    const service = fate({ startSeconds: HOUR, endSeconds: 2 * HOUR, rtoSeconds: 3 * HOUR });
    expect(orderSpan(service, 4 * HOUR)).toEqual({ how: 'measured', start: 0.25, end: 0.5, promise: 0.75 });
  });

  it.each([
    ['its end', fate({ startSeconds: HOUR }), 0.25],
    ['its start', fate({ endSeconds: HOUR }), 0],
    ['how long it takes', fate({ startSeconds: HOUR, endSeconds: HOUR, restore: { state: 'unknown' } }), 0.25],
  ])('is open when %s is not known', (_, service, start) => {
    expect(orderSpan(service, 4 * HOUR)).toMatchObject({ how: 'unknown', start, end: 1 });
  });

  it('is open when there is no axis', () => {
    expect(orderSpan(fate({}), undefined)).toEqual({ how: 'unknown', start: 0, end: 1 });
  });

  it('has no mark for a promise beyond the axis', () => {
    const service = fate({ startSeconds: 0, endSeconds: HOUR, rtoSeconds: 9 * HOUR });
    expect(orderSpan(service, 4 * HOUR).promise).toBeUndefined();
  });
});
