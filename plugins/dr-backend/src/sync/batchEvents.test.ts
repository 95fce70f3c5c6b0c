import { FollowEvent } from '../velero/follow';
import { ObjectChange } from '../velero/KubernetesObject';
import { batchEvents } from './batchEvents';

function change(name: string): ObjectChange {
  return { type: 'upsert', object: { kind: 'Backup', namespace: 'velero', name, body: {} } };
}

function changed(resourceVersion: string, ...names: string[]): FollowEvent {
  return { type: 'changed', changes: names.map(change), resourceVersion };
}

async function* eventsOf(...events: FollowEvent[]): AsyncGenerator<FollowEvent, void> {
  yield* events;
}

/** Time that passes only when told to. */
class ManualClock {
  #waiting: Array<() => void> = [];
  nowMs = () => 0;
  random = () => 0;
  sleep = (_ms: number, signal: AbortSignal) =>
    new Promise<void>(resolve => {
      this.#waiting.push(resolve);
      signal.addEventListener('abort', () => resolve());
    });

  pass(): void {
    this.#waiting.splice(0).forEach(resolve => resolve());
  }
}

function summary(event: FollowEvent): string {
  if (event.type === 'changed') {
    return `changed ${event.changes.map(({ object }) => object.name).join(',')} @${event.resourceVersion}`;
  }
  return event.type === 'listed' ? `listed ${event.objects.map(({ object }) => object.name).join(',')}` : event.type;
}

async function batches(size: number, ...events: FollowEvent[]): Promise<string[]> {
  const found: string[] = [];
  for await (const event of batchEvents(eventsOf(...events), { size, delayMs: 250 }, new ManualClock())) {
    found.push(summary(event));
  }
  return found;
}

describe('batchEvents', () => {
  it('joins neighbours and keeps the last resourceVersion', async () => {
    expect(await batches(500, changed('1', 'a'), changed('2', 'b', 'c'), changed('3'))).toEqual(['changed a,b,c @3']);
  });

  it('gives out a batch as soon as it is full', async () => {
    expect(await batches(2, changed('1', 'a'), changed('2', 'b'), changed('3', 'c'))).toEqual([
      'changed a,b @2',
      'changed c @3',
    ]);
  });

  it('lets nothing overtake', async () => {
    const listed: FollowEvent = { type: 'listed', objects: [change('a')] };
    expect(
      await batches(
        500,
        { type: 'listing' },
        listed,
        listed,
        { type: 'synced', resourceVersion: '5' },
        { type: 'watching' },
        changed('6', 'b'),
      ),
    ).toEqual(['listing', 'listed a,a', 'synced', 'watching', 'changed b @6']);
  });

  it('gives out what has waited long enough while nothing else comes', async () => {
    const clock = new ManualClock();
    let more: () => void = () => {};
    async function* slow(): AsyncGenerator<FollowEvent, void> {
      yield changed('1', 'a');
      await new Promise<void>(resolve => {
        more = resolve;
      });
      yield changed('2', 'b');
    }
    const batched = batchEvents(slow(), { size: 500, delayMs: 250 }, clock);
    const first = batched.next();
    await new Promise(setImmediate);
    clock.pass();
    expect((await first).value).toMatchObject({ resourceVersion: '1' });
    const second = batched.next();
    more();
    await new Promise(setImmediate);
    clock.pass();
    expect((await second).value).toMatchObject({ resourceVersion: '2' });
    expect(await batched.next()).toEqual({ done: true, value: undefined });
  });
});
