import { callOf, forwarding, orElse } from './forwarding';

interface Reading {
  read(name: string, times: number): Promise<string>;
}

function reading(who: string): Reading {
  return { read: async (name, times) => `${who}: ${name.repeat(times)}` };
}

const failing: Reading = {
  read: async () => {
    throw new Error('too many clients');
  },
};

describe('forwarding', () => {
  it('calls a method by its name, with all that it was called with', async () => {
    const asked: unknown[] = [];
    const far = forwarding<Reading>(async (...call) => asked.push(call));
    await far.read('a', 2);
    expect(asked).toEqual([['read', 'a', 2]]);
    expect(await forwarding<Reading>(callOf(reading('here'))).read('a', 2)).toBe('here: aa');
  });
});

describe('orElse', () => {
  it('calls the first as long as it answers', async () => {
    const onFailed = jest.fn();
    const call = orElse(callOf(reading('near')), callOf(failing), onFailed);
    expect(await Promise.all([call('read', 'a', 1), call('read', 'b', 2)])).toEqual(['near: a', 'near: bb']);
    expect(onFailed).not.toHaveBeenCalled();
  });

  it('loses no answer when the first fails, calls it no more, and tells once', async () => {
    const onFailed = jest.fn();
    const first = jest.fn(callOf(failing));
    const call = orElse(first, callOf(reading('far')), onFailed);
    expect(await Promise.all([call('read', 'a', 1), call('read', 'b', 2)])).toEqual(['far: a', 'far: bb']);
    expect(await call('read', 'c', 1)).toBe('far: c');
    expect(first).toHaveBeenCalledTimes(2);
    expect(onFailed.mock.calls).toEqual([[new Error('too many clients')]]);
  });

  it('fails with what the second fails with', async () => {
    const call = orElse(callOf(failing), callOf(failing), () => {});
    await expect(call('read')).rejects.toThrow('too many clients');
  });
});
