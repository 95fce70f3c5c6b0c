import { mockCredentials, TestDatabaseId } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import {
  ClusterOverview,
  instantOf,
  LocationOverview,
  Overview,
  Page,
  Readiness,
  RollUp,
  RuleMark,
  ServiceSummary,
  Transition,
} from '@backstage-dr/plugin-dr-common';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { DrBackend } from '../__testUtils__/DrBackend';
import { storageLocation } from '../__testUtils__/objects';
import { testDatabases } from '../__testUtils__/testDatabases';
import { TestProjection } from '../__testUtils__/TestProjection';
import { storable } from '../assessment/__testUtils__/storable';
import { DatabaseAssessmentStore } from '../assessment/DatabaseAssessmentStore';

const databases = testDatabases();
const HOUR_MS = 3_600_000;
/** Later than the backend judges for itself, whose verdicts are left out for that. */
const SOON_MS = Date.now() + HOUR_MS;
const KIM = mockCredentials.user.header('user:default/kim');
const SERVICE = mockCredentials.service.header();

function component(name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default' },
    spec: { type: 'service', lifecycle: 'production', owner: 'shop' },
  };
}

const shop: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'shop', namespace: 'default' },
  spec: { type: 'team', children: [], profile: { displayName: 'The shop' } },
};

const mark = (rule: string, outcome: RuleMark['outcome']): RuleMark => ({ rule, outcome, gravity: 'blocking' });
const judged = (name: string, readiness: Readiness, more: Parameters<typeof storable>[2] = {}) =>
  storable(name, readiness, { assessedAt: instantOf(SOON_MS), reason: { code: 'exposure.nothing' }, ...more });
const pointIn = (location: string) => ({ location, clusters: ['seoul'], name: 'nightly', at: instantOf(SOON_MS) });

/** Location as it is stored, and as the operator calls it. */
const IDENTITY = 'company-store';

const VERDICTS = [
  judged('payment', 'not-ready', {
    title: '=cmd|calc!A1',
    owner: 'group:default/shop',
    tier: 'critical',
    level: 1,
    clusters: ['seoul'],
    marks: [mark('scheduled', 'fail'), mark('retention', 'fail'), mark('cluster-seen', 'unknown')],
    rpoSeconds: 900,
  }),
  judged('order', 'ready', {
    owner: 'user:default/kim',
    system: 'system:default/sales',
    level: 4,
    strategy: 'pilot-light',
    clusters: ['seoul'],
    reach: { points: [pointIn(IDENTITY)] },
  }),
  judged('stock', 'at-risk', { owner: 'group:default/shop', marks: [mark('retention', 'exempt')] }),
  judged('secret', 'unknown', { level: 0, clusters: ['tokyo'] }),
];

describe.each(databases.eachSupportedId())('the scorecard over HTTP on %p', databaseId => {
  let dr: DrBackend;
  let refused: DrBackend;

  beforeAll(async () => {
    const knex = await databases.init(databaseId as TestDatabaseId);
    const projection = await TestProjection.create(knex);
    await projection.see('seoul', [storageLocation('backups')]);
    await projection.see('removed', [storageLocation('others')]);
    const verdicts = DatabaseAssessmentStore.create({ knex });
    await verdicts.store([judged('payment', 'ready', { assessedAt: instantOf(SOON_MS - 2 * HOUR_MS) })]);
    await verdicts.store(VERDICTS);
    const clusters = ['seoul', 'tokyo'].map(name => ({
      name,
      title: name.toUpperCase(),
      kubeconfig: { file: '/nowhere/kubeconfig' },
    }));
    const entities = [...['payment', 'order', 'stock', 'secret'].map(component), shop];
    dr = await DrBackend.start({
      knex,
      clusters,
      entities,
      config: { locations: [{ bucket: 'backups', identity: IDENTITY }] },
      hidden: ['component:default/secret'],
      hiddenFrom: { 'user:default/kim': ['component:default/payment'] },
    });
    refused = await DrBackend.start({ clusters, entities, permission: AuthorizeResult.DENY });
  });

  afterAll(async () => {
    await dr.stop();
    await refused.stop();
  });

  async function refsOf(query: string, authorization?: string): Promise<string[]> {
    const { status, body } = await dr.get<{ items: ServiceSummary[] }>(`/v1/services${query}`, authorization);
    expect(status).toBe(200);
    return body.items.map(({ entityRef }) => entityRef.replace('component:default/', ''));
  }

  it.each([
    '/v1/services',
    '/v1/overview',
    '/v1/roll-ups?by=owner',
    '/v1/overviews/clusters',
    '/v1/overviews/locations',
    '/v1/services/component/default/payment/transitions',
    '/v1/exports/services?format=csv',
    '/v1/exports/services?format=json',
  ])('refuses %s to who may not', async url => {
    const { status, body } = await refused.get<{ error: { message: string } }>(url);
    expect(status).toBe(403);
    expect(body.error.message).toContain('dr.service.read');
  });

  it.each<[string, string[]]>([
    ['', ['payment', 'stock', 'order']],
    ['?orderBy=title&descending=true', ['stock', 'order', 'payment']],
    ['?orderBy=level', ['payment', 'stock', 'order']],
    ['?readiness=ready,at-risk', ['stock', 'order']],
    ['?readiness=unknown', []],
    ['?level=4', ['order']],
    ['?owner=Group:shop', ['payment', 'stock']],
    ['?system=system:default/sales', ['order']],
    ['?tier=critical', ['payment']],
    ['?strategy=pilot-light,active-active', ['order']],
    ['?rule=retention', ['payment']],
    ['?rule=cluster-seen', ['payment']],
    ['?cluster=seoul', ['payment', 'order']],
    ['?cluster=tokyo', []],
    ['?text=STO', ['stock']],
    ['?mine=true', []],
    ['?mine=false', ['payment', 'stock', 'order']],
  ])('lists services%s', async (query, expected) => {
    expect(await refsOf(query)).toEqual(expected);
    const json = await dr.download(`/v1/exports/services?format=json${query.replace('?', '&')}`);
    expect(JSON.parse(json.text).map((each: ServiceSummary) => each.entityRef)).toEqual(
      expected.map(name => `component:default/${name}`),
    );
    if (query.includes('orderBy')) return;
    const { body } = await dr.get<Overview>(`/v1/overview${query}`);
    expect(body.total).toBe(expected.length);
    const { body: groups } = await dr.get<{ items: RollUp[] }>(`/v1/roll-ups?by=tier${query.replace('?', '&')}`);
    expect(groups.items.reduce((sum, { total }) => sum + total, 0)).toBe(expected.length);
  });

  it('pages through them', async () => {
    const first = await dr.get<{ items: ServiceSummary[]; nextCursor: string; totalCount: number }>(
      '/v1/services?limit=2',
    );
    expect(first.body).toMatchObject({ totalCount: 3, items: [{}, {}] });
    expect(await refsOf(`?limit=2&cursor=${first.body.nextCursor}`)).toEqual(['order']);
    for (const order of ['orderBy=level', 'descending=true']) {
      const { status } = await dr.get(`/v1/services?${order}&cursor=${first.body.nextCursor}`);
      expect(status).toBe(400);
    }
  });

  it.each([
    ['/v1/services?readiness=fine', /readiness is "fine".*"not-ready"/],
    ['/v1/services?level=5', /level is "5".*"4"/],
    ['/v1/services?owner=shop', /owner is "shop".*group:default\/payments/],
    ['/v1/services?system=a%20b', /system is "a b".*expected entity refs/],
    ['/v1/services?strategy=hope', /strategy is "hope".*"backup-restore"/],
    ['/v1/services?rule=luck', /rule is "luck".*"scheduled"/],
    ['/v1/services?mine=1', /mine is "1".*"true"/],
    ['/v1/services?text=%00', /text is .*without the character 0/],
    ['/v1/services?orderBy=luck', /orderBy is "luck".*"provenAt"/],
    ['/v1/services?descending=yes', /descending is "yes"/],
    ['/v1/services?limit=201', /limit is "201".*200/],
    ['/v1/services?cursor=luck', /cursor is "luck"; accepted is the nextCursor/],
    ['/v1/overview?owner=', /owner is "": expected at least one value/],
    ['/v1/services/a%2Fb/default/c/transitions', /"a\/b:default\/c".*expected entity refs/],
    ['/v1/services?colour=red', /unknown parameter colour/],
    ['/v1/overview?limit=5', /unknown parameter limit/],
    ['/v1/roll-ups?by=colour', /by is "colour".*"owner"\|"system"\|"tier"/],
    ['/v1/roll-ups', /by is undefined/],
    ['/v1/overviews/clusters?cluster=seoul', /unknown parameter cluster/],
    ['/v1/overviews/locations?cluster=seoul', /unknown parameter cluster/],
    ['/v1/services/component/default/payment/transitions?cursor=luck', /cursor is "luck"/],
    ['/v1/exports/services?format=xlsx', /format is "xlsx".*"csv"\|"json"/],
    ['/v1/exports/services?format=csv&cursor=x', /unknown parameter cursor/],
  ])('refuses %s, naming it, its value and what is accepted', async (url, message) => {
    const { status, body } = await dr.get<{ error: { message: string } }>(url);
    expect(status).toBe(400);
    expect(body.error.message).toMatch(message);
  });

  it('shows each user what they see, and services everything', async () => {
    const totalOf = async (authorization?: string) =>
      (await dr.get<Overview>('/v1/overview', authorization)).body.total;
    expect([await totalOf(), await totalOf(KIM), await totalOf(SERVICE)]).toEqual([3, 2, 4]);
    expect(await refsOf('', KIM)).toEqual(['stock', 'order']);
    expect(await refsOf('?mine=true', KIM)).toEqual(['order']);
    expect(await refsOf('?mine=true&owner=group:default/shop', KIM)).toEqual([]);
    expect(await refsOf('', SERVICE)).toContain('secret');

    const { status, body } = await dr.get<{ error: { message: string } }>('/v1/services?mine=true', SERVICE);
    expect(status).toBe(400);
    expect(body.error.message).toMatch(/parameter mine is "true": a service owns nothing/);
  });

  it('says how they stand together', async () => {
    const { body } = await dr.get<Overview>('/v1/overview');
    const readiness = { ready: 1, 'at-risk': 1, 'not-ready': 1, unknown: 0 };
    expect(body).toMatchObject({
      total: 3,
      readiness,
      levels: [0, 1, 1, 0, 1],
      rules: [
        { rule: 'retention', fail: 1, unknown: 0, exempt: 1, level: 2, question: { code: 'rule.retention.question' } },
        { rule: 'scheduled', fail: 1, unknown: 0, exempt: 0, why: { code: 'rule.scheduled.why' } },
        { rule: 'cluster-seen', fail: 0, unknown: 1, exempt: 0 },
      ],
      clusters: { seen: 0, total: 2, silent: ['SEOUL', 'TOKYO'] },
      assessedAt: instantOf(SOON_MS),
    });
    expect(body.trend.at(-1)).toEqual({ day: instantOf(Date.now()).slice(0, 10), readiness });
    const nothing = await dr.get<Overview>('/v1/overview?text=nothing');
    expect(nothing.body).toMatchObject({ total: 0, trend: [], rules: [] });
    expect(nothing.body.assessedAt).toBeUndefined();
  });

  it('rolls them up by owner, with what people call it', async () => {
    const { body } = await dr.get<{ items: RollUp[] }>('/v1/roll-ups?by=owner');
    expect(body.items.map(({ key, title, total }) => [key, title, total])).toEqual([
      ['group:default/shop', 'The shop', 2],
      ['user:default/kim', undefined, 1],
    ]);
  });

  it('says how clusters stand and what runs there', async () => {
    const { body } = await dr.get<{ items: ClusterOverview[] }>('/v1/overviews/clusters');
    // Whether anybody has tried them yet.
    const reachability = expect.stringMatching(/^(misconfigured|never-seen)$/);
    expect(body.items).toMatchObject([
      { cluster: { name: 'seoul', reachability }, services: { ready: 1, 'not-ready': 1, unknown: 0 } },
      { cluster: { name: 'tokyo', reachability }, services: { ready: 0, 'not-ready': 0, unknown: 0 } },
    ]);
    const { body: seen } = await dr.get<{ items: ClusterOverview[] }>('/v1/overviews/clusters', SERVICE);
    expect(seen.items[1].services.unknown).toBe(1);
  });

  it('says how locations stand and what is only there, by the name that the operator gives them', async () => {
    const { body } = await dr.get<{ items: LocationOverview[] }>('/v1/overviews/locations');
    expect(body.items).toMatchObject([
      {
        location: { cluster: 'seoul', bucket: 'backups', identity: IDENTITY, health: 'unknown' },
        services: { ready: 1, 'at-risk': 0, 'not-ready': 0, unknown: 0 },
        onlyCopies: 1,
      },
    ]);
  });

  it('tells when a verdict changed, of a service that the caller sees', async () => {
    const url = '/v1/services/component/default/payment/transitions';
    const { body } = await dr.get<Page<Transition>>(`${url}?limit=1`);
    expect(body.items).toMatchObject([{ from: 'ready', to: 'not-ready', failing: ['scheduled', 'retention'] }]);
    const older = await dr.get<Page<Transition>>(`${url}?cursor=${body.nextCursor}`);
    expect(older.body.items.at(-1)).toMatchObject({ to: 'ready' });
    expect((await dr.get(url, KIM)).status).toBe(404);
    expect((await dr.get('/v1/services/component/default/secret/transitions')).status).toBe(404);
  });

  it('gives them out as a file for spreadsheets, in which nothing is a formula', async () => {
    const { text, headers } = await dr.download('/v1/exports/services?format=csv&readiness=not-ready');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toBe('attachment; filename="services.csv"');
    const [names, row, ...more] = text.trim().split('\n');
    expect(more).toEqual([]);
    expect(text).toMatch(/^\uFEFFservice,/);
    expect(names).toMatch(/^service,title,owner,.*,rpo_seconds,rto_seconds,/);
    expect(row).toMatch(/^component:default\/payment,'=cmd\|calc!A1,group:default\/shop,,critical,,not-ready,1,/);
    expect(row).toContain(',900,,unknown,');
    expect(row).toContain('seoul,scheduled;retention,cluster-seen,,');
  });

  it('gives them out as JSON, as the list has them', async () => {
    const url = '/v1/exports/services?format=json&orderBy=title';
    const { headers } = await dr.download(url);
    expect(headers['content-disposition']).toBe('attachment; filename="services.json"');
    const { body } = await dr.get<ServiceSummary[]>(url);
    expect(body).toEqual((await dr.get<{ items: ServiceSummary[] }>('/v1/services?orderBy=title')).body.items);
    expect((await dr.download('/v1/exports/services?format=json&text=nothing')).text.trim()).toBe('[]');
    expect((await dr.download('/v1/exports/services?format=csv&text=nothing')).text).toMatch(
      /^\uFEFFservice,title[^\n]*\n$/,
    );
  });
});
