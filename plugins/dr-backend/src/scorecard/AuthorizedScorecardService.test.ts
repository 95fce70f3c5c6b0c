import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { DEFAULT_SCOPE } from '@backstage-dr/plugin-dr-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { CatalogEntities } from '../service/CatalogEntities';
import { AuthorizedScorecardService } from './AuthorizedScorecardService';
import { ScorecardService } from './ScorecardService';

const PAYMENT = 'component:default/payment';
const ORDER = 'component:default/order';
const credentials = mockCredentials.user();
const options = { credentials };

function component(name: string): Entity {
  return { apiVersion: 'backstage.io/v1alpha1', kind: 'Component', metadata: { name }, spec: { type: 'service' } };
}

/** @param hidden - how many more services there are than the caller sees */
function setUp({ result = AuthorizeResult.ALLOW, hidden = 1 }: { result?: AuthorizeResult; hidden?: number } = {}) {
  const scorecard = {
    services: jest.fn(),
    allServices: jest.fn(async function* none() {
      yield [];
    }),
    overview: jest.fn(),
    rollUps: jest.fn(),
    clusters: jest.fn(),
    locations: jest.fn(),
    transitions: jest.fn(),
  } satisfies ScorecardService;
  const permissions = mockServices.permissions.mock({ authorize: jest.fn().mockResolvedValue([{ result }]) });
  const seen = catalogServiceMock({ entities: [component('payment'), component('order')] });
  const count = jest.fn(async (_, asked) => {
    const isCaller = asked.credentials === credentials;
    return { items: [], pageInfo: {}, totalItems: isCaller ? 2 : 2 + hidden };
  });
  const list = jest.fn(seen.streamEntities.bind(seen));
  const lookUp = jest.fn(seen.getEntityByRef.bind(seen));
  const catalog = catalogServiceMock.mock({ queryEntities: count, streamEntities: list, getEntityByRef: lookUp });
  const entities = new CatalogEntities({ catalog, auth: mockServices.auth(), scope: DEFAULT_SCOPE, now: () => 0 });
  const authorized = new AuthorizedScorecardService({ scorecard, permissions, entities });
  return { scorecard, authorized, asked: [count, list, lookUp], list };
}

async function all(pages: AsyncIterable<unknown>): Promise<void> {
  for await (const page of pages) expect(page).toEqual([]);
}

/** Each with where what is narrowed stands among what the method takes. */
const CALLS: Array<[keyof ScorecardService, (service: ScorecardService, among: object) => Promise<unknown>, number]> = [
  ['services', (service, among) => service.services(among, options), 0],
  ['allServices', (service, among) => all(service.allServices(among, options)), 0],
  ['overview', (service, among) => service.overview(among, options), 0],
  ['rollUps', (service, among) => service.rollUps('owner', among, options), 1],
  ['clusters', (service, among) => service.clusters(among, options), 0],
  ['locations', (service, among) => service.locations(among, options), 0],
];

const ALL_CALLS: typeof CALLS = [...CALLS, ['transitions', service => service.transitions(PAYMENT, {}, options), 0]];

describe('AuthorizedScorecardService', () => {
  it.each(ALL_CALLS)('%s needs the permission, before anything is looked up', async (name, call) => {
    const { authorized, scorecard, asked } = setUp({ result: AuthorizeResult.DENY });
    await expect(call(authorized, {})).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringContaining('dr.service.read'),
    });
    for (const each of asked) expect(each).not.toHaveBeenCalled();
    expect(scorecard[name]).not.toHaveBeenCalled();
  });

  it.each(CALLS)('%s is only about services that the caller sees', async (name, call, position) => {
    const { authorized, scorecard } = setUp();
    await call(authorized, {});
    expect(scorecard[name].mock.lastCall?.at(position)).toEqual({ entityRefs: [PAYMENT, ORDER] });
    await call(authorized, { tier: ['critical'], entityRefs: [ORDER, 'component:default/hidden'] });
    expect(scorecard[name].mock.lastCall?.at(position)).toEqual({ tier: ['critical'], entityRefs: [ORDER] });
  });

  it.each(CALLS)('%s names no services to the database for who sees all of them', async (name, call, position) => {
    const { authorized, scorecard, list } = setUp({ hidden: 0 });
    await call(authorized, { tier: ['critical'] });
    expect(scorecard[name].mock.lastCall?.at(position)).toEqual({ tier: ['critical'] });
    expect(list).not.toHaveBeenCalled();
  });

  it('tells the changes of a service to who sees it', async () => {
    const { authorized, scorecard } = setUp();
    await authorized.transitions(PAYMENT, { limit: 3 }, options);
    expect(scorecard.transitions).toHaveBeenCalledWith(PAYMENT, { limit: 3 }, options);
    await expect(authorized.transitions('component:default/hidden', {}, options)).rejects.toMatchObject({
      name: 'NotFoundError',
    });
    expect(scorecard.transitions).toHaveBeenCalledTimes(1);
  });
});
