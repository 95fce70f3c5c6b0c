import fc from 'fast-check';

/** One change of a JSON value, wherever it falls. */
export interface Oddity {
  /** Which of the places, from 0 to 1. */
  where: number;
  how: 'replace' | 'remove' | 'add' | 'repeat';
  key: string;
  value: unknown;
}

const KEYS = [
  '__proto__',
  'constructor',
  'phase',
  'status',
  'name',
  'toString',
  '',
  'velero.io/schedule-name',
  'order',
];

/** Values that no field is meant to have, or another one is. */
const VALUES: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  0.5,
  1e308,
  Number.MAX_SAFE_INTEGER + 2,
  '',
  ' ',
  'soon',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59Z',
  '2026-11-23T25:61:00Z',
  '2026-11-23T12:29:59+14:00',
  '2026-11-23T13:30:00Z',
  '720h',
  '30d',
  '-1h',
  '999999999h0m0s',
  '* * * * *',
  '0 0 30 2 *',
  'CRON_TZ=Mars/X 0 0 * * *',
  '@triggered',
  'Completed',
  'PartiallyFailed',
  'Failed',
  'FailedValidation',
  'Deleting',
  'InProgress',
  'WaitingForPluginOperations',
  'FinalizingPartiallyFailed',
  'Imported',
  'Available',
  'Unavailable',
  'Terminating',
  'Enabled',
  'ReadOnly',
  'CSISnapshot',
  'skipped',
  '*',
  'ord*',
  '[',
  '{{title}}',
  '<script>',
  'null',
  'constructor',
  '\u0000',
  '\ud800',
  'x'.repeat(5000),
  [],
  {},
  [null],
  [[[[[[]]]]]],
  [{}, { name: 7 }],
  Array.from({ length: 3000 }, (_, index) => `order-${index}`),
  Array.from({ length: 2000 }, () => 'order'),
  Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`key-${index}`, `${index}`])),
  { matchLabels: { app: 'cart' } },
  { matchExpressions: [{ key: 'app', operator: 'Near' }] },
];

/** Oddities of any object. */
export const oddity: fc.Arbitrary<Oddity> = fc.record({
  where: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  how: fc.constantFrom(
    'replace' as const,
    'replace' as const,
    'replace' as const,
    'remove' as const,
    'add' as const,
    'repeat' as const,
  ),
  key: fc.constantFrom(...KEYS),
  value: fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...VALUES) }, fc.jsonValue({ maxDepth: 3 })),
});

/** A copy of a JSON value with these changes, as it would come over the network. */
export function makeOdd(value: unknown, oddities: readonly Oddity[]): unknown {
  let odd = structuredClone(value);
  for (const each of oddities) odd = applied(odd, each);
  return odd;
}

function applied(root: unknown, change: Oddity): unknown {
  const places = placesIn(root);
  const place = places[Math.floor(change.where * places.length)];
  if (!place) return change.value;
  const { holder, key } = place;
  switch (change.how) {
    case 'remove':
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
      break;
    case 'add':
      // An assignment to `__proto__` would set what no JSON can set.
      Object.defineProperty(holder, Array.isArray(holder) ? holder.length : change.key, {
        value: change.value,
        enumerable: true,
        configurable: true,
        writable: true,
      });
      break;
    case 'repeat':
      Reflect.set(
        holder,
        key,
        Array.from({ length: 8 }, () => Reflect.get(holder, key)),
      );
      break;
    default:
      Reflect.set(holder, key, change.value);
  }
  return root;
}

interface Place {
  holder: Record<string, unknown> | unknown[];
  key: string;
}

/** Every field and every element, however deep. */
function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Place['holder'];
  return Object.entries(value)
    .slice(0, 50)
    .flatMap(([key, inner]) => [{ holder, key }, ...placesIn(inner)]);
}
