import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import { createServiceFactory, resolvePackagePath } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices, startTestBackend, TestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import drFeatures from '@backstage-dr/plugin-dr-backend';
import { DemoClusters, startDemoClusters } from '@internal/demo-clusters';
import { JsonObject } from '@backstage/types';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { startForge } from './forge';

const TEMPLATES = resolvePackagePath('backend', '../templates');
const CATALOG = resolvePackagePath('backend', '../catalog');
const names = readdirSync(TEMPLATES, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(({ name }) => name);
const read = (file: string) => readFileSync(path.join(TEMPLATES, file), 'utf8');
const ORDER = { entityRef: 'component:default/order', place: { cluster: 'seoul-1', namespace: 'order' } };

interface Template extends Entity {
  spec: { steps: Array<{ id: string; action: string; input: JsonObject }> };
}

interface DryRun {
  log: Array<{ body: { message: string; status?: string; stepId?: string } }>;
  output: JsonObject;
  directoryContents: Array<{ path: string; base64Content: string }>;
}

describe('the templates', () => {
  let state: string;
  let demo: DemoClusters;
  let backend: TestBackend;

  beforeAll(async () => {
    state = await mkdtemp(path.join(tmpdir(), 'templates-'));
    demo = await startDemoClusters({ stateDir: path.join(state, 'clusters') });
    const forge = await startForge(state, CATALOG, demo.clusters);
    const file = path.join(state, 'clusters/kubeconfig');
    const entities: Entity[] = parseAllDocuments(readFileSync(path.join(CATALOG, 'services.yaml'), 'utf8')).map(each =>
      each.toJS(),
    );
    backend = await startTestBackend({
      features: [
        import('@backstage/plugin-scaffolder-backend'),
        drFeatures,
        ...forge.features,
        schedulerServiceFactory,
        createServiceFactory({ service: catalogServiceRef, deps: {}, factory: () => catalogServiceMock({ entities }) }),
        mockServices.rootConfig.factory({
          data: {
            backend: { actions: { pluginSources: ['dr'] } },
            dr: {
              acting: { enabled: true },
              clusters: ['seoul-1', 'tokyo-1'].map(name => ({ name, kubeconfig: { file, context: name } })),
            },
          },
        }),
      ],
    });
    await eventually(async () => {
      const answer = await ask('GET', 'dr', '/v1/services/component/default/order');
      return Array.isArray(answer.workloads) && answer.workloads.length > 0;
    });
  });
  afterAll(async () => {
    await backend?.stop();
    await demo?.stop();
    await rm(state, { recursive: true, force: true });
  });

  async function ask(method: string, plugin: string, url: string, body?: object): Promise<JsonObject> {
    const answer = await fetch(`http://localhost:${backend.server.port()}/api/${plugin}${url}`, {
      method,
      headers: { authorization: mockCredentials.user.header(), 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${url}: ${answer.status} ${text}`);
    return JSON.parse(text);
  }

  async function dryRun(name: string, values: JsonObject) {
    const directoryContents = readdirSync(path.join(TEMPLATES, name), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => path.join(entry.parentPath, entry.name))
      .map(file => ({
        path: path.relative(path.join(TEMPLATES, name), file),
        base64Content: readFileSync(file).toString('base64'),
      }));
    const template = parse(read(`${name}/template.yaml`));
    const answer = await ask('POST', 'scaffolder', '/v2/dry-run', { template, values, secrets: {}, directoryContents });
    const { log, output, directoryContents: written } = answer as unknown as DryRun;
    const files = written.map(each => [each.path, Buffer.from(each.base64Content, 'base64').toString('utf8')] as const);
    return {
      log: log.map(({ body }) => body.message).join('\n'),
      skipped: log.filter(({ body }) => body.status === 'skipped').map(({ body }) => body.stepId),
      output,
      files: new Map(files),
    };
  }

  it('are all in the location that the portal reads', () => {
    expect(parse(read('all.yaml')).spec.targets.sort()).toEqual(names.map(name => `./${name}/template.yaml`).sort());
    expect(names.length).toBeGreaterThan(2);
  });

  it.each(names)('%s takes only steps that there are, and fills in only what they take', async name => {
    const actions = (await ask('GET', 'scaffolder', '/v2/actions')) as unknown as Array<{
      id: string;
      schema: { input: { properties: JsonObject; required?: string[] } };
    }>;
    const template: Template = parse(read(`${name}/template.yaml`));
    for (const { id, action, input } of template.spec.steps) {
      const schema = actions.find(each => each.id === action)?.schema.input;
      expect({ id, action, known: Object.keys(schema?.properties ?? {}) }).toEqual({
        id,
        action,
        known: expect.arrayContaining(Object.keys(input)),
      });
      expect(Object.keys(input)).toEqual(expect.arrayContaining(schema?.required ?? []));
    }
  });

  it('protect a service as promised already', async () => {
    const { files, output } = await dryRun('protect-service', {
      ...ORDER,
      objectives: 'keep',
      deliver: 'pull-request',
    });
    const [file] = [...files.keys()];
    expect([...files.keys()]).toEqual([expect.stringMatching(/^manifests\/seoul-1\/velero\/.*\.yaml$/)]);
    expect(parse(files.get(file) ?? '')).toMatchObject({
      kind: 'Schedule',
      metadata: { annotations: { 'backstage-dr.io/entity-ref': 'component:default/order' } },
      spec: { template: { includedNamespaces: ['order'] } },
    });
    expect(JSON.stringify(output.text)).toContain('cron = ');
  });

  it('protect a service by what an outage would do, written as for Kustomize', async () => {
    const { files } = await dryRun('protect-service', {
      ...ORDER,
      objectives: 'recommend',
      downtime: 'moderate',
      dataLoss: 'moderate',
      schedule: { ttl: '9d' },
      format: 'kustomize',
      deliver: 'pull-request',
    });
    const manifest = [...files].find(([file]) => file.endsWith('schedule.yaml'))?.[1] ?? '';
    expect(parse(manifest).spec.template.ttl).toBe('216h0m0s');
    const before = readFileSync(path.join(CATALOG, 'services.yaml'), 'utf8');
    const after = files.get('catalog/services.yaml') ?? '';
    const order = parseAllDocuments(after).find(each => each.getIn(['metadata', 'name']) === 'order');
    expect(order?.toJS().metadata.annotations).toMatchObject({
      'backstage-dr.io/rpo': '1h',
      'backstage-dr.io/rto': '4h',
    });
    expect(before.split('\n').filter(line => !after.split('\n').includes(line))).toEqual([]);
  });

  it('protect a service at once: the cluster is asked, and nothing stays', async () => {
    const { log, files, skipped, output } = await dryRun('protect-service', {
      ...ORDER,
      objectives: 'keep',
      deliver: 'apply',
    });
    expect(log).toMatch(/Schedule velero\/.* in seoul-1: would-create/);
    expect(skipped).toEqual(expect.arrayContaining(['generate', 'publish']));
    expect([...files.keys()]).toEqual([]);
    expect(output.text).toEqual([
      { title: 'Applied', content: expect.stringMatching(/would-create.*```yaml\n.*kind: Schedule/s) },
    ]);
  });

  it('back up now', async () => {
    const { log } = await dryRun('back-up-now', { ...ORDER, extent: 'namespace', wait: true });
    expect(log).toMatch(/Backup velero\/.* in seoul-1: would-create/);
  });

  it('set objectives', async () => {
    const { files } = await dryRun('set-objectives', { ...ORDER, downtime: 'high', dataLoss: 'high', rto: '2h' });
    expect(files.get('catalog/services.yaml')).toMatch(/backstage-dr\.io\/rto: '?2h/);
  });

  it('write a runbook', async () => {
    const { files } = await dryRun('write-runbook', { entityRef: ORDER.entityRef, language: 'ko' });
    expect(files.get('docs/runbooks/order.md')).toMatch(/[가-힣]/);
    expect(files.get('catalog/services.yaml')).toContain('backstage-dr.io/runbook: docs/runbooks/order.md');
  });

  it('make a service that is protected from birth', async () => {
    const { files } = await dryRun('new-service', {
      name: 'gift-cards',
      owner: 'group:default/checkout',
      place: { cluster: 'seoul-1', namespace: 'gift-cards' },
      rpo: '1h',
      rto: '4h',
    });
    expect(parse(files.get('services/gift-cards/catalog-info.yaml') ?? '')).toMatchObject({
      kind: 'Component',
      metadata: {
        name: 'gift-cards',
        annotations: { 'backstage-dr.io/rpo': '1h', 'backstage.io/kubernetes-namespace': 'gift-cards' },
      },
    });
    const manifests = [...files].filter(([file]) => file.startsWith('services/gift-cards/manifests/'));
    expect(manifests.map(([, text]) => parse(text).kind).sort()).toEqual(['Namespace', 'Schedule']);
    expect(files.get('services/gift-cards/docs/disaster-recovery.md')).toContain('--include-namespaces gift-cards');
  });
});

async function eventually(isSo: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error('It was never so');
    await new Promise(resolve => setTimeout(resolve, 200));
  }
}
