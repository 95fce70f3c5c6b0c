import { Answer, ApiClient, ContractClusters, KubernetesObject, pathOf } from '../support';

const SCHEDULES = pathOf('Schedule');

/** Server-side apply: who owns which field, and what happens when two want the same. */
export function describeServerSideApply(clusters: () => ContractClusters): void {
  describe('server-side apply', () => {
    let api: ApiClient;

    const apply = (name: string, manager: string, spec: object, more: { labels?: object; query?: string } = {}) =>
      api.apply(`${SCHEDULES}/${name}?fieldManager=${manager}${more.query ?? ''}`, {
        apiVersion: 'velero.io/v1',
        kind: 'Schedule',
        metadata: { name, ...(more.labels ? { labels: more.labels } : {}) },
        spec,
      });
    const object = ({ body }: Answer) => body as unknown as KubernetesObject;
    /** The fields of each manager, as the object tells. */
    const owned = ({ metadata }: KubernetesObject) =>
      Object.fromEntries(
        (metadata.managedFields ?? []).map(each => [`${each.manager} ${each.operation}`, each.fieldsV1]),
      );
    const base = { paused: true, schedule: '0 3 1 1 *', template: { includedNamespaces: ['shop'], ttl: '1h0m0s' } };

    beforeAll(() => {
      api = clusters().primary.as('admin');
    });

    it('creates with 201, and notes who applied which fields', async () => {
      const answer = await apply('apply-a', 'alpha', base, { labels: { owner: 'alpha' } });
      expect(answer.status).toBe(201);
      expect(object(answer).spec).toEqual(base);
      expect(owned(object(answer))).toEqual({
        'alpha Apply': {
          'f:metadata': { 'f:labels': { 'f:owner': {} } },
          'f:spec': {
            'f:paused': {},
            'f:schedule': {},
            'f:template': { 'f:includedNamespaces': {}, 'f:ttl': {} },
          },
        },
      });
    });

    it('again with the same is no write', async () => {
      const first = object(await apply('apply-b', 'alpha', base));
      const answer = await apply('apply-b', 'alpha', base);
      expect(answer.status).toBe(200);
      expect(object(answer).metadata.resourceVersion).toBe(first.metadata.resourceVersion);
    });

    it('removes what its manager applied before and applies no more', async () => {
      await apply('apply-c', 'alpha', base, { labels: { owner: 'alpha' } });
      const { template } = base;
      const after = object(
        await apply('apply-c', 'alpha', { ...base, template: { includedNamespaces: template.includedNamespaces } }),
      );
      expect(after.spec.template).toEqual({ includedNamespaces: ['shop'] });
      expect(after.metadata.labels ?? {}).toEqual({});
    });

    it('leaves alone what others own, and shares what is equal', async () => {
      await apply('apply-d', 'alpha', { ...base, template: { includedNamespaces: ['shop'] } });
      const after = object(await apply('apply-d', 'beta', { schedule: base.schedule, template: { ttl: '5h0m0s' } }));
      expect(after.spec).toEqual({ ...base, template: { includedNamespaces: ['shop'], ttl: '5h0m0s' } });
      expect(owned(after)).toMatchObject({
        'alpha Apply': { 'f:spec': { 'f:schedule': {}, 'f:template': { 'f:includedNamespaces': {} } } },
        'beta Apply': { 'f:spec': { 'f:schedule': {}, 'f:template': { 'f:ttl': {} } } },
      });
      // What two share stays when one lets go of it.
      const less = object(await apply('apply-d', 'alpha', { paused: true, schedule: base.schedule, template: {} }));
      expect(less.spec).toEqual({ paused: true, schedule: base.schedule, template: { ttl: '5h0m0s' } });
    });

    it('is refused with 409 where another manager says otherwise, naming each field', async () => {
      await apply('apply-e', 'alpha', base);
      const answer = await apply('apply-e', 'beta', {
        schedule: '0 4 1 1 *',
        template: { includedNamespaces: ['blog'] },
      });
      expect(answer.body).toEqual({
        kind: 'Status',
        apiVersion: 'v1',
        metadata: {},
        status: 'Failure',
        message:
          'Apply failed with 2 conflicts: conflicts with "alpha":\n- .spec.schedule\n- .spec.template.includedNamespaces',
        reason: 'Conflict',
        details: {
          causes: [
            { reason: 'FieldManagerConflict', message: 'conflict with "alpha"', field: '.spec.schedule' },
            {
              reason: 'FieldManagerConflict',
              message: 'conflict with "alpha"',
              field: '.spec.template.includedNamespaces',
            },
          ],
        },
        code: 409,
      });
      const one = await apply('apply-e', 'beta', { schedule: '0 4 1 1 *', template: {} });
      expect(one.body.message).toBe('Apply failed with 1 conflict: conflict with "alpha": .spec.schedule');
    });

    it('with force takes the field from the other', async () => {
      await apply('apply-f', 'alpha', base);
      const after = object(
        await apply('apply-f', 'beta', { schedule: '0 4 1 1 *', template: {} }, { query: '&force=true' }),
      );
      expect(after.spec).toEqual({ ...base, schedule: '0 4 1 1 *' });
      expect(owned(after)['alpha Apply']).toMatchObject({ 'f:spec': { 'f:paused': {} } });
      expect(owned(after)['alpha Apply']).not.toHaveProperty(['f:spec', 'f:schedule']);
      expect((await apply('apply-f', 'alpha', base)).status).toBe(409);
    });

    it('is in conflict with who changed the field by other means', async () => {
      await apply('apply-g', 'alpha', base);
      const patched = object(
        await api.merge(`${SCHEDULES}/apply-g?fieldManager=ui`, { spec: { schedule: '0 5 1 1 *' } }),
      );
      expect(owned(patched)).toMatchObject({ 'ui Update': { 'f:spec': { 'f:schedule': {} } } });
      const answer = await apply('apply-g', 'alpha', base);
      expect(answer.status).toBe(409);
      expect(answer.body.message).toBe(
        'Apply failed with 1 conflict: conflict with "ui" using velero.io/v1: .spec.schedule',
      );
    });

    it('with dryRun=All shows what would be, and changes nothing', async () => {
      const before = object(await apply('apply-h', 'alpha', base));
      const answer = await apply('apply-h', 'alpha', { ...base, schedule: '0 9 1 1 *' }, { query: '&dryRun=All' });
      expect(object(answer).spec.schedule).toBe('0 9 1 1 *');
      const { body } = await api.get(`${SCHEDULES}/apply-h`);
      expect((body as unknown as KubernetesObject).metadata.resourceVersion).toBe(before.metadata.resourceVersion);
      expect(body.spec).toEqual(base);
    });

    it('with a resourceVersion minds that of the object, and creates where there is none', async () => {
      const at = (resourceVersion: string, schedule: string) =>
        api.apply(`${SCHEDULES}/apply-j?fieldManager=alpha`, {
          apiVersion: 'velero.io/v1',
          kind: 'Schedule',
          metadata: { name: 'apply-j', resourceVersion },
          spec: { ...base, schedule },
        });
      const created = await at('1', '0 3 1 1 *');
      expect(created.status).toBe(201);
      const again = await at('1', '0 4 1 1 *');
      expect([again.status, again.body.message]).toEqual([
        409,
        'Operation cannot be fulfilled on schedules.velero.io "apply-j": the object has been modified; please apply your changes to the latest version and try again',
      ]);
      const changed = await at(object(created).metadata.resourceVersion ?? '', '0 4 1 1 *');
      expect([changed.status, object(changed).spec.schedule]).toEqual([200, '0 4 1 1 *']);
    });

    it('needs a manager, a whole type, and fields that exist', async () => {
      const nobody = await api.apply(`${SCHEDULES}/apply-i`, { apiVersion: 'velero.io/v1', kind: 'Schedule' });
      expect([nobody.status, nobody.body.message]).toEqual([
        422,
        'PatchOptions.meta.k8s.io "" is invalid: fieldManager: Required value: is required for apply patch',
      ]);
      const untyped = await api.apply(`${SCHEDULES}/apply-i?fieldManager=alpha`, { kind: 'Schedule' });
      expect([untyped.status, untyped.body.message]).toEqual([400, 'invalid object type: /, Kind=Schedule']);
      const odd = await apply('apply-i', 'alpha', { ...base, template: { odd: 1 } });
      expect(odd.status).toBe(500);
      expect(odd.body.message).toMatch(
        /^failed to create typed patch object \(.*\/apply-i; velero\.io\/v1, Kind=Schedule\): \.spec\.template\.odd: field not declared in schema$/,
      );
    });
  });
}
