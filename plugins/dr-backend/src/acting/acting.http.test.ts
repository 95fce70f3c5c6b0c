import { mockCredentials } from '@backstage/backend-test-utils';
import {
  ActedObject,
  ActingTerms,
  Assessment,
  BackupProgress,
  instantOf,
  ScheduleProposal,
} from '@backstage-dr/plugin-dr-common';
import { BackupStorage, KubernetesObject, resources, VeleroServer } from '@internal/demo-clusters';
import { JsonObject } from '@backstage/types';
import request from 'supertest';
import { parse } from 'yaml';
import { ActingWorld, JOON, MINA, NOBODY, OWNER } from '../__testUtils__/ActingWorld';

const REF = 'component:default/shop';
const RBAC = 'an operator grants it with examples/rbac/acting.yaml';

/** What the last event says. */
function lastEvent({ dr }: ActingWorld) {
  const { events } = dr.audit;
  return events[events.length - 1];
}

/** A Schedule of the shop as Velero's chart makes it. */
function ofChart(name: string) {
  return {
    apiVersion: 'velero.io/v1',
    kind: 'Schedule',
    metadata: {
      name,
      namespace: 'velero',
      labels: {
        'app.kubernetes.io/name': 'velero',
        'app.kubernetes.io/instance': 'velero',
        'app.kubernetes.io/managed-by': 'Helm',
      },
      annotations: { 'backstage-dr.io/entity-ref': REF },
    },
    spec: { schedule: '7 * * * *', template: { includedNamespaces: ['shop'] } },
  };
}

describe('acting over HTTP', () => {
  let world: ActingWorld;

  beforeAll(async () => {
    world = await ActingWorld.start();
  });

  afterAll(() => world.stop());

  afterEach(() => {
    for (const { metadata } of world.seoul.store.list(resources.schedules)) {
      if (metadata.name !== 'shop-hourly') world.seoul.store.delete(resources.schedules, 'velero', metadata.name);
    }
  });

  describe('a Schedule', () => {
    it('is created with our marks, in our name, and audited', async () => {
      const { status, body } = await world.applySchedule('shop', { choices: { name: 'dr-shop', ttl: '10d' } });
      expect({ status, body }).toMatchObject({
        status: 200,
        body: { cluster: 'seoul', kind: 'Schedule', namespace: 'velero', name: 'dr-shop', outcome: 'created' },
      });
      const made = world.schedule('dr-shop');
      expect(made).toMatchObject({
        metadata: {
          labels: { 'app.kubernetes.io/managed-by': 'backstage-dr' },
          annotations: { 'backstage-dr.io/entity-ref': REF, 'backstage-dr.io/cluster': 'seoul' },
        },
        spec: { template: { includedNamespaces: ['shop'], ttl: '240h0m0s' } },
      });
      expect(made?.metadata.managedFields).toEqual([
        expect.objectContaining({ manager: 'backstage-dr', operation: 'Apply' }),
      ]);
      const { yaml } = body as unknown as ActedObject;
      expect(yaml).not.toContain('managedFields');
      expect(parse(yaml)).toMatchObject({ kind: 'Schedule', metadata: { name: 'dr-shop' }, spec: made?.spec });
      expect(lastEvent(world)).toMatchObject({
        eventId: 'schedule-apply',
        severityLevel: 'medium',
        request: expect.objectContaining({ method: 'POST' }),
        meta: { entityRef: REF, by: 'user:default/mina', dryRun: false, asked: { choices: { name: 'dr-shop' } } },
        outcome: 'succeeded',
        result: { cluster: 'seoul', kind: 'Schedule', namespace: 'velero', name: 'dr-shop', outcome: 'created' },
      });
    });

    it('is shown by a dry run, which leaves nothing', async () => {
      const { status, body } = await world.applySchedule('shop', { choices: { name: 'dr-shop' }, dryRun: true });
      expect([status, body.outcome]).toEqual([200, 'would-create']);
      expect(parse(String(body.yaml))).toMatchObject({ spec: { template: { includedNamespaces: ['shop'] } } });
      expect(world.schedule('dr-shop')).toBeUndefined();
      expect(lastEvent(world)).toMatchObject({ meta: { dryRun: true }, result: { outcome: 'would-create' } });
    });

    it('stays when it is applied again, and changes with what is asked', async () => {
      const choices = { name: 'dr-shop', ttl: '10d' };
      expect((await world.applySchedule('shop', { choices })).body.outcome).toBe('created');
      const { resourceVersion } = world.schedule('dr-shop')?.metadata ?? {};
      expect((await world.applySchedule('shop', { choices })).body.outcome).toBe('unchanged');
      expect((await world.applySchedule('shop', { choices, dryRun: true })).body.outcome).toBe('unchanged');
      const longer = { ...choices, ttl: '20d' };
      expect((await world.applySchedule('shop', { choices: longer, dryRun: true })).body.outcome).toBe('would-change');
      expect(world.schedule('dr-shop')?.metadata.resourceVersion).toBe(resourceVersion);
      expect((await world.applySchedule('shop', { choices: longer })).body.outcome).toBe('changed');
      expect(world.schedule('dr-shop')?.spec).toMatchObject({ template: { ttl: '480h0m0s' } });
    });

    it('is for its owners, too', async () => {
      const { status, body } = await world.applySchedule('shop', { choices: { name: 'dr-shop' } }, OWNER);
      expect([status, body.outcome]).toEqual([200, 'created']);
      expect(lastEvent(world)).toMatchObject({ meta: { by: 'user:default/owner' }, outcome: 'succeeded' });
    });

    it('that Velero has noted something on is still ours to change', async () => {
      await world.applySchedule('shop', { choices: { name: 'dr-shop', ttl: '10d' } });
      world.seoul.store.modify<KubernetesObject & { spec: JsonObject; status?: JsonObject }>(
        resources.schedules,
        'velero',
        'dr-shop',
        draft => {
          draft.spec.skipImmediately = false;
          draft.status = { phase: 'Enabled' };
        },
        'velero-server',
      );
      const { body } = await world.applySchedule('shop', { choices: { name: 'dr-shop', ttl: '20d' } });
      expect(body.outcome).toBe('changed');
      expect(world.schedule('dr-shop')).toMatchObject({
        spec: { skipImmediately: false },
        status: { phase: 'Enabled' },
      });
    });
  });

  describe('is refused', () => {
    /** What is answered to both, and what is audited of that. */
    async function refusalsOf(name: string, options: { body?: object; user?: string } = {}) {
      const { body = {}, user = MINA } = options;
      const refusals: object[] = [];
      for (const act of ['applySchedule', 'createBackup'] as const) {
        const before = world.dr.audit.events.length;
        const answer = await world[act](name, body, user);
        const audited = world.dr.audit.events.slice(before).map(({ eventId, outcome, error, meta }) => ({
          eventId,
          outcome,
          error,
          entityRef: meta?.entityRef,
        }));
        refusals.push({ status: answer.status, error: answer.body.error, audited });
      }
      return refusals;
    }

    function told(name: string, refusal: { status: number; name: string; message: string }) {
      const message = expect.stringContaining(refusal.message);
      const entityRef = `component:default/${name}`;
      return ['schedule-apply', 'backup-create'].map(eventId => ({
        status: refusal.status,
        error: expect.objectContaining({ name: refusal.name, message }),
        audited: [{ eventId, outcome: 'failed', error: message, entityRef }],
      }));
    }

    async function proposedUntil(fits: (proposal: ScheduleProposal) => boolean): Promise<ScheduleProposal> {
      const deadline = Date.now() + 60_000;
      for (;;) {
        const { body } = await world.dr.post<ScheduleProposal>('/v1/proposals/schedule', { entityRef: REF });
        if (fits(body)) return body;
        if (Date.now() > deadline) throw new Error(`Never so; last: ${JSON.stringify(body)}`);
        await new Promise(resolve => setTimeout(resolve, 100));
      }
    }

    const forbidden = (message: string) => ({ status: 403, name: 'NotAllowedError', message });
    const wrong = (message: string) => ({ status: 400, name: 'InputError', message });

    it('without the permission, whether the service is there or not', async () => {
      for (const name of ['shop', 'secret', 'nothing']) {
        const { status, body } = await world.applySchedule(name, {}, NOBODY);
        expect([status, body.error]).toMatchObject([403, { message: 'This needs the permission dr.schedule.create' }]);
      }
      expect(await refusalsOf('shop', { user: NOBODY })).toEqual(
        told('shop', forbidden('This needs the permission dr.')),
      );
      expect(lastEvent(world).error).toBe('This needs the permission dr.backup.create');
    });

    it("to somebody who may act on another team's services", async () => {
      expect(await refusalsOf('shop', { user: JOON })).toEqual(told('shop', forbidden(` for ${REF}`)));
    });

    it('to services that act for themselves', async () => {
      const user = mockCredentials.service.header({ onBehalfOf: mockCredentials.service(), targetPluginId: 'dr' });
      expect(await refusalsOf('shop', { user })).toEqual(told('shop', forbidden('Only a person can act on a service')));
    });

    it.each([
      ['that the caller does not see', 'secret', 'There is no entity component:default/secret in the catalog'],
      ['that is not there', 'nothing', 'There is no entity component:default/nothing in the catalog'],
      ['out of scope', 'money', 'component:default/money is not a service in scope'],
    ])('for a service %s', async (_, name, message) => {
      expect(await refusalsOf(name)).toEqual(told(name, { status: 404, name: 'NotFoundError', message }));
    });

    it('for a namespace that names no service, with the command that makes it do so', async () => {
      const message =
        'Namespace stall of cluster seoul names no service, and only that of a service is acted on for it. Who runs the cluster ' +
        "says that it is component:default/stall's with: kubectl annotate namespace stall backstage-dr.io/entity-ref=component:default/stall";
      expect(await refusalsOf('stall')).toEqual(told('stall', forbidden(message)));
      expect(lastEvent(world).result).toMatchObject({ cluster: 'seoul', kind: 'Backup', namespace: 'velero' });
    });

    it('for a namespace that names another service', async () => {
      const message = 'Namespace bazaar of cluster seoul names another service (backstage.io/kubernetes-id=shop)';
      expect(await refusalsOf('bazaar')).toEqual(told('bazaar', forbidden(message)));
    });

    it.each([
      ['of the same name', 'twin'],
      ['that carries it', 'depot'],
    ])('for a namespace whose id may mean another entity %s, until it says which', async (_, name) => {
      const message =
        `Namespace ${name} of cluster seoul names more than one entity of the catalog (backstage.io/kubernetes-id=${name}), and ` +
        `only that of a service is acted on for it. Who runs the cluster says that it is component:default/${name}'s with: ` +
        `kubectl annotate namespace ${name} backstage-dr.io/entity-ref=component:default/${name}`;
      expect(await refusalsOf(name)).toEqual(told(name, forbidden(message)));
      const { body } = await world.dr.post<ScheduleProposal>('/v1/proposals/schedule', {
        entityRef: `component:default/${name}`,
      });
      expect(body.options.places).toMatchObject([{ namespace: name, confirmed: false }]);
      world.seoul.store.modify(resources.namespaces, undefined, name, draft => {
        draft.metadata.annotations = { 'backstage-dr.io/entity-ref': `component:default/${name}` };
      });
      expect((await world.applySchedule(name, { dryRun: true })).body.outcome).toBe('would-create');
    });

    it('to another of the same name than the one that a namespace says', async () => {
      world.seoul.store.modify(resources.namespaces, undefined, 'twin', draft => {
        draft.metadata.annotations = { 'backstage-dr.io/entity-ref': 'component:default/twin' };
      });
      const { status, body } = await world.dr.post('/v1/services/component/market/twin/backups', {}, MINA);
      expect([status, body.error]).toMatchObject([
        403,
        {
          message: expect.stringContaining('names another service (backstage-dr.io/entity-ref=component:default/twin'),
        },
      ]);
    });

    it('for a namespace of which a label is not seen any more', async () => {
      world.seoul.store.modify(resources.namespaces, undefined, 'shop', draft => {
        draft.metadata.labels = {};
      });
      try {
        const message = 'Namespace shop of cluster seoul names no service';
        expect(await refusalsOf('shop')).toEqual(told('shop', forbidden(message)));
      } finally {
        world.seoul.store.modify(resources.namespaces, undefined, 'shop', draft => {
          draft.metadata.labels = { 'backstage.io/kubernetes-id': 'shop' };
        });
      }
      expect(world.seoul.store.list(resources.schedules)).toHaveLength(1);
    });

    it.each<[string, { status?: JsonObject; metadata?: JsonObject }]>([
      ['its phase says so', { status: { phase: 'Terminating' } }],
      ['it is marked for deletion', { metadata: { deletionTimestamp: '2026-11-23T12:00:00Z' } }],
    ])('for a namespace that is being deleted, when %s', async (_, { status, metadata }) => {
      const before = world.seoul.store.get<KubernetesObject & JsonObject>(resources.namespaces, undefined, 'shop');
      world.seoul.store.putRaw(resources.namespaces, {
        ...before,
        metadata: { ...before?.metadata, ...metadata },
        status: { ...status },
      } as KubernetesObject);
      try {
        const message =
          'Namespace shop of cluster seoul is being deleted (Terminating), and nothing is created for it any more. Wait until ' +
          'it is gone and has been made anew, or choose other namespaces of component:default/shop; one that stays so is held ' +
          'up by a finalizer: kubectl describe namespace shop';
        expect(await refusalsOf('shop')).toEqual(told('shop', { status: 409, name: 'ConflictError', message }));
        const proposal = await proposedUntil(({ options }) => options.places[0].terminating === true);
        expect(proposal.limits[0]).toEqual({
          code: 'proposal.limit.terminating',
          params: { count: 1, namespaces: ['shop'], cluster: 'seoul' },
        });
      } finally {
        world.seoul.store.putRaw(resources.namespaces, before as KubernetesObject);
        await proposedUntil(({ options }) => options.places[0].terminating === undefined);
      }
      expect(world.seoul.store.list(resources.schedules)).toHaveLength(1);
    });

    it.each<[string, object, string]>([
      [
        'a key that means nothing',
        { choices: { crn: '@daily' } },
        'choices.crn is not a known key; accepted are cluster, ',
      ],
      ['a dry run that is no yes or no', { dryRun: 'yes' }, 'dryRun is "yes"; accepted is true or false'],
      ['choices that are none', { choices: 'all' }, 'choices is "all"; accepted is an object with cluster, namespace'],
      ['a name that is a number', { choices: { name: 7 } }, 'choices.name is 7; accepted is a text of at most'],
      ['an unknown extent', { choices: { extent: 'all' } }, 'choices.extent is "all"; accepted is one of service, '],
      ['a cluster that there is not', { choices: { cluster: 'mars' } }, 'cluster is "mars"; accepted: '],
      ['an unknown location', { choices: { storageLocation: 'attic' } }, 'storageLocation is "attic"; accepted: '],
      ['a name that Kubernetes does not take', { choices: { name: 'My_Shop' } }, 'name is "My_Shop"; accepted: '],
      ['a ttl that is none', { choices: { ttl: 'forever' } }, 'ttl is "forever"; accepted: '],
    ])('for %s', async (_, body, message) => {
      expect(await refusalsOf('shop', { body })).toEqual(told('shop', wrong(message)));
    });

    it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/vnd.dr+json'])(
      'for a body of %s, whatever is asked for in it',
      async type => {
        for (const what of ['schedules', 'backups']) {
          const { status, body } = await request(world.dr.url)
            .post(`/api/dr/v1/services/component/default/shop/${what}`)
            .set({ authorization: MINA, 'content-type': type })
            .send('{"dryRun":true}');
          const message = `content-type is "${type}"; accepted is application/json`;
          expect([status, body.error]).toMatchObject([400, { name: 'InputError', message }]);
        }
        expect(world.seoul.store.list(resources.schedules)).toHaveLength(1);
      },
    );

    it.each([['61 * * * *'], ['0 0 30 2 *'], ['every hour']])('for the cron expression %s', async cron => {
      const answer = await world.applySchedule('shop', { choices: { cron } });
      const message = `cron is ${JSON.stringify(cron)}; accepted: `;
      expect(answer).toMatchObject({ status: 400, body: { error: { message: expect.stringContaining(message) } } });
      expect(lastEvent(world)).toMatchObject({ outcome: 'failed', error: expect.stringContaining(message) });
      expect(world.seoul.store.list(resources.schedules)).toHaveLength(1);
    });

    it('for a whole cluster, while the operator does not allow that', async () => {
      const { status } = await world.createBackup('shop', { choices: { extent: 'cluster' } });
      expect(status).toBe(400);
      expect(lastEvent(world)).toMatchObject({ error: expect.stringContaining('extent is "cluster"; accepted: ') });
    });

    it('where the name is taken by a Schedule that somebody else manages', async () => {
      const { status, body } = await world.applySchedule('shop', { choices: { name: 'shop-hourly' } });
      expect([status, body.error]).toMatchObject([
        409,
        {
          name: 'ConflictError',
          message: expect.stringMatching(
            /^There is a Schedule shop-hourly in namespace velero of cluster seoul, and it was not made here for component:default\/shop: it is managed by .+\. Choose another name, or change it where it is managed$/,
          ),
        },
      ]);
      expect(world.schedule('shop-hourly')?.metadata.labels).toBeUndefined();
      expect(lastEvent(world)).toMatchObject({
        outcome: 'failed',
        result: { cluster: 'seoul', name: 'shop-hourly' },
        error: expect.stringContaining('it is managed by '),
      });
    });

    it('where the name is taken by what was made here for another service', async () => {
      await world.applySchedule('shop', { choices: { name: 'dr-shop' } });
      world.seoul.store.modify(resources.schedules, 'velero', 'dr-shop', draft => {
        draft.metadata.annotations = { 'backstage-dr.io/entity-ref': 'component:default/stall' };
      });
      const { status, body } = await world.applySchedule('shop', { choices: { name: 'dr-shop', ttl: '3d' } });
      expect([status, body.error]).toMatchObject([
        409,
        { message: expect.stringContaining('it is marked as that of component:default/stall') },
      ]);
    });

    it('where Helm has made it of values of ours, with where these are changed', async () => {
      world.seoul.store.create(resources.schedules, ofChart('velero-dr-shop'));
      await proposedUntil(({ chart }) => chart?.name === 'velero-dr-shop');
      const message =
        'Helm owns the Schedule velero-dr-shop of component:default/shop in cluster seoul, and would undo what is changed here. ' +
        'Change the values of its release velero in namespace velero, under schedules.dr-shop: dr:schedule:generate writes them ' +
        'in the format helm. Another name makes a second Schedule beside it';
      for (const choices of [{}, { name: 'dr-shop' }, { name: 'velero-dr-shop', ttl: '3d' }]) {
        for (const dryRun of [true, false]) {
          const { status, body } = await world.applySchedule('shop', { choices, dryRun });
          expect([status, body.error]).toMatchObject([409, { name: 'ConflictError', message }]);
        }
      }
      expect(lastEvent(world)).toMatchObject({ outcome: 'failed', error: message, result: { name: 'dr-shop' } });
      expect(world.seoul.store.list(resources.schedules)).toHaveLength(2);
      const beside = await world.applySchedule('shop', { choices: { name: 'dr-beside' } });
      expect(beside.body.outcome).toBe('created');
    });

    it('not for what Helm has made and deleted since', async () => {
      world.seoul.store.create(resources.schedules, ofChart('velero-dr-shop'));
      await proposedUntil(({ chart }) => chart?.name === 'velero-dr-shop');
      world.seoul.store.delete(resources.schedules, 'velero', 'velero-dr-shop');
      expect((await world.applySchedule('shop', {})).body).toMatchObject({ outcome: 'created', name: 'dr-shop' });
      await proposedUntil(({ chart }) => chart === undefined);
    });

    it('where somebody else has changed what would be changed', async () => {
      await world.applySchedule('shop', { choices: { name: 'dr-shop', ttl: '10d' } });
      world.seoul.store.modify<KubernetesObject & { spec: { template: JsonObject } }>(
        resources.schedules,
        'velero',
        'dr-shop',
        draft => {
          draft.spec.template.ttl = '1h0m0s';
        },
        'argocd-controller',
      );
      const { status, body } = await world.applySchedule('shop', { choices: { name: 'dr-shop', ttl: '20d' } });
      expect([status, body.error]).toMatchObject([
        409,
        { message: expect.stringContaining('conflict with "argocd-controller"') },
      ]);
      expect(world.schedule('dr-shop')?.spec).toMatchObject({ template: { ttl: '1h0m0s' } });
    });

    it('where there is a Backup of the name', async () => {
      const name = world.seoul.backupName();
      const { status, body } = await world.createBackup('shop', { choices: { name } });
      expect([status, body.error]).toMatchObject([
        409,
        { name: 'ConflictError', message: expect.stringContaining(`backups.velero.io "${name}" already exists`) },
      ]);
    });

    it('where the cluster forbids it, with the rights that are missing', async () => {
      expect(await refusalsOf('kiosk')).toEqual(told('kiosk', forbidden(RBAC)));
      expect(lastEvent(world).error).toContain('Cluster busan does not let the portal create backups.velero.io; ');
    });

    it('while the cluster does not answer, which is not to say no', async () => {
      await world.jeju.stop();
      const message = 'Cluster jeju: The connection to the API server was refused';
      expect(await refusalsOf('buoy')).toEqual(told('buoy', { status: 503, name: 'ServiceUnavailableError', message }));
      const jejuIn = ({ options }: ScheduleProposal) => options.clusters.find(({ name }) => name === 'jeju');
      const { options } = await proposedUntil(proposal => jejuIn(proposal)?.usable === false);
      expect(options.clusters.map(({ name, usable, reasons }) => [name, usable, reasons.length])).toEqual([
        ['seoul', true, 0],
        ['busan', true, 0],
        ['jeju', false, 2],
      ]);
    });
  });

  describe('terms', () => {
    const termsFor = async (user: string, name = 'shop') =>
      (await world.dr.get<ActingTerms>(`/v1/services/component/default/${name}/acting`, user)).body;

    it.each([
      ['who may act on all', MINA, true],
      ['who may act on what is their own', OWNER, true],
      ['who may act on what is not theirs', JOON, false],
      ['who may not act', NOBODY, false],
    ])('tell %s', async (_, user, may) => {
      expect(await termsFor(user)).toEqual({
        enabled: true,
        mayCreateSchedule: may,
        mayCreateBackup: may,
        namespaceClaims: 'confirmed',
        templates: {},
      });
    });

    it('are nothing for what is out of scope', async () => {
      expect(await termsFor(MINA, 'money')).toMatchObject({ mayCreateSchedule: false, mayCreateBackup: false });
    });

    it('are not told about what the caller does not see', async () => {
      const { status } = await world.dr.get('/v1/services/component/default/secret/acting', MINA);
      expect(status).toBe(404);
    });
  });

  it('a Backup is taken now, can be followed to its end, and its words reach no log', async () => {
    const velero = VeleroServer.create({ store: world.seoul.store, storage: BackupStorage.create(), tickMs: 100 });
    velero.setFaults({ slowdown: 0.05 });
    velero.start();
    try {
      const { status, body } = await world.createBackup('shop', { choices: { name: 'before-the-sale' } });
      expect([status, body.outcome, body.kind]).toEqual([200, 'created', 'Backup']);
      expect(world.seoul.store.get(resources.backups, 'velero', 'before-the-sale')?.metadata.managedFields).toEqual(
        expect.arrayContaining([expect.objectContaining({ manager: 'backstage-dr' })]),
      );
      const progress = await progressUntil(world, 'before-the-sale', ({ done }) => done);
      expect(progress).toMatchObject({
        cluster: 'seoul',
        phase: 'Completed',
        usable: true,
        errors: 0,
        messages: [],
        observedAt: expect.any(String),
      });
      const others = await world.dr.get(
        `/v1/services/component/default/shop/backups/seoul/${world.seoul.backupName()}`,
        MINA,
      );
      expect([others.status, others.body.error]).toMatchObject([
        404,
        { message: expect.stringContaining('that was created here for component:default/shop has been seen') },
      ]);
      expect(
        JSON.stringify([world.dr.logs.lines, world.dr.answers, world.dr.audit.events.map(({ error }) => error)]),
      ).not.toContain('token-of-');
    } finally {
      velero.stop();
    }
  });
});

async function progressUntil(
  { dr }: ActingWorld,
  name: string,
  fits: (progress: BackupProgress) => boolean,
): Promise<BackupProgress> {
  const url = `/v1/services/component/default/shop/backups/seoul/${name}`;
  const deadline = Date.now() + 60_000;
  for (;;) {
    const { status, body } = await dr.get<BackupProgress>(url, MINA);
    if (status === 200 && fits(body)) return body;
    if (Date.now() > deadline) throw new Error(`Never so; last: ${status} ${JSON.stringify(body)}`);
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

describe('acting that is configured otherwise', () => {
  const running: ActingWorld[] = [];

  afterEach(async () => {
    for (const each of running.splice(0)) await each.stop();
  });

  async function start(acting: JsonObject, more: { unprotected?: boolean } = {}) {
    const world = await ActingWorld.start({ acting, ...more });
    running.push(world);
    return world;
  }

  it('is off until an operator turns it on, for everybody', async () => {
    const world = await start({});
    for (const act of ['applySchedule', 'createBackup'] as const) {
      const { status, body } = await world[act]('shop', {}, MINA);
      const message = 'Acting is switched off: an operator turns it on with dr.acting.enabled';
      expect([status, body.error]).toMatchObject([403, { name: 'NotAllowedError', message }]);
      expect(lastEvent(world)).toMatchObject({ outcome: 'failed', error: message });
    }
    const { body } = await world.dr.get('/v1/services/component/default/shop/acting', MINA);
    expect(body).toEqual({
      enabled: false,
      mayCreateSchedule: false,
      mayCreateBackup: false,
      namespaceClaims: 'confirmed',
      templates: {},
    });
    expect(world.seoul.server.log.records.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('takes a whole cluster for who may act on every service', async () => {
    const world = await start({ enabled: true, wholeCluster: true, templates: { protect: 'template:protect' } });
    const whole = { choices: { extent: 'cluster', name: 'all-of-it' } };
    const refused = await world.createBackup('shop', whole, OWNER);
    expect([refused.status, refused.body.error]).toMatchObject([
      403,
      {
        message:
          'This would take the whole cluster seoul, which needs the permission for every service, not under conditions',
      },
    ]);
    expect((await world.createBackup('shop', whole)).body.outcome).toBe('created');
    const { spec } = world.seoul.store.get(resources.backups, 'velero', 'all-of-it') ?? {};
    expect(spec).toMatchObject({ includedNamespaces: ['*'], includeClusterResources: true });
    const { body } = await world.dr.get('/v1/services/component/default/shop/acting', MINA);
    expect(body).toMatchObject({ templates: { protect: 'template:default/protect' } });
  });

  it('believes catalog entities where the operator does', async () => {
    const world = await start({ enabled: true, namespaceClaims: 'trusted' });
    const { status, body } = await world.applySchedule('stall', { choices: { name: 'dr-stall' } });
    expect([status, body.outcome]).toEqual([200, 'created']);
    const terms = await world.dr.get<ActingTerms>('/v1/services/component/default/stall/acting', MINA);
    expect(terms.body.namespaceClaims).toBe('trusted');
    world.seoul.store.modify<KubernetesObject & JsonObject>(resources.namespaces, undefined, 'stall', draft => {
      draft.status = { phase: 'Terminating' };
    });
    const refused = await world.createBackup('stall', {});
    expect([refused.status, refused.body.error]).toMatchObject([
      409,
      { message: expect.stringContaining('Namespace stall of cluster seoul is being deleted (Terminating)') },
    ]);
  });

  it('a Schedule from the portal runs, and the verdict changes', async () => {
    const world = await start({ enabled: true }, { unprotected: true });
    const { store } = world.seoul;
    const outcomeOf = ({ findings }: Assessment) => findings.find(({ rule }) => rule === 'scheduled')?.outcome;
    const before = await world.dr.assess('shop');
    expect([before.readiness, outcomeOf(before)]).toEqual(['not-ready', 'fail']);

    expect((await world.applySchedule('shop', { choices: { name: 'dr-shop' } })).body.outcome).toBe('created');
    // As if it had been there for a day: Velero waits for the first time after its creation.
    const creationTimestamp = instantOf(Date.now() - 24 * 3600_000);
    const made = world.schedule('dr-shop');
    store.putRaw(resources.schedules, { ...made, metadata: { ...made?.metadata, creationTimestamp } });
    const velero = VeleroServer.create({ store, storage: BackupStorage.create(), tickMs: 100 });
    velero.setFaults({ slowdown: 0.05 });
    velero.start();
    try {
      const after = await world.dr.assessUntil('shop', each => each.readiness !== 'not-ready');
      expect(after.schedules).toEqual([expect.objectContaining({ name: 'dr-shop' })]);
      expect(after.recoveryPoints[0]).toMatchObject({
        scheduleName: 'dr-shop',
        phase: 'Completed',
        usability: 'usable',
      });
      expect(outcomeOf(after)).toBe('pass');
      const [backup] = store.list(resources.backups);
      expect(backup.metadata).toMatchObject({
        labels: { 'app.kubernetes.io/managed-by': 'backstage-dr' },
        annotations: { 'backstage-dr.io/entity-ref': REF },
      });
    } finally {
      velero.stop();
    }
  });
});
