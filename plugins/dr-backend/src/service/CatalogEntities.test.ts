import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { DEFAULT_SCOPE } from '@backstage-dr/plugin-dr-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { CatalogEntities } from './CatalogEntities';

const REF = 'component:default/shop';
const MINA = mockCredentials.user('user:default/mina');

function shop(owner: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'shop', namespace: 'default' },
    spec: { type: 'service', owner },
  };
}

/** A catalog in which the entity is what it was last said to be, for who sees it. */
function changing(first: Entity) {
  let now = { entity: first, hidden: false };
  const catalog = catalogServiceMock.mock({
    getEntityByRef: async (_, options) => {
      const principal = options && 'credentials' in options ? options.credentials.principal : undefined;
      const isUser = typeof principal === 'object' && principal !== null && 'userEntityRef' in principal;
      return now.hidden && isUser ? undefined : now.entity;
    },
  });
  const entities = new CatalogEntities({ catalog, auth: mockServices.auth(), scope: DEFAULT_SCOPE, now: () => 0 });
  return { entities, become: (next: Partial<typeof now>) => (now = { ...now, ...next }) };
}

describe('CatalogEntities', () => {
  it('tells an entity as it is now where that decides, and as it was a moment ago where it does not', async () => {
    const { entities, become } = changing(shop('shop-team'));
    await entities.get(REF);
    expect((await entities.current(REF, MINA)).spec?.owner).toBe('shop-team');
    become({ entity: shop('others') });
    expect((await entities.get(REF)).spec?.owner).toBe('shop-team');
    expect((await entities.current(REF, MINA)).spec?.owner).toBe('others');
  });

  it('does not tell who does not see it any more', async () => {
    const { entities, become } = changing(shop('shop-team'));
    await entities.requireVisible(REF, MINA);
    become({ hidden: true });
    await expect(entities.current(REF, MINA)).rejects.toMatchObject({
      name: 'NotFoundError',
      message: 'There is no entity component:default/shop in the catalog',
    });
  });
});
