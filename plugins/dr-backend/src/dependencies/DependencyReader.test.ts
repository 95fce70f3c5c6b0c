import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { DEFAULT_SCOPE } from '@backstage-dr/plugin-dr-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { StoredVerdict, AssessmentStore } from '../assessment/AssessmentStore';
import { CatalogEntities } from '../service/CatalogEntities';
import { DependencyGraph } from './DependencyGraph';
import { DependencyReader } from './DependencyReader';

const ref = (name: string) => `component:default/${name}`;

function component(name: string, dependsOn: string[] = [], more: Partial<Entity> = {}): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', title: name.toUpperCase(), annotations: { 'backstage-dr.io/rto': 'PT1H' } },
    spec: { type: 'service' },
    relations: dependsOn.map(target => ({ type: 'dependsOn', targetRef: target.includes(':') ? target : ref(target) })),
    ...more,
  };
}

function setUp(entities: Entity[], verdicts: Record<string, StoredVerdict> = {}) {
  const clock = { nowMs: 0 };
  const now = () => clock.nowMs;
  const catalog = catalogServiceMock({ entities });
  const asked = jest.spyOn(catalog, 'getEntitiesByRefs');
  const known = new CatalogEntities({ catalog, auth: mockServices.auth(), scope: DEFAULT_SCOPE, now });
  const summaries: AssessmentStore = {
    store: jest.fn(),
    doubt: jest.fn(),
    origins: jest.fn(),
    remove: jest.fn(),
    verdicts: async refs => new Map(refs.flatMap(each => (verdicts[each] ? [[each, verdicts[each]] as const] : []))),
  };
  const reader = new DependencyReader({
    graph: new DependencyGraph({ entities: known, scope: DEFAULT_SCOPE, now }),
    summaries,
    logger: mockServices.logger.mock(),
  });
  return { reader, asked, catalog, clock };
}

describe('DependencyReader', () => {
  it('tells what a service depends on, with what is promised and known of it', async () => {
    const verdict: StoredVerdict = { ownReadiness: 'at-risk', level: 2, assessedAt: '2026-11-23T04:00:00Z' };
    const shop = component('shop', ['stock', 'library', 'gone', 'shop', 'resource:default/orders']);
    const orders: Entity = { ...component('orders'), kind: 'Resource', spec: { type: 'database' } };
    const { reader } = setUp(
      [shop, component('stock'), component('library', [], { spec: { type: 'library' } }), orders],
      { [ref('stock')]: verdict, [ref('library')]: verdict },
    );
    expect((await reader.readAll([shop]))[0]).toEqual({
      dependencies: [
        { entityRef: ref('stock'), title: 'STOCK', kind: 'service', rtoSeconds: 3600, verdict },
        { entityRef: ref('library'), title: 'LIBRARY', kind: 'other' },
        { entityRef: ref('gone'), title: ref('gone'), kind: 'missing' },
        { entityRef: 'resource:default/orders', title: 'ORDERS', kind: 'service', rtoSeconds: 3600 },
      ],
      dependencyCycles: [],
    });
  });

  it('takes who provides an API for what its consumer depends on', async () => {
    const consumesApi = ['stock', 'nobodys', 'own'].map(name => ({
      type: 'consumesApi',
      targetRef: `api:default/${name}`,
    }));
    const shop = component('shop', [], { relations: consumesApi });
    const api = (name: string, provider?: string): Entity => ({
      ...component(name),
      kind: 'API',
      spec: { type: 'openapi' },
      relations: provider ? [{ type: 'apiProvidedBy', targetRef: ref(provider) }] : [],
    });
    const stock = component('stock', [], { relations: [{ type: 'consumesApi', targetRef: 'api:default/own' }] });
    const { reader } = setUp([shop, stock, api('stock', 'stock'), api('nobodys'), api('own', 'shop')]);
    const [{ dependencies, dependencyCycles }] = await reader.readAll([shop]);
    expect(dependencies).toMatchObject([{ entityRef: ref('stock'), kind: 'service' }]);
    expect(dependencyCycles).toEqual([[ref('shop'), ref('stock')]]);
  });

  it('finds the ways that lead back to the service, and not those beside it', async () => {
    const entities = [
      component('a', ['b', 'c', 'd']),
      component('b', ['x', 'a']),
      component('c', ['x']),
      component('x', ['y', 'c']),
      component('y', ['a']),
      component('d', ['e']),
      component('e', ['d']),
    ];
    const { reader } = setUp(entities);
    const [a, , , , , d] = await reader.readAll(entities);
    expect(a.dependencyCycles).toEqual([
      [ref('a'), ref('b')],
      [ref('a'), ref('c'), ref('x'), ref('y')],
    ]);
    expect(d.dependencyCycles).toEqual([[ref('d'), ref('e')]]);
  });

  it('follows no endless chain, and asks for many at once', async () => {
    const chain = [...Array(40).keys()].map(index => component(`s${index}`, [`s${index + 1}`]));
    const { reader, asked } = setUp(chain);
    await reader.readAll([chain[0]]);
    expect(asked.mock.calls.length).toBeLessThanOrEqual(20);

    const names = [...Array(500).keys()].map(index => `w${index}`);
    const wide = component('wide', names);
    const broad = setUp([wide, ...names.map(name => component(name, ['wide']))]);
    const [{ dependencies }] = await broad.reader.readAll([wide]);
    expect(broad.asked.mock.calls.length).toBeLessThanOrEqual(4);
    expect(dependencies?.map(({ kind }) => kind)).toEqual(names.map(() => 'service'));
  });

  it('asks the catalog once in half a minute', async () => {
    const shop = component('shop', ['stock']);
    const { reader, asked, clock } = setUp([shop, component('stock')]);
    await reader.readAll([shop]);
    await reader.readAll([shop]);
    expect(asked).toHaveBeenCalledTimes(1);
    clock.nowMs = 30_001;
    await reader.readAll([shop]);
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('knows nothing while the catalog does not answer', async () => {
    const shop = component('shop', ['stock']);
    const { reader, catalog } = setUp([shop]);
    jest.spyOn(catalog, 'getEntitiesByRefs').mockRejectedValue(new Error('away'));
    expect(await reader.readAll([shop])).toEqual([{}]);
  });
});
