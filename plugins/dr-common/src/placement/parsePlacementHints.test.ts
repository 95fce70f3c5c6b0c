import { Entity } from '@backstage/catalog-model';
import fc from 'fast-check';
import { PlacementHints } from '../model';
import { parsePlacementHints } from './parsePlacementHints';

function hints(annotations: Record<string, string>): PlacementHints {
  const prefixed = Object.entries(annotations).map(([key, value]) => [
    key.includes('/') ? key : `backstage.io/kubernetes-${key}`,
    value,
  ]);
  return parsePlacementHints({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'payment', namespace: 'azure', annotations: Object.fromEntries(prefixed) },
  });
}

const NOTHING: PlacementHints = { namespaces: [], clusters: [], problems: [] };

describe('parsePlacementHints', () => {
  it.each<[string, Record<string, string>, Partial<PlacementHints>]>([
    ['nothing', {}, {}],
    ['the id', { id: 'payment' }, { kubernetesId: 'payment' }],
    ['one namespace', { namespace: 'payment' }, { namespaces: ['payment'] }],
    ['a comma list', { namespace: 'production, staging,production' }, { namespaces: ['production', 'staging'] }],
    ['a comma too many', { namespace: 'production,' }, { namespaces: ['production'] }],
    ['clusters', { cluster: 'seoul, AKS Prod' }, { clusters: ['seoul', 'AKS Prod'] }],
    [
      'a selector',
      { 'label-selector': 'app=payment,tier in (web)' },
      { selector: { matchLabels: { app: 'payment', tier: 'web' }, matchExpressions: [] } },
    ],
    ['spaces around', { id: ' payment ', namespace: ' prod ' }, { kubernetesId: 'payment', namespaces: ['prod'] }],
    [
      'look-alikes, which are not used',
      {
        'terasky.backstage.io/kubernetes-label-selector': 'app=payment',
        'backstage.io/kubernetes-labels': 'app=payment',
        'backstage.io/kubernetes-namespaces': 'payment',
      },
      {},
    ],
  ])('reads %s', (_, annotations, expected) => {
    expect(hints(annotations)).toEqual({ ...NOTHING, ...expected });
  });

  it.each([
    ['id', ''],
    ['id', '${{ values.name }}'],
    ['id', '{{repository-name}}'],
    ['id', 'VALUE'],
    ['id', '<NAME>'],
    ['id', '$NAME'],
    ['id', 'pay ment'],
    ['namespace', ''],
    ['namespace', '${{values.environment}}'],
    ['namespace', '<RESOURCE_NS>'],
    ['namespace', '$NAMESPACE'],
    ['namespace', '${NAMESPACE}'],
    ['namespace', 'VALUE'],
    ['namespace', 'Production'],
    ['namespace', 'prod_eu'],
    ['label-selector', ''],
    ['label-selector', 'app={{name}}'],
    ['label-selector', 'app=${{ values.name }}'],
    ['label-selector', 'app=VALUE'],
    ['label-selector', 'app in (a,VALUE)'],
    ['label-selector', 'app: payment'],
    ['label-selector', 'payment service'],
    ['cluster', ''],
    ['cluster', '${{ values.targetCluster }}'],
  ])('makes a problem of %s %p and does not use it', (key, value) => {
    expect(hints({ [key]: value })).toEqual({
      ...NOTHING,
      problems: [{ annotation: `backstage.io/kubernetes-${key}`, value, accepted: expect.any(String) }],
    });
  });

  it('uses what is usable in a list', () => {
    expect(hints({ namespace: 'prod,${{ values.env }},<NS>' })).toEqual({
      ...NOTHING,
      namespaces: ['prod'],
      problems: [expect.objectContaining({ value: '${{ values.env }}' }), expect.objectContaining({ value: '<NS>' })],
    });
  });

  it('never throws, whatever stands in the annotations', () => {
    const bare: Entity = { apiVersion: 'v1', kind: 'Component', metadata: { name: 'a' } };
    expect(parsePlacementHints(bare)).toEqual(NOTHING);
    const keys = fc.constantFrom('id', 'namespace', 'label-selector', 'cluster');
    fc.assert(fc.property(fc.dictionary(keys, fc.string()), annotations => hints(annotations).namespaces.length >= 0));
  });
});
