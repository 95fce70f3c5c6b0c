import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import { coreServices, createServiceFactory } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices, startTestBackend, TestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_TIER,
  Assessment,
  drExemptionManagePermission,
  Exemption,
  instantOf,
  Page,
  RULES,
  ServiceSummary,
} from '@backstage-dr/plugin-dr-common';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { isPermission } from '@backstage/plugin-permission-common';
import { JsonObject } from '@backstage/types';
import request from 'supertest';
import { Audit } from '../__testUtils__/Audit';
import { contractProblems } from '../__testUtils__/contract';
import { ALLOW, DENY, permissionsOf, Policy } from '../__testUtils__/permissionsOf';
import { createDrServiceConditionalDecision, drServiceConditions } from '../permissions';
import { drPlugin } from '../plugin';

const DAY_MS = 24 * 3600_000;
const MINA = mockCredentials.user.header('user:default/mina');
const JOON = mockCredentials.user.header('user:default/joon');
const REASON = 'Moves to another platform in December';
const FORBIDDEN = 'This needs the permission dr.exemption.manage for component:default/<name>';

function component(name: string, more: { tier?: string; type?: string; owner?: string } = {}): Entity {
  const { tier, type = 'service', owner = 'group:default/payments' } = more;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', annotations: { ...(tier && { [ANNOTATION_TIER]: tier }) } },
    spec: { type },
    relations: [{ type: 'ownedBy', targetRef: owner }],
  };
}

const SERVICES = [component('payment', { tier: 'standard' }), component('ledger', { tier: 'critical' })];
const UNSEEN = component('secret');
const LIBRARY = component('money', { type: 'library' });

async function eventually(isSo: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error('It was never so');
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

describe('exemptions over HTTP', () => {
  const running: TestBackend[] = [];

  afterEach(async () => {
    for (const each of running.splice(0)) await each.stop();
  });

  async function start(options: { policy?: Policy; exemptions?: JsonObject } = {}) {
    const { policy = () => ALLOW, exemptions = { enabled: true } } = options;
    const audit = new Audit();
    const all = catalogServiceMock({ entities: [...SERVICES, UNSEEN, LIBRARY] });
    const seen = catalogServiceMock({ entities: [...SERVICES, LIBRARY] });
    const seenByJoon = catalogServiceMock({ entities: SERVICES.slice(0, 1) });
    const catalogOf = (asked: object | undefined) => {
      if (JSON.stringify(asked).includes('user:default/joon')) return seenByJoon;
      return JSON.stringify(asked).includes('user:default/mina') ? seen : all;
    };
    const lookUp = jest.fn();
    const catalog = Object.assign(catalogServiceMock(), {
      getEntityByRef: (...call: Parameters<typeof all.getEntityByRef>) => {
        lookUp(call[0]);
        return catalogOf(call[1]).getEntityByRef(...call);
      },
      getEntitiesByRefs: (...call: Parameters<typeof all.getEntitiesByRefs>) => {
        lookUp(call[0]);
        return catalogOf(call[1]).getEntitiesByRefs(...call);
      },
      streamEntities: (...call: Parameters<typeof all.streamEntities>) => catalogOf(call[1]).streamEntities(...call),
    });
    const backend = await startTestBackend({
      features: [
        drPlugin,
        schedulerServiceFactory,
        mockServices.rootConfig.factory({ data: { dr: { clusters: [], exemptions } } }),
        createServiceFactory({
          service: coreServices.permissions,
          deps: {},
          factory: () => permissionsOf(policy),
        }),
        createServiceFactory({ service: coreServices.auditor, deps: {}, factory: () => audit }),
        createServiceFactory({ service: catalogServiceRef, deps: {}, factory: () => catalog }),
      ],
    });
    running.push(backend);

    const answered = (method: 'get' | 'post', url: string, { status, body }: { status: number; body: unknown }) => {
      const problems = contractProblems(url, status, body, method);
      if (problems.length > 0) throw new Error(`${method} ${url} breaks the contract: ${problems.join('\n')}`);
      return { status, body };
    };
    const post = async (url: string, body: object, user = MINA) => {
      const sent = await request(backend.server).post(`/api/dr${url}`).set('authorization', user).send(body);
      return answered('post', url, sent);
    };
    const get = async <Body>(url: string, user = MINA) => {
      const sent = await request(backend.server).get(`/api/dr${url}`).set('authorization', user);
      return answered('get', url, sent).body as Body;
    };
    const exempt = (name: string, body: object = {}, user?: string) =>
      post(
        `/v1/services/component/default/${name}/exemptions`,
        { rule: 'objectives-defined', reason: REASON, expiresAt: instantOf(Date.now() + 7 * DAY_MS), ...body },
        user,
      );
    const assess = (name: string) => get<Assessment>(`/v1/services/component/default/${name}`);
    const exempted = async (name: string, body?: object) => (await exempt(name, body)).body as Exemption;
    const list = async (query = '', user?: string) =>
      (await get<Page<Exemption>>(`/v1/exemptions${query}`, user)).items;
    return { backend, audit, lookUp, post, get, exempt, exempted, assess, list };
  }

  function outcomeOf({ findings }: Assessment, rule: string) {
    return findings.find(each => each.rule === rule)?.outcome;
  }

  it('silences a rule at once, on the page and in the list of services, and tells who, why and until when', async () => {
    const { exempt, assess, get, list, audit } = await start();
    const before = await assess('payment');
    expect(outcomeOf(before, 'objectives-defined')).toBe('fail');

    const { status, body } = await exempt('payment');
    expect(status).toBe(201);
    const exemption = body as Exemption;
    expect(exemption).toMatchObject({
      entityRef: 'component:default/payment',
      rule: 'objectives-defined',
      reason: REASON,
      createdBy: 'user:default/mina',
      state: 'active',
    });

    const after = await assess('payment');
    expect(after.findings.find(({ rule }) => rule === 'objectives-defined')).toMatchObject({
      outcome: 'exempt',
      exemption: { id: exemption.id, reason: REASON, createdBy: 'user:default/mina', outcome: 'fail' },
    });
    expect(after.exemptions).toEqual([exemption]);
    expect(after.readiness).toBe(before.readiness);
    expect(await list()).toEqual([exemption]);
    expect(await list('?entityRef=Component:default/Payment&state=active')).toEqual([exemption]);
    expect(await list('?state=revoked,expired')).toEqual([]);

    await eventually(async () => {
      const { items } = await get<Page<ServiceSummary>>('/v1/services');
      const marks = items.find(({ entityRef }) => entityRef === exemption.entityRef)?.marks ?? [];
      return marks.some(({ rule, outcome }) => rule === 'objectives-defined' && outcome === 'exempt');
    });
    expect(audit.events).toEqual([
      expect.objectContaining({
        eventId: 'exemption-create',
        severityLevel: 'medium',
        request: expect.objectContaining({ method: 'POST' }),
        outcome: 'succeeded',
        meta: expect.objectContaining({ entityRef: 'component:default/payment' }),
        result: expect.objectContaining({
          id: exemption.id,
          rule: 'objectives-defined',
          expiresAt: exemption.expiresAt,
          createdBy: 'user:default/mina',
        }),
      }),
    ]);
  });

  it('of all rules never makes better what would not come back, or what is not known', async () => {
    const { exempted, assess } = await start();
    const before = await assess('payment');
    expect(before.readiness).toBe('unknown');
    expect((await exempted('payment', { rule: undefined })).rule).toBeUndefined();
    const { readiness, headline, reason, findings } = await assess('payment');
    expect({ readiness, headline, reason }).toEqual({
      readiness: 'unknown',
      headline: before.headline,
      reason: before.reason,
    });
    expect(findings.filter(({ outcome }) => outcome === 'fail' || outcome === 'unknown')).toEqual([]);
  });

  it('ends at once when it is revoked, by somebody else too, and stays as it ended', async () => {
    const { exempted, assess, post, list, audit } = await start();
    const { id } = await exempted('payment');
    const { status, body } = await post(`/v1/exemptions/${id}/revoke`, {}, JOON);
    expect(status).toBe(200);
    expect(body).toMatchObject({ id, state: 'revoked', revokedBy: 'user:default/joon' });
    expect(outcomeOf(await assess('payment'), 'objectives-defined')).toBe('fail');
    expect((await post(`/v1/exemptions/${id}/revoke`, {})).body).toEqual(body);
    expect(await list('?state=revoked')).toEqual([body]);
    expect(audit.events[1]).toMatchObject({
      eventId: 'exemption-revoke',
      severityLevel: 'medium',
      meta: { id },
      outcome: 'succeeded',
      result: { entityRef: 'component:default/payment', revokedBy: 'user:default/joon' },
    });
  });

  it('stops by itself when its time is over', async () => {
    const { exempted, assess, list } = await start();
    const { id } = await exempted('payment', { expiresAt: new Date(Date.now() + 1500).toISOString() });
    expect(outcomeOf(await assess('payment'), 'objectives-defined')).toBe('exempt');
    await eventually(async () => outcomeOf(await assess('payment'), 'objectives-defined') === 'fail');
    expect((await assess('payment')).exemptions).toEqual([]);
    expect(await list('?state=expired')).toEqual([expect.objectContaining({ id, state: 'expired' })]);
  });

  it.each<[string, object, string]>([
    ['a rule that there is not', { rule: 'backed-up' }, `rule is "backed-up"; accepted is one of ${RULES[0].id}, `],
    ['no reason', { reason: undefined }, 'reason is missing; accepted is a text of 10 to 500 characters'],
    ['an empty reason', { reason: '             ' }, 'reason is "             "; accepted is a text of 10 to 500'],
    ['a reason that nobody sees', { reason: '\u200b'.repeat(20) }, 'accepted is a text of 10 to 500 characters'],
    ['an essay', { reason: 'x'.repeat(501) }, 'accepted is a text of 10 to 500 characters'],
    ['a reason that no database stores', { reason: `${REASON}\0` }, 'accepted is a text of 10 to 500 characters'],
    ['no end', { expiresAt: undefined }, 'expiresAt is missing; accepted is an instant such as'],
    ['an end that is no instant', { expiresAt: 'next week' }, 'expiresAt is "next week"; accepted is an instant'],
    ['a day alone', { expiresAt: '2099-12-03' }, 'expiresAt is "2099-12-03"; accepted is an instant such as'],
    ['a day that there is not', { expiresAt: '2099-02-30T00:00:00Z' }, 'accepted is an instant such as'],
    ['an end that is a number', { expiresAt: 1 }, 'expiresAt is 1; accepted is an instant such as'],
    ['an end that has passed', { expiresAt: '2020-01-01T00:00:00Z' }, 'accepted is an instant after '],
    ['an end too far away', { expiresAt: instantOf(Date.now() + 31 * DAY_MS) }, '(dr.exemptions.maxDuration)'],
    ['a key that means nothing', { until: 'then' }, 'until is not a known key; accepted are rule, reason, expiresAt'],
  ])('refuses %s, and audits that', async (_, body, message) => {
    const { exempt, audit, list } = await start({ exemptions: { enabled: true, maxDuration: '30d' } });
    const answer = await exempt('payment', body);
    expect(answer).toMatchObject({ status: 400, body: { error: { name: 'InputError' } } });
    expect(JSON.stringify(answer.body)).toContain(JSON.stringify(message).slice(1, -1));
    expect(audit.events).toEqual([
      expect.objectContaining({
        eventId: 'exemption-create',
        severityLevel: 'medium',
        outcome: 'failed',
        error: expect.stringContaining(message),
      }),
    ]);
    expect(await list()).toEqual([]);
  });

  describe('are refused', () => {
    const denies: Policy = ({ name }) => (name === drExemptionManagePermission.name ? DENY : ALLOW);

    async function refusals(
      options: Parameters<typeof start>[0],
      expected: { status: number; name: string; message: string },
      user?: string,
    ) {
      const { exempt, post, audit, lookUp } = await start(options);
      const answers = [await exempt('payment', {}, user), await post('/v1/exemptions/any/revoke', {}, user)];
      for (const { status, body } of answers) {
        expect({ status, body }).toMatchObject({
          status: expected.status,
          body: { error: { name: expected.name, message: expect.stringContaining(expected.message) } },
        });
      }
      expect(lookUp).not.toHaveBeenCalled();
      return audit.events.map(({ eventId, outcome, error }) => [eventId, outcome, error]);
    }

    const audited = (message: string) => [
      ['exemption-create', 'failed', expect.stringContaining(message)],
      ['exemption-revoke', 'failed', expect.stringContaining(message)],
    ];

    it('while the operator has not turned them on', async () => {
      const told = await refusals(
        { exemptions: {}, policy: denies },
        { status: 403, name: 'NotAllowedError', message: 'dr.exemptions.enabled' },
      );
      expect(told).toEqual(audited('dr.exemptions.enabled'));
    });

    it('to services', async () => {
      const told = await refusals(
        { policy: denies },
        { status: 403, name: 'NotAllowedError', message: 'Only a person can exempt' },
        mockCredentials.service.header({ onBehalfOf: mockCredentials.service(), targetPluginId: 'dr' }),
      );
      expect(told).toEqual(audited('Only a person can exempt'));
    });

    it('without the permission, before anything is looked up', async () => {
      const told = await refusals(
        { policy: denies },
        { status: 403, name: 'NotAllowedError', message: 'This needs the permission dr.exemption.manage' },
      );
      expect(told).toEqual(audited('This needs the permission dr.exemption.manage'));
    });

    it.each([
      ['that the caller does not see', 'secret', 'There is no entity component:default/secret in the catalog'],
      ['that is not there', 'nothing', 'There is no entity component:default/nothing in the catalog'],
      ['out of scope', 'money', 'component:default/money is not a service in scope'],
    ])('for something %s', async (_, name, message) => {
      const { exempt, audit } = await start();
      expect(await exempt(name)).toMatchObject({ status: 404, body: { error: { name: 'NotFoundError', message } } });
      expect(audit.events).toEqual([expect.objectContaining({ outcome: 'failed', error: message })]);
    });

    it('of a service that the caller does not see, as if there were none', async () => {
      const { exempted, post, list } = await start();
      const { id } = await exempted('ledger');
      expect(await post(`/v1/exemptions/${id}/revoke`, {}, JOON)).toMatchObject({
        status: 404,
        body: { error: { message: `There is no exemption ${id}` } },
      });
      expect(await list('', JOON)).toEqual([]);
      expect(await list('?entityRef=component:default/ledger', JOON)).toEqual([]);
      expect(await list()).toEqual([expect.objectContaining({ id, state: 'active' })]);
    });

    it('when there is none of that id', async () => {
      const { post, audit } = await start();
      const message = 'There is no exemption any';
      expect(await post('/v1/exemptions/any/revoke', {})).toMatchObject({ status: 404, body: { error: { message } } });
      expect(audit.events).toEqual([expect.objectContaining({ eventId: 'exemption-revoke', error: message })]);
    });

    it('to be read without dr.service.read', async () => {
      const { backend } = await start({ policy: ({ name }) => (name === 'dr.service.read' ? DENY : ALLOW) });
      for (const url of ['/v1/exemptions', '/v1/exemptions/terms']) {
        const { status, body } = await request(backend.server).get(`/api/dr${url}`).set('authorization', MINA);
        expect([status, body.error.message]).toEqual([403, 'This needs the permission dr.service.read']);
      }
    });
  });

  describe('under a policy by owner and tier', () => {
    /** Owners exempt their own services, but for critical ones. */
    const policy: Policy = (permission, user) => {
      if (!isPermission(permission, drExemptionManagePermission)) return ALLOW;
      return createDrServiceConditionalDecision(permission, {
        allOf: [
          drServiceConditions.isOwner({
            claims: user === 'user:default/mina' ? ['group:default/payments'] : [user ?? ''],
          }),
          { not: drServiceConditions.hasTier({ tiers: ['critical'] }) },
          drServiceConditions.isKind({ kinds: ['component'] }),
        ],
      });
    };

    it.each([
      ['an owner', 'payment', MINA, 201, undefined],
      ['an owner of something critical', 'ledger', MINA, 403, FORBIDDEN],
      ['somebody else', 'payment', JOON, 403, FORBIDDEN],
      ['an owner who does not see it', 'secret', MINA, 404, 'secret'],
    ])('%s of %s', async (_, name, user, status, error) => {
      const { exempt, audit } = await start({ policy });
      const answer = await exempt(name, {}, user);
      expect(answer.status).toBe(status);
      expect(audit.events).toHaveLength(1);
      expect(audit.events[0].outcome).toBe(status === 201 ? 'succeeded' : 'failed');
      expect(audit.events[0].error ?? '').toContain(error?.replace('<name>', name) ?? '');
    });

    it('only who may exempt may revoke', async () => {
      const { exempted, post, list, audit } = await start({ policy });
      const { id } = await exempted('payment');
      expect((await post(`/v1/exemptions/${id}/revoke`, {}, JOON)).status).toBe(403);
      expect(await list('?state=active')).toHaveLength(1);
      expect((await post(`/v1/exemptions/${id}/revoke`, {})).status).toBe(200);
      expect(audit.events.map(({ outcome }) => outcome)).toEqual(['succeeded', 'failed', 'succeeded']);
    });

    it('the portal asks the plugin, so that pages know who may', async () => {
      const { backend } = await start();
      const decision = policy(drExemptionManagePermission, 'user:default/mina');
      const conditions = 'conditions' in decision ? decision.conditions : undefined;
      const item = (id: string, resourceRef: string) => ({ id, resourceRef, resourceType: 'dr-service', conditions });
      const { status, body } = await request(backend.server)
        .post('/api/dr/.well-known/backstage/permissions/apply-conditions')
        .set(
          'authorization',
          mockCredentials.service.header({ onBehalfOf: mockCredentials.service(), targetPluginId: 'dr' }),
        )
        .send({
          items: [
            item('1', 'component:default/payment'),
            item('2', 'component:default/ledger'),
            item('3', 'component:default/no'),
          ],
        });
      expect(status).toBe(200);
      expect(body.items).toEqual([
        { id: '1', result: 'ALLOW' },
        { id: '2', result: 'DENY' },
        { id: '3', result: 'DENY' },
      ]);
    });
  });

  it('tell what is allowed here', async () => {
    const { get } = await start({ exemptions: { enabled: true, maxDuration: 'P14D' } });
    expect(await get('/v1/exemptions/terms')).toEqual({ enabled: true, maxDurationSeconds: 14 * 86_400 });
    const off = await start({ exemptions: {} });
    expect(await off.get('/v1/exemptions/terms')).toEqual({ enabled: false, maxDurationSeconds: 90 * 86_400 });
  });
});
