import fc from 'fast-check';
import { ago, HOUR } from '../__fixtures__/world';
import { Loss, ReachScope, ServiceReach } from '../model';
import { aHome, aPoint, aReach, aTarget, LOST, refs, SEOUL, SEOUL_1, UNTIMED, WORLD } from './__testUtils__/reaches';
import { whatIf } from './whatIf';
import { whatIfMarkdown } from './whatIfMarkdown';

const NAMES = ['one', 'two', 'three', 'four', 'five', 'six'].map(name => `the-${name}-service`);
/** The last of them was never judged. */
const JUDGED = NAMES.slice(0, -1);

const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined, freq: 9 });
const seconds = fc.integer({ min: 0, max: HOUR });
const promise = fc.integer({ min: 0, max: 9 * HOUR });
const cluster = fc.constantFrom('seoul-1', 'seoul-2', 'tokyo-1');
/** Mostly well: what stands badly is within no promise, and tells nothing of those that are. */
const scope: fc.Arbitrary<Partial<ReachScope>> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(LOST) },
  { weight: 1, arbitrary: fc.constantFrom<Partial<ReachScope>>({ verdict: 'partly' }, { verdict: 'unknown' }) },
  { weight: 1, arbitrary: fc.constant(UNTIMED) },
  {
    weight: 9,
    arbitrary: fc
      .record({
        state: fc.constantFrom('measured' as const, 'estimated' as const),
        age: maybe(seconds),
        cluster,
        seconds,
      })
      .map(({ state, age, ...given }) => ({
        recoveryTime: { state, seconds: given.seconds },
        targets: [aTarget(given.cluster, { recoveryPointAt: age === undefined ? undefined : ago(age) })],
      })),
  },
);
const reach = (name: string): fc.Arbitrary<ServiceReach> =>
  fc
    .record({
      homes: fc.uniqueArray(
        fc.tuple(cluster, scope, maybe(fc.constant('seoul'))).map(([at, each, region]) => {
          const home = aHome(at, { each });
          return region ? home : { ...home, region };
        }),
        { minLength: 1, maxLength: 2, selector: home => home.cluster },
      ),
      points: fc.array(
        fc.constantFrom('near', 'far').map(location => aPoint(location)),
        { maxLength: 2 },
      ),
      dependsOn: maybe(fc.subarray(NAMES, { maxLength: 2 }).map(names => refs(...names))),
      rtoSeconds: maybe(promise),
      rpoSeconds: maybe(promise),
      hasLapsed: maybe(fc.constant(false)).map(holds => holds === undefined),
    })
    .map(given => aReach(name, given));
const question = fc.record({
  reaches: fc.tuple(...JUDGED.map(reach)),
  loss: fc.constantFrom<Loss>(SEOUL, SEOUL_1, { kind: 'namespace', cluster: 'seoul-1', namespace: 'shop' }),
  hidden: fc.subarray(NAMES),
});

function neededBy(name: string, reaches: readonly ServiceReach[]): Set<string> {
  const needed = new Set(refs(name));
  for (const ref of needed) {
    const found = reaches.find(({ entityRef }) => entityRef === ref);
    found?.dependsOn?.forEach(each => needed.add(each));
  }
  return needed;
}

describe('whatever is lost, and whatever is known', () => {
  it('a service is within its promise only where everything is known that it takes', () => {
    fc.assert(
      fc.property(question, ({ reaches, loss }) => {
        const { services } = whatIf(reaches, loss, WORLD);
        const fateOf = new Map(services.map(each => [each.entityRef, each.fate]));
        for (const { title, fate, endSeconds, lossSeconds, volumesLost, ...promised } of services) {
          if (fate !== 'within-promise') continue;
          expect(endSeconds).toBeLessThanOrEqual(promised.rtoSeconds ?? -1);
          expect(lossSeconds).toBeLessThanOrEqual(promised.rpoSeconds ?? -1);
          expect(volumesLost).toEqual([]);
          expect(reaches.find(each => each.title === title)?.hasLapsed).toBe(false);
          for (const ref of neededBy(title, reaches)) {
            expect(reaches.find(({ entityRef }) => entityRef === ref)?.dependsOn).toBeDefined();
            expect(fateOf.get(ref)).not.toBe('lost');
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('the time of all is that of the last, and all of it is measured or estimated', () => {
    fc.assert(
      fc.property(question, ({ reaches, loss }) => {
        const { services, headline, ...times } = whatIf(reaches, loss, WORLD);
        const ends = services.flatMap(({ endSeconds }) => endSeconds ?? []);
        expect(times.totalSeconds).toBe(ends.length > 0 ? Math.max(...ends) : undefined);
        expect(times.measuredSeconds + times.estimatedSeconds).toBe(times.totalSeconds ?? 0);
        expect(times.unknownTimes === 0 || headline.params?.totalSeconds === undefined).toBe(true);
      }),
    );
  });

  it('what somebody may not see is counted, and named nowhere', () => {
    fc.assert(
      fc.property(question, ({ reaches, loss, hidden }) => {
        const unseen = new Set(refs(...hidden));
        const seen = whatIf(reaches, loss, { ...WORLD, isVisible: ref => !unseen.has(ref) });
        const text = JSON.stringify(seen) + whatIfMarkdown(seen);
        expect(hidden.filter(name => text.includes(name))).toEqual([]);
        expect(seen.counts).toEqual(whatIf(reaches, loss, WORLD).counts);
      }),
    );
  });
});
