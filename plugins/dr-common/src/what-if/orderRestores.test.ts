import fc from 'fast-check';
import { criticalPathOf } from './criticalPathOf';
import { groupCycles } from './groupCycles';
import { leastTimes } from './leastTimes';
import { OrderedService, orderRestores } from './orderRestores';

const restore = fc.record({
  state: fc.constant('measured' as const),
  target: fc.constantFrom('a', 'b', 'c'),
  seconds: fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined, freq: 8 }),
});

const services = fc.integer({ min: 1, max: 14 }).chain(size =>
  fc.array(
    fc.record({
      restores: fc.array(restore, { maxLength: 2 }),
      dependsOn: fc.uniqueArray(fc.nat({ max: size - 1 }), { maxLength: 3 }),
      rtoSeconds: fc.option(fc.integer({ min: 1, max: 100 }), { nil: undefined }),
    }),
    { minLength: size, maxLength: size },
  ),
);

/** Whether one depends on another, by itself or through others: by walking, without regard to cost. */
function dependsOn(given: readonly OrderedService[], from: number, to: number): boolean {
  const seen = new Set<number>();
  const open = [...given[from].dependsOn];
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    if (each === to) return true;
    if (!seen.has(each)) open.push(...given[each].dependsOn);
    seen.add(each);
  }
  return false;
}

describe('groupCycles', () => {
  it('puts together exactly those that depend on each other, each group after what it depends on', () => {
    fc.assert(
      fc.property(services, given => {
        const groups = groupCycles(given.map(each => each.dependsOn));
        const groupOf = new Map(groups.flatMap((group, at) => group.map(member => [member, at] as const)));
        expect([...groupOf.keys()].sort((a, b) => a - b)).toEqual(given.map((_, index) => index));
        for (const [a] of given.entries()) {
          for (const [b] of given.entries()) {
            const isTogether = a === b || (dependsOn(given, a, b) && dependsOn(given, b, a));
            expect(groupOf.get(a) === groupOf.get(b)).toBe(isTogether);
            const isAfter = (groupOf.get(b) ?? NaN) <= (groupOf.get(a) ?? NaN);
            expect(isAfter || !dependsOn(given, a, b)).toBe(true);
          }
        }
      }),
    );
  });

  it('follows a chain as long as there are services', () => {
    const chain = Array.from({ length: 50_000 }, (_, index) => (index === 0 ? [] : [index - 1]));
    expect(groupCycles(chain)).toHaveLength(50_000);
  });
});

describe('orderRestores', () => {
  const endOf = (order: ReturnType<typeof orderRestores>, service: number) =>
    Math.max(0, ...order.restores.filter(each => each.service === service).map(each => each.endSeconds));

  it('restores everything once, one at a time in each target, after what it depends on, and without idling', () => {
    fc.assert(
      fc.property(services, given => {
        const order = orderRestores(given);
        expect(order.restores).toHaveLength(given.flatMap(each => each.restores).length);

        for (const [index, each] of order.restores.entries()) {
          expect(each.endSeconds).toBe(each.startSeconds + (each.seconds ?? Infinity));
          expect(index === 0 || order.restores[index - 1].endSeconds <= each.endSeconds).toBe(true);

          const waitsFor = given.flatMap((_, other) =>
            dependsOn(given, each.service, other) && !dependsOn(given, other, each.service) ? [other] : [],
          );
          const readySeconds = Math.max(0, ...waitsFor.map(other => endOf(order, other)));
          expect(each.startSeconds).toBeGreaterThanOrEqual(readySeconds);

          // It starts with the end of what it names, or at once.
          const before = each.after === undefined ? undefined : order.restores[each.after];
          expect(each.startSeconds).toBe(before?.endSeconds ?? 0);
          expect(each.isQueued && before?.target !== each.target).toBe(false);

          // While it waits for its turn its target is busy.
          const busySeconds = order.restores
            .filter(other => other !== each && other.target === each.target)
            .filter(other => other.startSeconds < each.startSeconds && other.endSeconds > readySeconds)
            .reduce((sum, { startSeconds, endSeconds }) => {
              const from = Math.max(startSeconds, readySeconds);
              return sum + Math.min(endSeconds, each.startSeconds) - from;
            }, 0);
          const isTimed = Number.isFinite(each.startSeconds);
          expect(isTimed ? busySeconds : 0).toBe(isTimed ? each.startSeconds - readySeconds : 0);
        }

        for (const target of ['a', 'b', 'c']) {
          const timed = order.restores.filter(each => each.target === target && Number.isFinite(each.startSeconds));
          const inTurn = [...timed].sort((a, b) => a.startSeconds - b.startSeconds || a.endSeconds - b.endSeconds);
          for (const [index, each] of inTurn.slice(1).entries()) {
            expect(each.startSeconds).toBeGreaterThanOrEqual(inTurn[index].endSeconds);
          }
        }
      }),
    );
  });

  it('has a critical path that is as long as it takes all services of which that is known', () => {
    fc.assert(
      fc.property(services, given => {
        const order = orderRestores(given);
        const ends = given
          .flatMap(({ restores }, service) => (restores.length > 0 ? endOf(order, service) : []))
          .filter(Number.isFinite);
        const path = criticalPathOf(order.restores);
        expect(path.reduce((sum, { seconds = Infinity }) => sum + seconds, 0)).toBe(Math.max(0, ...ends));
        expect(path.length > 0).toBe(ends.length > 0);
      }),
    );
  });

  it('never says too much of what was not timed, however long that takes', () => {
    const anyTimes = fc.array(fc.nat({ max: 20 }), { minLength: 28, maxLength: 28 });
    fc.assert(
      fc.property(services, anyTimes, (given, seconds) => {
        const least = leastTimes(given, orderRestores(given));
        const timed = given.map((each, service) => ({
          ...each,
          restores: each.restores.map((one, index) => ({
            ...one,
            seconds: one.seconds ?? seconds[service * 2 + index],
          })),
        }));
        const order = orderRestores(timed);
        const ends = given.map((_, service) => endOf(order, service));
        for (const [service, end] of ends.entries()) {
          expect(given[service].restores.length === 0 || end >= least.ofEach[service]).toBe(true);
        }
        expect(Math.max(...ends)).toBeGreaterThanOrEqual(given.some(each => each.restores.length) ? least.ofAll : 0);
      }),
    );
  });

  it('says of what was not timed as much as can be said', () => {
    const one = (seconds: number | undefined, dependsOnIt: number[] = []): OrderedService => ({
      restores: [{ state: seconds === undefined ? 'unknown' : 'measured', target: 'a', seconds }],
      dependsOn: dependsOnIt,
    });
    const given = [one(undefined), one(60, [0]), one(600, [1]), one(30)];
    expect(leastTimes(given, orderRestores(given))).toEqual({ ofEach: [0, 60, 660, 30], ofAll: 690 });
  });

  it('lets who has the tightest promise go first, of those that are ready', () => {
    const one = (rtoSeconds: number | undefined, dependsOnIt: number[] = []): OrderedService => ({
      restores: [{ state: 'measured', target: 'a', seconds: 10 }],
      dependsOn: dependsOnIt,
      rtoSeconds,
    });
    const { restores } = orderRestores([one(undefined), one(300), one(100, [4]), one(200), one(900)]);
    expect(restores.map(({ service }) => service)).toEqual([4, 2, 3, 1, 0]);
  });
});
