import { entityRefIn, impactIn, scheduleChoicesIn } from './formValues';

describe('entityRefIn', () => {
  it.each([
    ['component:default/cart', 'component:default/cart'],
    ['Resource:shop/Carts', 'resource:shop/carts'],
    [' cart ', 'component:default/cart'],
    ['component:', undefined],
    ['', undefined],
    [7, undefined],
  ])('reads %p as %p', (entityRef, expected) => {
    expect(entityRefIn({ entityRef })).toBe(expected);
  });

  it('reads the field that the template names', () => {
    expect(entityRefIn({ name: 'cart' }, { entityField: 'name' })).toBe('component:default/cart');
    expect(entityRefIn(undefined)).toBeUndefined();
  });
});

describe('scheduleChoicesIn', () => {
  it('leaves to the proposal what is empty', () => {
    const form = { place: { cluster: 'seoul-1', namespace: '' }, rpo: ' ', location: undefined, other: 'x' };
    expect(scheduleChoicesIn(form, {}, { cron: '', ttl: '30d' })).toEqual({ cluster: 'seoul-1', ttl: '30d' });
    expect(scheduleChoicesIn(undefined)).toEqual({});
  });

  it.each([
    [undefined, '15m'],
    ['set', '15m'],
    ['keep', undefined],
    ['recommend', undefined],
  ])('counts an RPO that was typed where objectives are %p as %p', (objectives, rpo) => {
    expect(scheduleChoicesIn({ objectives, rpo: '15m' }).rpo).toBe(rpo);
  });

  it('reads the fields that the template names, the field of the location before what is set by hand', () => {
    const names = { placeField: 'where', rpoField: 'lose', locationField: 'store' };
    const form = { where: { cluster: 'seoul-1', namespace: 'carts' }, lose: '15m', store: 'archive' };
    expect(scheduleChoicesIn(form, names, { storageLocation: 'default', volumes: 'none' })).toEqual({
      cluster: 'seoul-1',
      namespace: 'carts',
      rpo: '15m',
      storageLocation: 'archive',
      volumes: 'none',
    });
  });
});

describe('impactIn', () => {
  const said = { downtime: 'high', dataLoss: 'low' };

  it('is what objectives are to be recommended by', () => {
    expect(impactIn({ objectives: 'recommend', ...said })).toEqual(said);
    const names = { objectivesField: 'how', downtimeField: 'away', dataLossField: 'lost' };
    expect(impactIn({ how: 'recommend', away: 'high', lost: 'low' }, names)).toEqual(said);
  });

  it.each([{ objectives: 'set', ...said }, { objectives: 'recommend', downtime: 'high' }, said, undefined])(
    'is nothing in %p',
    form => {
      expect(impactIn(form)).toBeUndefined();
    },
  );
});
