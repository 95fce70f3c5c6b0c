import { isMadeFor, isMarkedFor } from './marks';

const REF = 'component:default/order';
const OURS = { 'app.kubernetes.io/managed-by': 'backstage-dr' };

describe('isMarkedFor', () => {
  it.each<[string, Record<string, string>, Record<string, string>, boolean]>([
    ['made by us for the service', OURS, { 'backstage-dr.io/entity-ref': REF }, true],
    ['made by us for another', OURS, { 'backstage-dr.io/entity-ref': 'component:default/cart' }, false],
    ['made by us for nobody', OURS, {}, false],
    ['made by Helm', { 'app.kubernetes.io/managed-by': 'Helm' }, { 'backstage-dr.io/entity-ref': REF }, false],
    ['made by hand', {}, { 'backstage-dr.io/entity-ref': REF }, false],
  ])('knows what was %s', (_, labels, annotations, expected) => {
    expect(isMarkedFor({ labels, annotations }, REF)).toBe(expected);
  });
});

describe('isMadeFor', () => {
  it.each<[string, Record<string, string>, string, boolean]>([
    ['made by us for the service', OURS, REF, true],
    ['made by Helm of our values', { 'app.kubernetes.io/managed-by': 'Helm' }, REF, true],
    ['made by Helm of values for another', { 'app.kubernetes.io/managed-by': 'Helm' }, 'component:default/cart', false],
    ['made by somebody else', { 'app.kubernetes.io/managed-by': 'argocd' }, REF, false],
  ])('knows what was %s', (_, labels, entityRef, expected) => {
    expect(isMadeFor({ labels, annotations: { 'backstage-dr.io/entity-ref': entityRef } }, REF)).toBe(expected);
  });
});
