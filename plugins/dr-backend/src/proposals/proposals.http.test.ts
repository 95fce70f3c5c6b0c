import { Entity } from '@backstage/catalog-model';
import { BackupProposal, ObjectivesRecommendation, ScheduleProposal } from '@backstage-dr/plugin-dr-common';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { DrBackend } from '../__testUtils__/DrBackend';
import { ServiceCluster } from '../__testUtils__/ServiceCluster';

const REF = 'component:default/shop';

function service(name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      annotations: {
        'backstage.io/kubernetes-cluster': 'seoul',
        'backstage.io/kubernetes-namespace': 'shop',
        'backstage.io/kubernetes-id': name,
        'backstage-dr.io/rpo': '2h',
        'backstage-dr.io/rto': '4h',
        'backstage-dr.io/strategy': 'backup-restore',
      },
    },
    spec: { type: 'service', owner: 'shop-team' },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/shop-team' }],
  };
}

describe('proposals over HTTP', () => {
  let cluster: ServiceCluster;
  let dr: DrBackend;

  const propose = async (entityRef: string, choices: object = {}) =>
    (await dr.post<ScheduleProposal>('/v1/proposals/schedule', { entityRef, choices })).body;

  beforeAll(async () => {
    cluster = await ServiceCluster.start('shop');
    dr = await DrBackend.start({
      clusters: [cluster.config('seoul')],
      entities: [service('shop'), service('vault')],
      hidden: ['component:default/vault'],
    });
    await dr.assessUntil('shop', ({ recoveryPoints, locations }) => recoveryPoints.length > 0 && locations.length > 0);
  });

  afterAll(async () => {
    await dr.stop();
    await cluster.stop();
  });

  it('propose a Schedule that would be accepted as it is, and create nothing', async () => {
    const proposal = await propose(REF, { name: '', ttl: ' 10d ' });
    expect(proposal.problems).toEqual([]);
    expect(proposal.manifest).toMatchObject({
      kind: 'Schedule',
      metadata: { namespace: 'velero', annotations: { 'backstage-dr.io/entity-ref': REF } },
      spec: { template: { includedNamespaces: ['shop'], ttl: '240h0m0s' } },
    });
    expect(proposal.promise).toMatchObject({ rpoSeconds: 7200, kept: expect.any(String) });
    expect(cluster.server.log.records.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('propose a Backup', async () => {
    const { body } = await dr.post<BackupProposal>('/v1/proposals/backup', { entityRef: 'Component:Shop' });
    expect(body.manifest).toMatchObject({ kind: 'Backup', spec: { includedNamespaces: ['shop'] } });
  });

  it('of what is not there say the same as of what the caller does not see', async () => {
    const choices = { cluster: 'seoul', namespace: 'brand-new', rpo: '1h' };
    const [unseen, nothing] = [
      await propose('component:default/vault', choices),
      await propose('component:default/empty', choices),
    ];
    expect(unseen.manifest).toMatchObject({ spec: { template: { includedNamespaces: ['brand-new'] } } });
    const named = (proposal: ScheduleProposal) =>
      JSON.stringify([proposal.choices.map(({ field }) => field), proposal.limits, proposal.options, proposal.promise]);
    expect(named(unseen)).toBe(named(nothing));
    expect(unseen.options.places).toEqual([]);
    const { status, body } = await dr.post('/v1/proposals/backup', { entityRef: 'component:default/vault' });
    expect([status, body.error]).toMatchObject([404, { name: 'NotFoundError' }]);
  });

  it('recommend objectives by the tiers that there are', async () => {
    const impact = { downtime: 'critical', dataLoss: 'high' };
    const { status, body } = await dr.post<ObjectivesRecommendation>('/v1/proposals/objectives', impact);
    expect([status, body.rpoSeconds, body.why.length > 0]).toEqual([200, 900, true]);
  });

  it('write a runbook, in the language that is asked for', async () => {
    const url = `/v1/services/component/default/shop/runbook`;
    const english = await dr.download(url);
    expect(english.headers['content-type']).toBe('text/markdown; charset=utf-8');
    expect(english.text).toContain('shop');
    const korean = await dr.download(`${url}?language=ko`);
    expect(korean.text).toMatch(/[가-힣]{2}/);
    expect((await dr.get(`${url}?language=de`)).status).toBe(400);
    expect((await dr.get('/v1/services/component/default/vault/runbook')).status).toBe(404);
  });

  it.each<[string, object, string]>([
    ['schedule', {}, 'entityRef is missing; accepted is an entity ref with its kind'],
    ['schedule', { entityRef: 'shop' }, 'entityRef is "shop"; accepted is an entity ref with its kind'],
    ['schedule', { entityRef: REF, choice: {} }, 'choice is not a known key; accepted are entityRef, choices'],
    [
      'backup',
      { entityRef: REF, choices: { cron: '@daily' } },
      'choices.cron is not a known key; accepted are cluster',
    ],
    ['backup', { entityRef: REF, choices: { volumes: 'all' } }, 'choices.volumes is "all"; accepted is one of file-'],
    ['objectives', { downtime: 'bad', dataLoss: 'low' }, 'downtime is "bad"; accepted is one of critical, high'],
    ['objectives', { downtime: 'low' }, 'dataLoss is missing; accepted is one of critical, high'],
  ])('of a %s refuse %j', async (what, body, message) => {
    expect(await dr.post(`/v1/proposals/${what}`, body)).toMatchObject({
      status: 400,
      body: { error: { name: 'InputError', message: expect.stringContaining(message) } },
    });
  });
});

it('nothing is proposed without dr.service.read', async () => {
  const dr = await DrBackend.start({ clusters: [], entities: [service('shop')], permission: AuthorizeResult.DENY });
  try {
    const answers = [
      await dr.post('/v1/proposals/schedule', { entityRef: REF }),
      await dr.post('/v1/proposals/backup', { entityRef: REF }),
      await dr.post('/v1/proposals/objectives', { downtime: 'low', dataLoss: 'low' }),
      await dr.get('/v1/services/component/default/shop/runbook'),
      await dr.get('/v1/services/component/default/shop/acting'),
      await dr.get('/v1/services/component/default/shop/backups/seoul/any'),
    ];
    for (const { status, body } of answers) {
      expect([status, body.error]).toMatchObject([403, { message: 'This needs the permission dr.service.read' }]);
    }
  } finally {
    await dr.stop();
  }
});
