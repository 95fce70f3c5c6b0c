import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { DEFAULT_SCOPE } from '@backstage-dr/plugin-dr-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { CatalogEntities } from '../service/CatalogEntities';
import { AuthorizedWhatIfService } from './AuthorizedWhatIfService';
import { WhatIfService } from './WhatIfService';

const credentials = mockCredentials.user();
const LOST = 'region:seoul';

function component(name: string): Entity {
  return { apiVersion: 'backstage.io/v1alpha1', kind: 'Component', metadata: { name }, spec: { type: 'service' } };
}

/** @param hidden - how many more services there are than the caller sees */
function setUp({ result = AuthorizeResult.ALLOW, hidden = 1 }: { result?: AuthorizeResult; hidden?: number } = {}) {
  const whatIf = { choices: jest.fn(), page: jest.fn(), whole: jest.fn() } satisfies WhatIfService;
  const permissions = mockServices.permissions.mock({ authorize: jest.fn().mockResolvedValue([{ result }]) });
  const seen = catalogServiceMock({ entities: [component('payment')] });
  const count = jest.fn(async (_, asked) => ({
    items: [],
    pageInfo: {},
    totalItems: asked.credentials === credentials ? 1 : 1 + hidden,
  }));
  const catalog = catalogServiceMock.mock({ queryEntities: count, streamEntities: seen.streamEntities.bind(seen) });
  const entities = new CatalogEntities({ catalog, auth: mockServices.auth(), scope: DEFAULT_SCOPE, now: () => 0 });
  return { whatIf, count, authorized: new AuthorizedWhatIfService({ whatIf, permissions, entities }) };
}

const CALLS: Array<[keyof WhatIfService, (service: WhatIfService) => Promise<unknown>, unknown[]]> = [
  ['choices', service => service.choices({}, { credentials }), []],
  ['page', service => service.page(LOST, {}, { credentials }), [LOST]],
  ['whole', service => service.whole(LOST, {}, { credentials }), [LOST]],
];

describe('AuthorizedWhatIfService', () => {
  it.each(CALLS)('%s needs the permission, before anything is looked up', async (name, call) => {
    const { authorized, whatIf, count } = setUp({ result: AuthorizeResult.DENY });
    await expect(call(authorized)).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringContaining('dr.service.read'),
    });
    expect(count).not.toHaveBeenCalled();
    expect(whatIf[name]).not.toHaveBeenCalled();
  });

  it.each(CALLS)('%s names only what the caller sees', async (name, call, before) => {
    const { authorized, whatIf } = setUp();
    await call(authorized);
    const among = { entityRefs: ['component:default/payment'] };
    expect(whatIf[name]).toHaveBeenLastCalledWith(...before, among, { credentials });
  });

  it.each(CALLS)('%s names all to who sees all', async (name, call, before) => {
    const { authorized, whatIf } = setUp({ hidden: 0 });
    await call(authorized);
    expect(whatIf[name]).toHaveBeenLastCalledWith(...before, {}, { credentials });
  });

  it('does not let a caller say what they see', async () => {
    const { authorized, whatIf } = setUp();
    const asked = { entityRefs: ['component:default/hidden'] };
    await authorized.choices(asked, { credentials });
    await authorized.whole(LOST, asked, { credentials });
    await authorized.page(LOST, { limit: 3, ...asked }, { credentials });
    expect(JSON.stringify([whatIf.choices, whatIf.whole, whatIf.page].map(each => each.mock.calls))).not.toContain(
      'hidden',
    );
  });
});
