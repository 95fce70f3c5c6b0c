import { ApiClient, ContractClusters, Json, KubernetesObject, pathOf } from '../support';

interface Page {
  metadata: { resourceVersion: string; continue?: string; remainingItemCount?: number };
  items: KubernetesObject[];
}

const SCHEDULES = pathOf('Schedule');
const NAMES = ['list-1', 'list-2', 'list-3', 'list-4', 'list-5'];

/** Lists whole and in pages. */
export function describeLists(clusters: () => ContractClusters): void {
  describe('a list', () => {
    let api: ApiClient;

    const page = async (query: string): Promise<Page> => {
      const { status, body, text } = await api.get(`${SCHEDULES}?${query}`);
      if (status !== 200) throw new Error(text);
      return body as unknown as Page;
    };
    const named = ({ items }: Page) => items.map(item => item.metadata.name);
    const mine = 'labelSelector=suite%3Dlists';

    beforeAll(async () => {
      api = clusters().primary.as('admin');
      for (const [index, name] of NAMES.entries()) {
        const labels = { suite: 'lists', parity: index % 2 === 0 ? 'odd' : 'even' };
        const spec = { paused: true, schedule: '0 3 1 1 *', template: {} };
        await api.send('POST', SCHEDULES, {
          apiVersion: 'velero.io/v1',
          kind: 'Schedule',
          metadata: { name, labels },
          spec,
        });
      }
    });

    it('says what it is, and of which revision', async () => {
      const { status, body } = await api.get(SCHEDULES);
      expect(status).toBe(200);
      expect(body).toMatchObject({ apiVersion: 'velero.io/v1', kind: 'ScheduleList' });
      const { metadata, items } = body as unknown as Page;
      expect(metadata.resourceVersion).toMatch(/^[1-9]\d*$/);
      expect(metadata).not.toHaveProperty('remainingItemCount');
      expect(metadata.continue ?? '').toBe('');
      expect(items.every(item => item.kind === 'Schedule' && item.apiVersion === 'velero.io/v1')).toBe(true);
    });

    it('says kind and version of each object only for custom resources', async () => {
      const { body } = await api.get('/apis/apps/v1/namespaces/shop/deployments');
      expect(body).toMatchObject({ apiVersion: 'apps/v1', kind: 'DeploymentList' });
      const [deployment] = (body as unknown as Page).items;
      expect(deployment).not.toHaveProperty('kind');
      expect(deployment).not.toHaveProperty('apiVersion');
      const one = await api.get('/apis/apps/v1/namespaces/shop/deployments/web');
      expect(one.body).toMatchObject({ apiVersion: 'apps/v1', kind: 'Deployment' });
    });

    it('is in order of names', async () => {
      expect(named(await page(mine))).toEqual(NAMES);
    });

    it('comes in pages that count what remains', async () => {
      const first = await page('limit=2');
      const { continue: token = '', remainingItemCount = 0 } = first.metadata;
      const whole = await page('');
      expect(first.items).toHaveLength(2);
      expect(remainingItemCount).toBe(whole.items.length - 2);
      const rest = await page(`limit=500&continue=${encodeURIComponent(token)}`);
      expect([...named(first), ...named(rest)]).toEqual(named(whole));
      expect(rest.metadata.continue ?? '').toBe('');
      expect(rest.metadata.resourceVersion).toBe(first.metadata.resourceVersion);
    });

    it('counts nothing when a selector chooses', async () => {
      const first = await page(`limit=2&${mine}`);
      expect(first.metadata.continue).toMatch(/./);
      expect(first.metadata).not.toHaveProperty('remainingItemCount');
    });

    it('is of one moment over all its pages', async () => {
      const first = await page(`limit=2&${mine}`);
      await api.merge(`${SCHEDULES}/list-4`, { metadata: { annotations: { changed: 'meanwhile' } } });
      const rest = await page(`${mine}&continue=${encodeURIComponent(first.metadata.continue ?? '')}`);
      expect(named(rest)).toEqual(NAMES.slice(2));
      expect(rest.items[1].metadata.annotations).toBeUndefined();
    });

    it('refuses a token that is none', async () => {
      const answer = await api.get(`${SCHEDULES}?limit=2&continue=abc`);
      expect(answer.status).toBe(400);
      expect(answer.body).toMatchObject({
        kind: 'Status',
        reason: 'BadRequest',
        message: expect.stringMatching(/^invalid continue token: continue key is not valid/),
      });
    });

    it('refuses a token together with a revision', async () => {
      const token = (await page('limit=2')).metadata.continue ?? '';
      const answer = await api.get(`${SCHEDULES}?limit=2&resourceVersion=5&continue=${encodeURIComponent(token)}`);
      expect(answer.status).toBe(400);
      expect(answer.body.message).toBe('specifying resource version is not allowed when using continue');
    });

    it('says 410 for a token that is too old, with another that goes on as things are now', async () => {
      const token = (await page(`limit=2&${mine}`)).metadata.continue ?? '';
      await clusters().primary.compact();
      const position = JSON.parse(Buffer.from(token, 'base64url').toString()) as Json;
      const old = Buffer.from(JSON.stringify({ ...position, rv: 1 })).toString('base64url');
      const answer = await api.get(`${SCHEDULES}?${mine}&continue=${old}`);
      expect(answer.status).toBe(410);
      expect(answer.body).toMatchObject({
        kind: 'Status',
        status: 'Failure',
        reason: 'Expired',
        code: 410,
        message: expect.stringMatching(/^The provided continue parameter is too old to display a consistent list/),
      });
      const fresh = (answer.body as unknown as Page).metadata.continue ?? '';
      expect(named(await page(`${mine}&continue=${encodeURIComponent(fresh)}`))).toEqual(NAMES.slice(2));
    });

    it('says 504 for a revision that is not there yet', async () => {
      const answer = await api.get(`${SCHEDULES}?resourceVersion=999999999`);
      expect(answer.status).toBe(504);
      expect(answer.body).toMatchObject({
        reason: 'Timeout',
        message: expect.stringMatching(/^Timeout: Too large resource version: 999999999, current: \d+$/),
        details: { causes: [{ reason: 'ResourceVersionTooLarge' }], retryAfterSeconds: 1 },
      });
    });

    it.each([
      ['suite=lists,parity=even', ['list-2', 'list-4']],
      ['suite=lists,parity!=even', ['list-1', 'list-3', 'list-5']],
      ['suite in (lists,other),parity notin (odd)', ['list-2', 'list-4']],
      ['suite,parity', NAMES],
      ['suite=lists,!parity', []],
    ])('selects by labels %s', async (selector, expected) => {
      expect(named(await page(`labelSelector=${encodeURIComponent(selector)}`))).toEqual(expected);
    });

    it('selects by name', async () => {
      expect(named(await page('fieldSelector=metadata.name%3Dlist-3'))).toEqual(['list-3']);
    });

    it('refuses a field it does not know', async () => {
      const answer = await api.get(`${SCHEDULES}?fieldSelector=spec.schedule%3Dx`);
      expect(answer.status).toBe(400);
      expect(answer.body).toMatchObject({ reason: 'BadRequest', message: 'field label not supported: spec.schedule' });
    });

    it('of a namespace that is not there is empty', async () => {
      const { status, body } = await api.get('/apis/velero.io/v1/namespaces/nowhere/backups');
      expect([status, body.items]).toEqual([200, []]);
    });
  });
}
