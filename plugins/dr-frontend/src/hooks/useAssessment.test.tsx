import { signalGroupOf } from '@backstage-dr/plugin-dr-common';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { SignalApi, signalApiRef } from '@backstage/plugin-signals-react';
import { act, renderHook } from '@testing-library/react';
import { ReactNode } from 'react';
import { drApiRef } from '../api';
import { FakeDrApi, ready } from '../__testUtils__';
import { useAssessment } from './useAssessment';

const REF = 'component:default/payment';
const NOW = Date.parse('2026-11-23T04:00:00Z');

class FakeSignals implements SignalApi {
  #listeners: Array<(message: never) => void> = [];

  subscribe(channel: string, onMessage: (message: never) => void) {
    if (channel === 'dr:assessment') this.#listeners.push(onMessage);
    return {
      unsubscribe: () => {
        this.#listeners = this.#listeners.filter(listener => listener !== onMessage);
      },
    };
  }

  send(message: object) {
    for (const listener of this.#listeners) listener(message as never);
  }

  get listening(): number {
    return this.#listeners.length;
  }
}

async function start(api = new FakeDrApi(ready(NOW))) {
  const signals = new FakeSignals();
  const wrapper = (props: { children: ReactNode }) => (
    <TestApiProvider
      apis={[
        [drApiRef, api],
        [signalApiRef, signals],
      ]}
    >
      {props.children}
    </TestApiProvider>
  );
  const hook = renderHook(() => useAssessment(REF), { wrapper });
  await act(async () => undefined);
  return { api, signals, ...hook };
}

async function settle() {
  await act(async () => jest.advanceTimersByTime(1000));
}

function refused(statusCode: number): Error {
  return Object.assign(new Error(`refused with ${statusCode}`), { statusCode });
}

describe('useAssessment', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it.each([
    ['the service', { services: [signalGroupOf(REF)] }],
    ['one of its clusters', { clusters: ['elsewhere', 'seoul-1'] }],
    ['something', {}],
  ])('fetches anew within a second when %s has changed', async (_, message) => {
    const { api, signals } = await start();
    signals.send(message);
    await settle();
    expect(api.asked).toHaveLength(2);
  });

  it.each([
    ['another service', { services: [signalGroupOf('component:default/other')] }],
    ['services too many to be named', { services: 'many' }],
    ['clusters that do not concern it', { clusters: ['elsewhere'] }],
  ])('does not when %s has', async (_, message) => {
    const { api, signals } = await start();
    signals.send(message);
    await settle();
    expect(api.asked).toHaveLength(1);
  });

  it('fetches once for several changes at once', async () => {
    const { api, signals } = await start();
    signals.send({ clusters: ['seoul-1'] });
    signals.send({ services: [signalGroupOf(REF)] });
    signals.send({ services: [signalGroupOf('component:default/other')] });
    await settle();
    expect(api.asked).toHaveLength(2);
  });

  it('polls every ten seconds as the fallback', async () => {
    const { api } = await start();
    await act(async () => jest.advanceTimersByTime(10_000));
    await act(async () => jest.advanceTimersByTime(10_000));
    expect(api.asked).toHaveLength(3);
  });

  it('keeps what it knows when the backend fails, and drops what the reader may no longer see', async () => {
    const { api, signals, result } = await start();
    expect(result.current.value?.title).toBe('payment');

    api.assessment = refused(503);
    signals.send({});
    await settle();
    expect(result.current.value?.title).toBe('payment');
    expect(result.current.error).toBe(api.assessment);

    api.assessment = refused(403);
    signals.send({});
    await settle();
    expect(result.current.value).toBeUndefined();
    expect(result.current.error).toBe(api.assessment);
  });

  it('stops listening when it goes', async () => {
    const { signals, unmount } = await start();
    expect(signals.listening).toBe(1);
    unmount();
    expect(signals.listening).toBe(0);
  });
});
