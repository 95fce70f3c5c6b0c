import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { CachedEntityLookup } from './CachedEntityLookup';

const SYSTEM: Entity = { apiVersion: 'backstage.io/v1alpha1', kind: 'System', metadata: { name: 'shop' } };

function setUp(options: { timeoutMs?: number } = {}) {
  const clock = { ms: 1_000_000 };
  const getEntityByRef = jest.fn<Promise<Entity | undefined>, [unknown, unknown]>();
  const lookup = CachedEntityLookup.create({
    catalog: { getEntityByRef },
    auth: mockServices.auth(),
    now: () => clock.ms,
    ...options,
  });
  return { clock, getEntityByRef, lookup };
}

describe('CachedEntityLookup', () => {
  it('asks once for all who ask within a minute', async () => {
    const { clock, getEntityByRef, lookup } = setUp();
    getEntityByRef.mockResolvedValue(SYSTEM);
    const answers = await Promise.all([lookup.find('system:default/shop'), lookup.find('system:default/shop')]);
    expect(answers).toEqual([SYSTEM, SYSTEM]);
    clock.ms += 59_000;
    await lookup.find('system:default/shop');
    expect(getEntityByRef).toHaveBeenCalledTimes(1);
    clock.ms += 2_000;
    await lookup.find('system:default/shop');
    expect(getEntityByRef).toHaveBeenCalledTimes(2);
  });

  it('remembers that there is no such entity', async () => {
    const { getEntityByRef, lookup } = setUp();
    getEntityByRef.mockResolvedValue(undefined);
    await expect(lookup.find('system:default/none')).resolves.toBeUndefined();
    await expect(lookup.find('system:default/none')).resolves.toBeUndefined();
    expect(getEntityByRef).toHaveBeenCalledTimes(1);
  });

  it('leaves a catalog that fails in peace for some seconds, then asks again', async () => {
    const { clock, getEntityByRef, lookup } = setUp();
    getEntityByRef.mockRejectedValueOnce(new Error('not ready')).mockResolvedValue(SYSTEM);
    await expect(lookup.find('system:default/shop')).rejects.toThrow('not ready');
    await expect(lookup.find('system:default/shop')).rejects.toThrow('not ready');
    expect(getEntityByRef).toHaveBeenCalledTimes(1);
    clock.ms += 6_000;
    await expect(lookup.find('system:default/shop')).resolves.toBe(SYSTEM);
  });

  it('does not wait for ever', async () => {
    const { getEntityByRef, lookup } = setUp({ timeoutMs: 1 });
    getEntityByRef.mockReturnValue(new Promise(() => {}));
    await expect(lookup.find('system:default/shop')).rejects.toThrow('did not answer within 1 ms');
  });
});
