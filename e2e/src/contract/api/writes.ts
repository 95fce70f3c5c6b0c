import { Answer, ApiClient, ContractClusters, KubernetesObject, pathOf } from '../support';

const SCHEDULES = pathOf('Schedule');
const SPEC = { paused: true, schedule: '0 3 1 1 *', template: { includedNamespaces: ['shop'] } };

/** Writes: what is let in, what is dropped, what is refused and in which words. */
export function describeWrites(clusters: () => ContractClusters): void {
  describe('a write', () => {
    let api: ApiClient;

    const schedule = (name: string, more: object = {}) => ({
      apiVersion: 'velero.io/v1',
      kind: 'Schedule',
      metadata: { name },
      spec: SPEC,
      ...more,
    });
    const create = (object: unknown) => api.send('POST', SCHEDULES, object);
    const read = async (name: string) => (await api.get(`${SCHEDULES}/${name}`)).body as unknown as KubernetesObject;
    const object = ({ body }: Answer) => body as unknown as KubernetesObject;
    const refusal = ({ status, body: { reason, message } }: Answer) => ({ status, reason, message });

    beforeAll(() => {
      api = clusters().primary.as('admin');
    });

    describe('that creates', () => {
      it('fills in what the cluster knows, and answers 201', async () => {
        const answer = await create(schedule('write-a', { metadata: { name: 'write-a', uid: 'mine', generation: 9 } }));
        expect(answer.status).toBe(201);
        const { metadata } = object(answer);
        expect(metadata).toMatchObject({ name: 'write-a', namespace: 'velero', generation: 1 });
        expect(metadata.uid).toMatch(/^[0-9a-f-]{36}$/);
        expect(metadata.creationTimestamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
        expect(metadata.managedFields).toEqual([expect.objectContaining({ manager: 'contract', operation: 'Update' })]);
      });

      it('drops what the definition does not know, at any depth, without a word', async () => {
        const answer = await create({
          ...schedule('write-b'),
          odd: 1,
          spec: { ...SPEC, odd: 1, template: { ...SPEC.template, odd: 1, hooks: { resources: [] } } },
          status: { phase: 'New', odd: 1 },
        });
        expect(answer.status).toBe(201);
        expect(object(answer)).not.toHaveProperty('odd');
        expect(object(answer).spec).toEqual({ ...SPEC, template: { ...SPEC.template, hooks: { resources: [] } } });
        expect(object(answer).status).toEqual({ phase: 'New' });
      });

      it('makes up a name from a prefix', async () => {
        const answer = await create({ ...schedule(''), metadata: { generateName: 'write-' } });
        expect(object(answer).metadata.name).toMatch(/^write-[a-z0-9]{5}$/);
      });

      it('takes a Schedule that says nothing at all', async () => {
        const answer = await create({
          apiVersion: 'velero.io/v1',
          kind: 'Schedule',
          metadata: { name: 'write-empty' },
        });
        expect(answer.status).toBe(201);
        // Velero itself chokes on nothing like it; yet it is not the contract's to keep it.
        await api.send('DELETE', `${SCHEDULES}/write-empty`);
      });

      it('is refused with 409 when the name is taken', async () => {
        await create(schedule('write-c'));
        const answer = await create(schedule('write-c'));
        expect(answer.body).toEqual({
          kind: 'Status',
          apiVersion: 'v1',
          metadata: {},
          status: 'Failure',
          message: 'schedules.velero.io "write-c" already exists',
          reason: 'AlreadyExists',
          details: { name: 'write-c', group: 'velero.io', kind: 'schedules' },
          code: 409,
        });
      });

      it('is refused with 422 for wrong types, each with its field', async () => {
        const answer = await create(
          schedule('write-d', { spec: { schedule: 5, template: { includedNamespaces: 'shop', ttl: 7 } } }),
        );
        expect(answer.status).toBe(422);
        expect(answer.body).toMatchObject({
          kind: 'Status',
          reason: 'Invalid',
          message: expect.stringMatching(/^Schedule\.velero\.io "write-d" is invalid: \[spec\./),
          details: { name: 'write-d', group: 'velero.io', kind: 'Schedule' },
        });
        const { causes } = answer.body.details as { causes: Array<{ field: string }> };
        expect([...causes].sort((a, b) => (a.field < b.field ? -1 : 1))).toEqual([
          typeCause('spec.schedule', 'string', 'integer'),
          typeCause('spec.template.includedNamespaces', 'array', 'string'),
          typeCause('spec.template.ttl', 'string', 'integer'),
        ]);
      });

      it.each<[string, object, string]>([
        ['a missing field', { spec: { template: {} } }, 'spec.schedule: Required value'],
        [
          'a phase that is none',
          { status: { phase: 'Odd' } },
          'status.phase: Unsupported value: "Odd": supported values: "New", "Enabled", "FailedValidation"',
        ],
        [
          'a time that is none',
          { status: { lastBackup: 'yesterday' } },
          'status.lastBackup: Invalid value: "yesterday": status.lastBackup in body must be of type date-time: "yesterday"',
        ],
        [
          'a label that is too long',
          { metadata: { name: 'write-e', labels: { x: 'y'.repeat(64) } } },
          `metadata.labels: Invalid value: "${'y'.repeat(64)}": must be no more than 63 bytes`,
        ],
      ])('is refused with 422 for %s', async (_, more, message) => {
        expect(refusal(await create(schedule('write-e', more)))).toEqual({
          status: 422,
          reason: 'Invalid',
          message: `Schedule.velero.io "write-e" is invalid: ${message}`,
        });
      });

      it('is refused with 422 for a name that is none', async () => {
        expect(refusal(await create(schedule('Write_F')))).toEqual({
          status: 422,
          reason: 'Invalid',
          message:
            `Schedule.velero.io "Write_F" is invalid: metadata.name: Invalid value: "Write_F": a lowercase RFC 1123 subdomain ` +
            `must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric ` +
            `character (e.g. 'example.com', regex used for validation is ` +
            `'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')`,
        });
        expect(refusal(await create({ ...schedule(''), metadata: {} })).message).toBe(
          'Schedule.velero.io "" is invalid: metadata.name: Required value: name or generateName is required',
        );
      });

      it('is refused with 422 for an object of another kind', async () => {
        const answer = await create({ apiVersion: 'velero.io/v1', kind: 'Backup', metadata: { name: 'x' }, spec: {} });
        expect(refusal(answer)).toEqual({
          status: 422,
          reason: 'Invalid',
          message: 'Backup.velero.io "x" is invalid: kind: Invalid value: "Backup": must be Schedule',
        });
      });

      it.each<[string, unknown, RegExp]>([
        [
          'a label that is no text',
          { ...schedule('x'), metadata: { name: 'x', labels: { a: 5 } } },
          /^Schedule in version "v1" cannot be handled as a Schedule: json: cannot unmarshal number into Go struct field ObjectMeta\.labels of type string$/,
        ],
        [
          'another namespace',
          { ...schedule('x'), metadata: { name: 'x', namespace: 'other' } },
          /^the namespace of the provided object does not match the namespace sent on the request$/,
        ],
        ['what is no JSON', 'no json', /^the object provided is unrecognized \(must be of type Schedule\)/],
      ])('is refused with 400 for %s', async (_, body, message) => {
        const { status, reason, message: said } = refusal(await create(body));
        expect([status, reason]).toEqual([400, 'BadRequest']);
        expect(said).toMatch(message);
      });

      it('is refused with 404 in a namespace that is not there', async () => {
        const answer = await api.send('POST', '/apis/velero.io/v1/namespaces/nope/schedules', schedule('x'));
        expect(refusal(answer)).toEqual({ status: 404, reason: 'NotFound', message: 'namespaces "nope" not found' });
      });

      it('is refused with 415 for another media type', async () => {
        const answer = await api.send('POST', SCHEDULES, '{}', 'text/plain');
        expect(refusal(answer)).toEqual({
          status: 415,
          reason: 'UnsupportedMediaType',
          message:
            'the body of the request was in an unknown format - accepted media types include: application/json, application/yaml, application/vnd.kubernetes.protobuf',
        });
      });
    });

    describe('by merge patch', () => {
      it('merges, removes with null, and drops what is not known', async () => {
        await create(schedule('merge-a', { metadata: { name: 'merge-a', labels: { a: 'b', keep: 'me' } } }));
        const answer = await api.merge(`${SCHEDULES}/merge-a`, {
          metadata: { labels: { a: null, c: 'd' } },
          spec: { template: { ttl: '1h0m0s', odd: 1 } },
        });
        expect(answer.status).toBe(200);
        expect(object(answer).metadata.labels).toEqual({ keep: 'me', c: 'd' });
        expect(object(answer).metadata.generation).toBe(2);
        expect(object(answer).spec).toEqual({ ...SPEC, template: { includedNamespaces: ['shop'], ttl: '1h0m0s' } });
      });

      it('replaces a list as a whole', async () => {
        await create(schedule('merge-b'));
        const answer = await api.merge(`${SCHEDULES}/merge-b`, {
          spec: { template: { includedNamespaces: ['blog'] } },
        });
        expect(object(answer).spec.template).toEqual({ includedNamespaces: ['blog'] });
      });

      it('that changes nothing is no write', async () => {
        const { metadata: before } = object(await create(schedule('merge-c')));
        const after = object(await api.merge(`${SCHEDULES}/merge-c`, { spec: { paused: true } }));
        expect(after.metadata.resourceVersion).toBe(before.resourceVersion);
      });

      it('counts a change of labels as no new generation', async () => {
        await create(schedule('merge-d'));
        const after = object(await api.merge(`${SCHEDULES}/merge-d`, { metadata: { labels: { x: 'y' } } }));
        expect(after.metadata.generation).toBe(1);
      });

      it('may write the status, which counts as a new generation', async () => {
        await create(schedule('merge-e'));
        const after = object(await api.merge(`${SCHEDULES}/merge-e`, { status: { phase: 'New' } }));
        expect(after).toMatchObject({ metadata: { generation: 2 }, status: { phase: 'New' } });
      });

      it('is refused with 422 for a wrong type', async () => {
        await create(schedule('merge-f'));
        expect(refusal(await api.merge(`${SCHEDULES}/merge-f`, { spec: { paused: 'yes' } }))).toEqual({
          status: 422,
          reason: 'Invalid',
          message:
            'Schedule.velero.io "merge-f" is invalid: spec.paused: Invalid value: "string": spec.paused in body must be of type boolean: "string"',
        });
      });

      it('is refused with 409 when it names a revision that is not the last', async () => {
        const { metadata } = object(await create(schedule('merge-g')));
        await api.merge(`${SCHEDULES}/merge-g`, { spec: { schedule: '0 5 1 1 *' } });
        const patch = { metadata: { resourceVersion: metadata.resourceVersion }, spec: { schedule: '0 6 1 1 *' } };
        expect(refusal(await api.merge(`${SCHEDULES}/merge-g`, patch))).toEqual({
          status: 409,
          reason: 'Conflict',
          message:
            'Operation cannot be fulfilled on schedules.velero.io "merge-g": the object has been modified; please apply your changes to the latest version and try again',
        });
      });

      it('is refused with 400 for another name, 404 for what is not there', async () => {
        await create(schedule('merge-h'));
        expect(refusal(await api.merge(`${SCHEDULES}/merge-h`, { metadata: { name: 'other' } }))).toEqual({
          status: 400,
          reason: 'BadRequest',
          message: 'the name of the object (other) does not match the name on the URL (merge-h)',
        });
        expect((await api.merge(`${SCHEDULES}/nope`, { spec: {} })).status).toBe(404);
      });

      it.each(['application/strategic-merge-patch+json', 'text/plain'])('is refused with 415 as %s', async type => {
        await create(schedule('merge-i'));
        const answer = await api.send('PATCH', `${SCHEDULES}/merge-i`, {}, type);
        expect(refusal(answer)).toEqual({
          status: 415,
          reason: 'UnsupportedMediaType',
          message:
            'the body of the request was in an unknown format - accepted media types include: application/json-patch+json, application/merge-patch+json, application/apply-patch+yaml',
        });
      });
    });

    describe('by JSON patch', () => {
      it('does one operation after the other', async () => {
        await create(schedule('json-a'));
        const answer = await api.jsonPatch(`${SCHEDULES}/json-a`, [
          { op: 'test', path: '/spec/schedule', value: '0 3 1 1 *' },
          { op: 'add', path: '/spec/template/includedNamespaces/-', value: 'blog' },
          { op: 'add', path: '/metadata/labels', value: { 'a~b': 'c' } },
          { op: 'replace', path: '/spec/schedule', value: '0 4 1 1 *' },
          { op: 'copy', from: '/spec/schedule', path: '/spec/template/ttl' },
          { op: 'remove', path: '/spec/template/includedNamespaces/0' },
        ]);
        // `~` is no character of a label's key; escaped it is still one.
        expect(answer.status).toBe(422);
        const good = await api.jsonPatch(`${SCHEDULES}/json-a`, [
          { op: 'test', path: '/spec/schedule', value: '0 3 1 1 *' },
          { op: 'add', path: '/spec/template/includedNamespaces/-', value: 'blog' },
          { op: 'add', path: '/metadata/labels', value: { 'a/b': 'c' } },
          { op: 'replace', path: '/metadata/labels/a~1b', value: 'd' },
          { op: 'replace', path: '/spec/schedule', value: '0 4 1 1 *' },
          { op: 'remove', path: '/spec/template/includedNamespaces/0' },
        ]);
        expect(good.status).toBe(200);
        expect(object(good)).toMatchObject({
          metadata: { labels: { 'a/b': 'd' } },
          spec: { schedule: '0 4 1 1 *', template: { includedNamespaces: ['blog'] } },
        });
      });

      it.each<[string, unknown[]]>([
        ['a test that fails', [{ op: 'test', path: '/spec/schedule', value: 'other' }]],
        ['a path that is not there', [{ op: 'remove', path: '/spec/nothing' }]],
        ['an operation that is none', [{ op: 'odd', path: '/spec/schedule' }]],
      ])('is refused with 422 for %s, and does nothing', async (_, operations) => {
        await create(schedule('json-b'));
        const before = await read('json-b');
        const patch = [{ op: 'replace', path: '/spec/schedule', value: '0 9 1 1 *' }, ...operations];
        const answer = await api.jsonPatch(`${SCHEDULES}/json-b`, patch);
        expect(answer.body).toEqual({
          kind: 'Status',
          apiVersion: 'v1',
          metadata: {},
          status: 'Failure',
          message: 'the server rejected our request due to an error in our request',
          reason: 'Invalid',
          details: {},
          code: 422,
        });
        expect(await read('json-b')).toEqual(before);
      });

      it('is refused with 400 when it is no list of operations', async () => {
        await create(schedule('json-c'));
        const { status, message } = refusal(await api.jsonPatch(`${SCHEDULES}/json-c`, { op: 'remove' }));
        expect(status).toBe(400);
        expect(message).toMatch(/^error decoding patch: json: cannot unmarshal object into Go value/);
      });
    });

    describe('that replaces', () => {
      it('needs the last revision, and takes the place of everything', async () => {
        const made = object(await create(schedule('put-a', { status: { phase: 'New' } })));
        const { resourceVersion } = made.metadata;
        const spec = { paused: true, schedule: '0 5 1 1 *', template: {} };
        const path = `${SCHEDULES}/put-a`;
        expect(refusal(await api.send('PUT', path, schedule('put-a', { spec })))).toEqual({
          status: 422,
          reason: 'Invalid',
          message:
            'schedules.velero.io "put-a" is invalid: metadata.resourceVersion: Invalid value: 0: must be specified for an update',
        });
        const metadata = { name: 'put-a', resourceVersion };
        const answer = await api.send('PUT', path, schedule('put-a', { metadata, spec }));
        expect(answer.status).toBe(200);
        expect(object(answer).spec).toEqual(spec);
        expect(object(answer)).not.toHaveProperty('status');
        expect(object(answer).metadata).toMatchObject({ uid: made.metadata.uid, generation: 2 });
        expect((await api.send('PUT', path, schedule('put-a', { metadata, spec }))).status).toBe(409);
      });

      it('is refused with 400 for another name, 404 for what is not there', async () => {
        const { metadata } = object(await create(schedule('put-b')));
        const renamed = schedule('put-b', { metadata: { ...metadata, name: 'other' } });
        expect(refusal(await api.send('PUT', `${SCHEDULES}/put-b`, renamed))).toEqual({
          status: 400,
          reason: 'BadRequest',
          message: 'the name of the object (other) does not match the name on the URL (put-b)',
        });
        expect((await api.send('PUT', `${SCHEDULES}/nope`, schedule('nope'))).status).toBe(404);
      });
    });

    describe('that deletes', () => {
      it('answers with a Status that names what is gone', async () => {
        const { metadata } = object(await create(schedule('delete-a')));
        const answer = await api.send('DELETE', `${SCHEDULES}/delete-a`);
        expect(answer.status).toBe(200);
        expect(answer.body).toEqual({
          kind: 'Status',
          apiVersion: 'v1',
          metadata: {},
          status: 'Success',
          details: { name: 'delete-a', group: 'velero.io', kind: 'schedules', uid: metadata.uid },
        });
        expect((await api.send('DELETE', `${SCHEDULES}/delete-a`)).status).toBe(404);
      });

      it('is refused with 409 for another uid', async () => {
        const { metadata } = object(await create(schedule('delete-b')));
        const answer = await api.send('DELETE', `${SCHEDULES}/delete-b`, { preconditions: { uid: 'other' } });
        expect(refusal(answer)).toEqual({
          status: 409,
          reason: 'Conflict',
          message: `Operation cannot be fulfilled on Schedule.velero.io "delete-b": the UID in the precondition (other) does not match the UID in record (${metadata.uid}). The object might have been deleted and then recreated`,
        });
      });

      it('only marks what has finalizers, until they are gone', async () => {
        await create(schedule('delete-c', { metadata: { name: 'delete-c', finalizers: ['example.com/hold'] } }));
        const answer = await api.send('DELETE', `${SCHEDULES}/delete-c`);
        expect(object(answer).metadata).toMatchObject({ name: 'delete-c', deletionTimestamp: expect.any(String) });
        await api.merge(`${SCHEDULES}/delete-c`, { metadata: { finalizers: null } });
        expect((await api.get(`${SCHEDULES}/delete-c`)).status).toBe(404);
      });
    });

    it.each([
      ['POST', '', 201],
      ['PATCH', '/dry-there', 200],
      ['DELETE', '/dry-there', 200],
    ])('with dryRun=All does nothing: %s', async (method, path, status) => {
      await create(schedule('dry-there'));
      const before = await read('dry-there');
      const body = method === 'PATCH' ? { spec: { schedule: '9 9 9 9 *' } } : schedule('dry-new');
      const type = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
      const answer = await api.send(
        method,
        `${SCHEDULES}${path}?dryRun=All`,
        method === 'DELETE' ? undefined : body,
        type,
      );
      expect(answer.status).toBe(status);
      expect(await read('dry-there')).toEqual(before);
      expect((await api.get(`${SCHEDULES}/dry-new`)).status).toBe(404);
    });
  });
}

function typeCause(field: string, expected: string, found: string): object {
  return {
    reason: 'FieldValueTypeInvalid',
    message: `Invalid value: "${found}": ${field} in body must be of type ${expected}: "${found}"`,
    field,
  };
}
