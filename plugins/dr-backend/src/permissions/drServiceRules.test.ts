import { Entity } from '@backstage/catalog-model';
import { drServiceRules } from './drServiceRules';

const { hasTier, isKind, isOwner } = drServiceRules;

function entity(more: Partial<Entity> & { tier?: string } = {}): Entity {
  const { tier, ...rest } = more;
  const annotations = tier === undefined ? undefined : { 'backstage-dr.io/tier': tier };
  return { apiVersion: 'v1', kind: 'Component', metadata: { name: 'shop', annotations }, ...rest };
}

function ownedBy(...targetRefs: string[]): Entity {
  return entity({ relations: targetRefs.map(targetRef => ({ type: 'ownedBy', targetRef })) });
}

describe('rules of dr-service', () => {
  it.each<[string, Entity, string[], boolean]>([
    ['one of them', entity({ tier: 'standard' }), ['standard', 'development'], true],
    ['another one', entity({ tier: 'critical' }), ['standard'], false],
    ['none', entity(), ['standard'], false],
    ['none, where a policy names an empty one', entity(), [''], false],
    ['an empty one', entity({ tier: '' }), [''], false],
    ['one of another case', entity({ tier: 'Standard' }), ['standard'], false],
    ['what every object has', entity(), ['constructor', '__proto__', 'undefined'], false],
  ])('of tier: %s', (_, service, tiers, expected) => {
    expect(hasTier.apply(service, { tiers })).toBe(expected);
  });

  it.each<[string, Entity, string[], boolean]>([
    ['one of them', ownedBy('group:default/shop-team'), ['group:default/shop-team'], true],
    ['one of them in another case', ownedBy('group:default/Shop-Team'), ['Group:default/shop-team'], true],
    ['one of several', ownedBy('group:default/a', 'user:default/mina'), ['user:default/mina'], true],
    ['one of the same name and another kind', ownedBy('group:default/mina'), ['user:default/mina'], false],
    ['nobody', ownedBy(), ['group:default/shop-team', ''], false],
    [
      'who it says itself, which is no relation',
      entity({ spec: { owner: 'shop-team' } }),
      ['group:default/shop-team'],
      false,
    ],
    [
      'who only depends on it',
      entity({ relations: [{ type: 'dependencyOf', targetRef: 'group:default/a' }] }),
      ['group:default/a'],
      false,
    ],
    ['somebody, for who is nobody', ownedBy('group:default/shop-team'), [], false],
  ])('owned by %s', (_, service, claims, expected) => {
    expect(isOwner.apply(service, { claims })).toBe(expected);
  });

  it.each([
    ['COMPONENT', true],
    ['Resource', false],
    ['', false],
  ])('of kind %j', (kind, expected) => {
    expect(isKind.apply(entity(), { kinds: [kind] })).toBe(expected);
  });
});
