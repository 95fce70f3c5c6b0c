import { NamespaceFact } from '../model';
import { confirmsService } from './confirmsService';

const REF = 'component:default/payment';

function namespace(labels: Record<string, string>, annotations: Record<string, string> = {}): NamespaceFact {
  const place = { cluster: 'seoul-1', namespace: '', name: 'payment' };
  return { ...place, labels, annotations, firstSeenAt: '2026-11-23T12:00:00Z', problems: [] };
}

describe('confirmsService', () => {
  it.each([
    ['nothing', namespace({}), false],
    ['its name', namespace({ 'backstage.io/kubernetes-id': 'payment' }), true],
    ['its name in an annotation', namespace({}, { 'backstage.io/kubernetes-id': 'payment' }), true],
    ['another name', namespace({ 'backstage.io/kubernetes-id': 'order' }), false],
    ['its ref', namespace({}, { 'backstage-dr.io/entity-ref': REF }), true],
    [
      'its ref beside another name',
      namespace({ 'backstage.io/kubernetes-id': 'shop' }, { 'backstage-dr.io/entity-ref': REF }),
      true,
    ],
    [
      'the ref of one of the same name',
      namespace(
        { 'backstage.io/kubernetes-id': 'payment' },
        { 'backstage-dr.io/entity-ref': 'resource:default/payment' },
      ),
      false,
    ],
  ])('a Namespace that says %s', (_, fact, expected) => {
    expect(confirmsService(fact, REF)).toBe(expected);
  });

  it('a Namespace that nobody has seen confirms nothing', () => {
    expect(confirmsService(undefined, REF)).toBe(false);
  });
});
