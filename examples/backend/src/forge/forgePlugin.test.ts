import { startTestBackend, TestBackend } from '@backstage/backend-test-utils';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { GitOpsAgent } from '../gitops';
import { Forge } from './Forge';
import { forgePlugin } from './forgePlugin';

const EVIL = '<script>alert("1")</script>';
const MANIFEST = JSON.stringify({
  apiVersion: 'velero.io/v1',
  kind: 'Schedule',
  metadata: { name: 'a', namespace: 'velero', annotations: { 'backstage-dr.io/cluster': EVIL } },
});

describe('the pages of pull requests', () => {
  let folder: string;
  let backend: TestBackend;
  let pulls: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'forge-'));
    const forge = await Forge.open({ folder, seed: {}, files: { 'README.md': 'Harbour\n' } });
    const files = new Map([
      [`${EVIL.replace('/', '|')}.txt`, Buffer.from(`${EVIL}\n`)],
      ['manifests/a.yaml', Buffer.from(MANIFEST)],
    ]);
    await forge.openPull({ title: EVIL, description: EVIL, author: EVIL, files });
    backend = await startTestBackend({
      features: [forgePlugin(forge, GitOpsAgent.create({ source: forge, clusters: new Map() }))],
    });
    pulls = `http://localhost:${backend.server.port()}/api/demo-forge/pulls`;
  });
  afterAll(async () => {
    await backend?.stop();
    await rm(folder, { recursive: true });
  });

  it('show what is written as it is written, never as markup', async () => {
    for (const url of [pulls, `${pulls}/1`]) {
      const page = await fetch(url, { headers: { accept: 'text/html' } });
      const text = await page.text();
      expect(page.headers.get('content-type')).toContain('text/html');
      expect(text).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;');
      expect(text).not.toContain('<script');
    }
  });

  it('are data for programs', async () => {
    const list = await fetch(pulls, { headers: { accept: 'application/json' } });
    expect(await list.json()).toMatchObject({ items: [{ number: 1, state: 'open' }] });
    const one = await fetch(`${pulls}/1`, { headers: { accept: 'application/json' } });
    expect(await one.json()).toMatchObject({
      changes: [{ kind: 'added', lines: [{ sign: '+', text: EVIL }] }, { path: 'manifests/a.yaml' }],
      deliveries: [],
    });
  });

  it('merge only what was asked for on the page itself', async () => {
    const merge = (secret: string) =>
      fetch(`${pulls}/1/merge`, { method: 'POST', body: new URLSearchParams({ secret }), redirect: 'manual' });
    expect((await merge('guessed')).status).toBe(403);
    const page = await (await fetch(`${pulls}/1`, { headers: { accept: 'text/html' } })).text();
    const [, secret] = /name="secret" value="([^"]+)"/.exec(page) ?? [];
    const merged = await merge(secret);
    expect([merged.status, merged.headers.get('location')]).toEqual([303, '../1']);
    const again = await fetch(`${pulls}/1`, { headers: { accept: 'application/json' } });
    const problem = expect.stringContaining('There is no cluster <script>');
    expect(await again.json()).toMatchObject({
      state: 'merged',
      deliveries: [{ file: 'manifests/a.yaml', object: 'Schedule velero/a', problem }],
    });
    for (const url of [pulls, `${pulls}/1`]) {
      const text = await (await fetch(url, { headers: { accept: 'text/html' } })).text();
      expect(text).toContain('Schedule velero/a in &lt;script&gt;');
      expect(text).toContain('not applied');
      expect(text).not.toContain('<script');
    }
  });

  it.each([
    ['0', 400],
    ['x', 400],
    ['99', 404],
  ])('know no pull request %s', async (number, status) => {
    expect((await fetch(`${pulls}/${number}`)).status).toBe(status);
  });
});
