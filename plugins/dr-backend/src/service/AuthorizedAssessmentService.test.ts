import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { DEFAULT_SCOPE } from '@backstage-dr/plugin-dr-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { AssessmentService } from './AssessmentService';
import { AuthorizedAssessmentService } from './AuthorizedAssessmentService';
import { CatalogEntities } from './CatalogEntities';

const PAYMENT = 'component:default/payment';
const credentials = mockCredentials.user();

function component(name: string): Entity {
  return { apiVersion: 'backstage.io/v1alpha1', kind: 'Component', metadata: { name }, spec: { type: 'service' } };
}

function setUp(options: { result?: AuthorizeResult.ALLOW | AuthorizeResult.DENY; entities?: Entity[] } = {}) {
  const { result = AuthorizeResult.ALLOW, entities = [component('payment')] } = options;
  const assessments = {
    assess: jest.fn(),
    recoveryPoints: jest.fn(),
    exposureHistory: jest.fn(),
    clusters: jest.fn(),
  } satisfies AssessmentService;
  const permissions = mockServices.permissions.mock({ authorize: jest.fn().mockResolvedValue([{ result }]) });
  const catalog = catalogServiceMock({ entities });
  const lookUp = jest.spyOn(catalog, 'getEntityByRef');
  const known = new CatalogEntities({ catalog, auth: mockServices.auth(), scope: DEFAULT_SCOPE, now: () => 0 });
  const authorized = new AuthorizedAssessmentService({ assessments, permissions, entities: known });
  return { assessments, permissions, lookUp, authorized };
}

const CALLS: Array<[keyof AssessmentService, (service: AssessmentService) => Promise<unknown>]> = [
  ['assess', service => service.assess(PAYMENT, { credentials })],
  ['recoveryPoints', service => service.recoveryPoints(PAYMENT, {}, { credentials })],
  ['exposureHistory', service => service.exposureHistory(PAYMENT, 'P1D', { credentials })],
  ['clusters', service => service.clusters({ credentials })],
];

describe('AuthorizedAssessmentService', () => {
  it.each(CALLS)('%s needs the permission, before anything is looked up', async (name, call) => {
    const { authorized, assessments, lookUp } = setUp({ result: AuthorizeResult.DENY });
    await expect(call(authorized)).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringContaining('dr.service.read'),
    });
    expect(lookUp).not.toHaveBeenCalled();
    expect(assessments[name]).not.toHaveBeenCalled();
  });

  it.each(CALLS)('%s answers who may', async (name, call) => {
    const { authorized, assessments, permissions } = setUp();
    const answer = { entityRef: PAYMENT, dependencies: [], dependencyCycles: [] };
    assessments[name].mockResolvedValue(answer);
    expect(await call(authorized)).toBe(answer);
    expect(permissions.authorize).toHaveBeenCalledWith(
      [{ permission: expect.objectContaining({ name: 'dr.service.read' }) }],
      { credentials },
    );
  });

  it.each(CALLS.slice(0, 3))('%s knows nothing of an entity that the caller does not see', async (name, call) => {
    const { authorized, assessments } = setUp({ entities: [] });
    await expect(call(authorized)).rejects.toMatchObject({ name: 'NotFoundError' });
    expect(assessments[name]).not.toHaveBeenCalled();
  });
});
