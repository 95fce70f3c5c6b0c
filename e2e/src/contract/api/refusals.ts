import { ContractClusters, pathOf } from '../support';

const BACKUPS = pathOf('Backup');

/** What is not there, and what is not allowed. */
export function describeRefusals(clusters: () => ContractClusters): void {
  describe('a refusal', () => {
    const admin = () => clusters().primary.as('admin');

    it.each([
      ['an object', `${BACKUPS}/nope`, 'backups.velero.io "nope" not found', { group: 'velero.io', kind: 'backups' }],
      ['a namespace', '/api/v1/namespaces/nope', 'namespaces "nope" not found', { kind: 'namespaces' }],
      [
        'a Deployment',
        '/apis/apps/v1/namespaces/shop/deployments/nope',
        'deployments.apps "nope" not found',
        { group: 'apps', kind: 'deployments' },
      ],
    ])('of %s that is not there is 404, and says what', async (_, path, message, details) => {
      const answer = await admin().get(path);
      expect(answer.status).toBe(404);
      expect(answer.body).toEqual({
        kind: 'Status',
        apiVersion: 'v1',
        metadata: {},
        status: 'Failure',
        message,
        reason: 'NotFound',
        details: { name: 'nope', ...details },
        code: 404,
      });
    });

    it.each([
      ['GET', undefined],
      ['PATCH', { status: { phase: 'Enabled' } }],
    ])('of the status by itself is 404, as if the object were not there: %s', async (method, body) => {
      const path = `${pathOf('BackupStorageLocation', 'default')}/status`;
      const answer = await admin().send(method, path, body, 'application/merge-patch+json');
      expect(answer.status).toBe(404);
      expect(answer.body.message).toBe('backupstoragelocations.velero.io "default" not found');
    });

    it.each(['/apis/velero.io/v1/namespaces/velero/odds', '/apis/odd.example/v1/odds', '/odd'])(
      'of %s, which no server knows, is no Status',
      async path => {
        const answer = await admin().get(path);
        expect([answer.status, answer.text]).toEqual([404, '404 page not found\n']);
      },
    );

    it('of a token that nobody knows is 401', async () => {
      const answer = await clusters().primary.as('stranger').get(BACKUPS);
      expect(answer.status).toBe(401);
      expect(answer.body).toEqual({
        kind: 'Status',
        apiVersion: 'v1',
        metadata: {},
        status: 'Failure',
        message: 'Unauthorized',
        reason: 'Unauthorized',
        code: 401,
      });
    });

    it('of a request without a token is 403, for the anonymous user', async () => {
      const answer = await clusters().primary.as('anonymous').get(BACKUPS);
      expect(answer.status).toBe(403);
      expect(answer.body.message).toMatch(/^backups\.velero\.io is forbidden: User "system:anonymous" cannot list/);
    });

    it.each([
      ['GET', BACKUPS, 'backups.velero.io is forbidden', 'list resource "backups" in API group "velero.io"', undefined],
      [
        'GET',
        `${BACKUPS}/b1`,
        'backups.velero.io "b1" is forbidden',
        'get resource "backups" in API group "velero.io"',
        'b1',
      ],
      [
        'GET',
        `${BACKUPS}?watch=1`,
        'backups.velero.io is forbidden',
        'watch resource "backups" in API group "velero.io"',
        undefined,
      ],
      [
        'POST',
        BACKUPS,
        'backups.velero.io is forbidden',
        'create resource "backups" in API group "velero.io"',
        undefined,
      ],
      [
        'PATCH',
        `${BACKUPS}/b1`,
        'backups.velero.io "b1" is forbidden',
        'patch resource "backups" in API group "velero.io"',
        'b1',
      ],
      [
        'DELETE',
        `${BACKUPS}/b1`,
        'backups.velero.io "b1" is forbidden',
        'delete resource "backups" in API group "velero.io"',
        'b1',
      ],
    ])('of what somebody may not do is 403: %s %s', async (method, path, head, what, name) => {
      const body = method === 'GET' ? undefined : {};
      const answer = await clusters().primary.as('nobody').send(method, path, body, 'application/merge-patch+json');
      expect(answer.status).toBe(403);
      expect(answer.body).toEqual({
        kind: 'Status',
        apiVersion: 'v1',
        metadata: {},
        status: 'Failure',
        message: `${head}: User "nobody" cannot ${what} in the namespace "velero"`,
        reason: 'Forbidden',
        details: { ...(name === undefined ? {} : { name }), group: 'velero.io', kind: 'backups' },
        code: 403,
      });
    });

    it('at the cluster scope says so', async () => {
      const answer = await clusters().primary.as('nobody').get('/apis/apps/v1/deployments');
      expect(answer.status).toBe(403);
      expect(answer.body.message).toBe(
        'deployments.apps is forbidden: User "nobody" cannot list resource "deployments" in API group "apps" at the cluster scope',
      );
    });

    it('lets the reader look and not write', async () => {
      const reader = clusters().primary.as('reader');
      for (const path of [BACKUPS, pathOf('Schedule'), '/api/v1/namespaces', '/apis/apps/v1/deployments']) {
        expect((await reader.get(path)).status).toBe(200);
      }
      const answer = await reader.send('DELETE', `${BACKUPS}/b1`);
      expect(answer.status).toBe(403);
      expect(answer.body.message).toMatch(
        /User "system:serviceaccount:velero:backstage-dr-reader" cannot delete resource "backups"/,
      );
    });

    it('lets anybody who is known find out what there is', async () => {
      const nobody = clusters().primary.as('nobody');
      expect((await nobody.get('/version')).body).toMatchObject({
        major: '1',
        gitVersion: expect.stringMatching(/^v1\./),
      });
      const { body } = await nobody.get('/apis/velero.io/v1');
      expect(body).toMatchObject({ kind: 'APIResourceList', groupVersion: 'velero.io/v1' });
      const kinds = (body.resources as Array<{ name: string; kind: string; namespaced: boolean }>).filter(
        ({ name }) => name === 'backups',
      );
      expect(kinds).toEqual([expect.objectContaining({ kind: 'Backup', namespaced: true })]);
    });
  });
}
