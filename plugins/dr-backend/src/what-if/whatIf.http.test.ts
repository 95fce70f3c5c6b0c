import { Entity } from '@backstage/catalog-model';
import { Assessment, LossChoice, renderStatement, WhatIfPage } from '@backstage-dr/plugin-dr-common';
import { DrBackend } from '../__testUtils__/DrBackend';
import { ServiceCluster } from '../__testUtils__/ServiceCluster';
import { testDatabases } from '../__testUtils__/testDatabases';

const databases = testDatabases();

function service(name: string, cluster: string, more: { title?: string; dependsOn?: string } = {}): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      title: more.title,
      annotations: {
        'backstage.io/kubernetes-cluster': cluster,
        'backstage.io/kubernetes-namespace': 'shop',
        'backstage.io/kubernetes-id': 'shop',
        'backstage-dr.io/rpo': '2h',
        'backstage-dr.io/rto': '4h',
      },
    },
    spec: { type: 'service', lifecycle: 'production', owner: 'shop-team' },
    relations: more.dependsOn ? [{ type: 'dependsOn', targetRef: more.dependsOn }] : [],
  };
}

describe.each(databases.eachSupportedId())('what if over HTTP on %p', databaseId => {
  let shop: ServiceCluster;
  let dr: DrBackend;

  const choices = async () => (await dr.get<{ items: LossChoice[] }>('/v1/what-if/choices')).body.items;
  const choice = async (key: string) => (await choices()).find(each => each.key === key);
  const whatIf = async (lost: string, more = '') =>
    (await dr.get<WhatIfPage>(`/v1/what-if?lost=${encodeURIComponent(lost)}${more}`)).body;

  beforeAll(async () => {
    shop = await ServiceCluster.start('shop');
    dr = await DrBackend.start({
      clusters: [shop.config('seoul', { region: 'ap-northeast-2', title: 'Seoul' })],
      entities: [
        service('shop', 'seoul', { title: '=cmd()|shop' }),
        service('cart', 'seoul', { dependsOn: 'component:default/secret' }),
        service('secret', 'seoul'),
      ],
      hidden: ['component:default/secret'],
      knex: await databases.init(databaseId),
    });
    const isJudged = ({ exposure }: Assessment) => exposure.state === 'known';
    await dr.assessUntil('shop', isJudged);
    await dr.assessUntil('cart', isJudged);
    // Nobody may open its page; the background task judges it.
    const deadline = Date.now() + 60_000;
    while ((await choice('cluster:seoul'))?.services !== 3 && Date.now() < deadline) {
      await new Promise(resolve => setTimeout(resolve, 500));
    }
  });
  afterAll(async () => {
    await dr?.stop();
    await shop?.stop();
  });

  it('lists what could be lost', async () => {
    const items = await choices();
    expect(
      items.map(({ key, title, services }) => [key.replace(/^location:.*/, 'location:…'), title, services]),
    ).toEqual([
      ['region:ap-northeast-2', 'ap-northeast-2', 3],
      ['cluster:seoul', 'Seoul', 3],
      ['location:…', 'default', 3],
      ['velero:seoul', 'Seoul', 3],
      ['namespace:seoul/shop', 'Seoul/shop', 3],
    ]);
  });

  it('answers what becomes of the services, and names only those that the caller sees', async () => {
    for (const { key } of await choices()) {
      const answer = await whatIf(key);
      expect(answer).toMatchObject({ hidden: 1, totalCount: 2 });
      expect(answer.services.map(({ entityRef }) => entityRef).sort()).toEqual([
        'component:default/cart',
        'component:default/shop',
      ]);
      expect(JSON.stringify(answer)).not.toContain('secret');
    }
    const lost = await whatIf('cluster:seoul');
    expect(lost.counts).toMatchObject({ lost: 3 });
    expect(renderStatement(lost.headline)).toBe('Losing Seoul, none of 3 services comes back.');
    expect((await whatIf('velero:seoul')).counts).toMatchObject({ exposed: 3 });
    const location = (await choices()).find(({ loss }) => loss.kind === 'location');
    expect((await whatIf(location?.key ?? '')).counts).toMatchObject({ unprotected: 3 });
    const [first] = (await whatIf('namespace:seoul/shop')).services;
    expect(first).toMatchObject({ target: 'seoul', fate: 'beyond-promise' });
  });

  it('pages and filters', async () => {
    const first = await whatIf('cluster:seoul', '&fate=lost&limit=1');
    const second = await whatIf('cluster:seoul', `&fate=lost&limit=1&cursor=${first.nextCursor}`);
    expect([first, second].map(({ services, totalCount }) => [services.length, totalCount])).toEqual([
      [1, 2],
      [1, 2],
    ]);
    expect(second.services).not.toEqual(first.services);
    expect(second.nextCursor).toBeUndefined();
    expect((await whatIf('cluster:seoul', '&fate=safe')).services).toEqual([]);
  });

  it.each([
    ['/v1/what-if', 400, 'parameter lost'],
    ['/v1/what-if?lost=seoul', 400, 'accepted is region:<region>, cluster:<cluster>'],
    ['/v1/what-if?lost=cluster:mars', 404, 'cluster:mars'],
    ['/v1/what-if?lost=cluster:seoul&fate=doomed', 400, 'parameter fate is "doomed"'],
    ['/v1/what-if?lost=cluster:seoul&cursor=x', 400, 'cursor is "x"'],
    ['/v1/what-if/choices?colour=red', 400, 'unknown parameter colour'],
    ['/v1/exports/what-if?lost=cluster:seoul', 400, 'parameter format'],
    ['/v1/exports/what-if?lost=region:mars&format=csv', 404, 'region:mars'],
  ])('refuses %s', async (url, status, message) => {
    const answer = await dr.get<{ error: { message: string } }>(url);
    expect(answer.status).toBe(status);
    expect(answer.body.error.message).toContain(message);
  });

  it('is a report in Markdown', async () => {
    const { text, headers } = await dr.download('/v1/exports/what-if?lost=cluster:seoul&format=markdown');
    expect(headers['content-type']).toBe('text/markdown; charset=utf-8');
    expect(headers['content-disposition']).toBe('attachment; filename="what-if.md"');
    expect(text).toContain('# Losing Seoul, none of 3 services comes back.');
    expect(text).toContain('| =cmd()\\|shop |');
    expect(text).not.toContain('secret');
  });

  it('is a table in CSV, in which no title is a formula', async () => {
    const { text, headers } = await dr.download('/v1/exports/what-if?lost=cluster:seoul&format=csv');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toBe('attachment; filename="what-if.csv"');
    const [head, ...rows] = text.trim().split('\n');
    expect(text).toMatch(/^\uFEFFservice,/);
    expect(head).toMatch(/^service,title,owner,tier,fate,start_seconds,end_seconds/);
    expect(rows).toHaveLength(2);
    expect(text).toContain(`component:default/shop,'=cmd()|shop,`);
    expect(text).not.toContain('secret');
  });
});
