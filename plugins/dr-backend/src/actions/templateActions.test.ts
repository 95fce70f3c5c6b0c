import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createMockDirectory, mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { BackupStorage, resources, VeleroServer } from '@internal/demo-clusters';
import { JsonObject } from '@backstage/types';
import { parse } from 'yaml';
import { ActingWorld } from '../__testUtils__/ActingWorld';
import { scaffolderModuleDr } from '../scaffolder';
import { scaffolderStandIn } from './__testUtils__/scaffolderStandIn';

const SHOP = 'component:default/shop';

describe('steps of templates, over a backend and its clusters', () => {
  const scaffolder = scaffolderStandIn();
  const workspace = createMockDirectory();
  let world: ActingWorld;

  beforeAll(async () => {
    world = await ActingWorld.start({ features: [scaffolder.feature, scaffolderModuleDr] });
  });
  afterAll(() => world?.stop());
  beforeEach(() => workspace.clear());

  async function run(id: string, input: JsonObject, options: { user?: string; isDryRun?: boolean } = {}) {
    const { user = 'user:default/mina', isDryRun } = options;
    const action = scaffolder.actions.get(id);
    if (!action) throw new Error(`No action ${id} among ${[...scaffolder.actions.keys()]}`);
    const output: JsonObject = {};
    const log: string[] = [];
    const context = createMockActionContext({ input, workspacePath: workspace.path });
    await action.handler({
      ...context,
      isDryRun,
      logger: mockServices.logger.mock({ info: line => log.push(line) }),
      getInitiatorCredentials: async () => mockCredentials.user(user),
      output: (name, value) => {
        output[name] = value;
      },
    });
    return { output, log };
  }

  const written = (file: string) => readFileSync(workspace.resolve(file), 'utf8');

  it('are six, each with examples, a dry run, and fields that are described', () => {
    expect([...scaffolder.actions.keys()]).toEqual([
      'dr:objectives:recommend',
      'dr:objectives:annotate',
      'dr:schedule:generate',
      'dr:schedule:apply',
      'dr:backup:create',
      'dr:runbook:generate',
    ]);
    for (const { id, description, examples = [], schema, supportsDryRun } of scaffolder.actions.values()) {
      expect({ id, description, supportsDryRun }).toEqual({
        id,
        description: expect.any(String),
        supportsDryRun: true,
      });
      for (const [name, field] of Object.entries({ ...schema?.input?.properties, ...schema?.output?.properties })) {
        expect({ id, name, described: field.description }).toEqual({ id, name, described: expect.any(String) });
      }
      for (const { example } of examples) {
        expect(parse(example).steps).toEqual([expect.objectContaining({ action: id, input: expect.any(Object) })]);
      }
      expect(examples.length).toBeGreaterThan(0);
    }
  });

  it('write a Schedule into the workspace, and say why it is so', async () => {
    const { output, log } = await run('dr:schedule:generate', { entityRef: 'shop', targetPath: 'manifests' });
    expect(output).toMatchObject({
      cluster: 'seoul',
      namespace: 'velero',
      rpoSeconds: 7200,
      worstCaseSeconds: expect.any(Number),
      kept: expect.stringMatching(/^(yes|unknown)$/),
      paths: [`manifests/velero/${output.name}.yaml`],
    });
    const [file] = output.paths as string[];
    expect(parse(written(file))).toMatchObject({ kind: 'Schedule', spec: { schedule: output.cron } });
    expect(log.join('\n')).toContain(`cron = ${output.cron}:`);
    expect(world.schedule(String(output.name))).toBeUndefined();
  });

  it.each([
    ['helm', [expect.stringMatching(/^velero\/.*\.values\.yaml$/)]],
    ['kustomize', [expect.stringMatching(/schedule\.yaml$/), expect.stringMatching(/kustomization\.yaml$/)]],
  ])('write it for %s', async (format, paths) => {
    const { output } = await run('dr:schedule:generate', { entityRef: SHOP, format });
    expect(output.paths).toEqual(paths);
    expect(String(output.limits).includes(`<release>-${output.name}`)).toBe(format === 'helm');
    for (const file of output.paths as string[]) expect(parse(written(file))).toEqual(expect.any(Object));
  });

  it('change the values of what Helm has made, and write nothing that would stand beside it', async () => {
    world.seoul.store.create(resources.schedules, {
      apiVersion: 'velero.io/v1',
      kind: 'Schedule',
      metadata: {
        name: 'velero-nightly',
        namespace: 'velero',
        labels: { 'app.kubernetes.io/instance': 'velero', 'app.kubernetes.io/managed-by': 'Helm' },
        annotations: { 'backstage-dr.io/entity-ref': SHOP },
      },
      spec: { schedule: '7 1 * * *', template: { includedNamespaces: ['shop'] } },
    });
    const limitsUntil = async (isSaid: boolean) => {
      const deadline = Date.now() + 60_000;
      for (;;) {
        const { output } = await run('dr:schedule:generate', { entityRef: SHOP });
        if (String(output.limits).includes('Helm owns velero-nightly') === isSaid) return output;
        if (Date.now() > deadline) throw new Error(`Never so; last: ${JSON.stringify(output)}`);
        await new Promise(resolve => setTimeout(resolve, 100));
      }
    };
    try {
      const output = await limitsUntil(true);
      expect(output).toMatchObject({ name: 'nightly', format: 'helm', paths: ['velero/nightly.values.yaml'] });
      expect(Object.keys(parse(written('velero/nightly.values.yaml')).schedules)).toEqual(['nightly']);
      workspace.clear();
      await expect(run('dr:schedule:generate', { entityRef: SHOP, format: 'yaml' })).rejects.toMatchObject({
        name: 'InputError',
        message:
          'format is "yaml"; accepted is helm: Helm owns the Schedule velero-nightly of component:default/shop (release velero in ' +
          'namespace velero), which is changed by its values under schedules.nightly only. With another name, a second Schedule ' +
          'can be written in any format',
      });
      expect(workspace.content()).toEqual({});
      const beside = await run('dr:schedule:generate', { entityRef: SHOP, format: 'yaml', name: 'beside' });
      expect(beside.output).toMatchObject({ name: 'beside', format: 'yaml' });
    } finally {
      world.seoul.store.delete(resources.schedules, 'velero', 'velero-nightly');
      await limitsUntil(false);
    }
  });

  it('propose for a service that is not there yet', async () => {
    const { output } = await run('dr:schedule:generate', {
      entityRef: 'component:default/new',
      cluster: 'seoul',
      namespace: 'new',
      rpo: '1h',
    });
    expect(output).toMatchObject({ cluster: 'seoul', rpoSeconds: 3600 });
  });

  it.each([
    [{ entityRef: SHOP, cron: '61 * * * *' }, /^cron is "61 \* \* \* \*"; accepted/],
    [{ entityRef: SHOP, storageLocation: 'nowhere' }, /^storageLocation is "nowhere"; accepted.*default/],
    [{ entityRef: SHOP, ttl: 'soon' }, /^ttl is "soon"; accepted/],
    [
      { entityRef: SHOP, targetPath: '../outside' },
      /^path is "\.\.\/outside\/velero\/.*accepted is a path within the workspace/,
    ],
    [{ entityRef: SHOP, format: 'toml' }, /^format is "toml": .*'yaml' \| 'helm' \| 'kustomize'/],
    [
      { entityRef: SHOP, format: 'helm', name: `dr-${'x'.repeat(54)}` },
      /^name is "dr-x+"; accepted with format helm are up to 56 characters/,
    ],
    [{ entityRef: SHOP, colour: 'red' }, /^colour is not known; accepted are entityRef, cluster/],
    [{}, /^entityRef is missing: Required/],
    [{ entityRef: ':' }, /^entityRef is ":": accepted is an entity ref/],
  ])('refuse to write %p', async (input, message) => {
    const refused = await run('dr:schedule:generate', input).catch(error => error);
    expect([refused.name, refused.message]).toEqual(['InputError', expect.stringMatching(message)]);
    // What the log of the task shows.
    expect(refused.stack).toBe(`InputError: ${refused.message}`);
    expect(workspace.content()).toEqual({});
  });

  it('apply a Schedule, after a dry run of which nothing stays', async () => {
    const dry = await run('dr:schedule:apply', { entityRef: SHOP, rpo: '3h' }, { isDryRun: true });
    expect(dry.output).toMatchObject({ outcome: 'would-create', kind: 'Schedule' });
    const name = String(dry.output.name);
    expect(world.schedule(name)).toBeUndefined();
    const wet = await run('dr:schedule:apply', { entityRef: SHOP, rpo: '3h', storageLocation: '' });
    expect(wet.output).toMatchObject({ outcome: 'created', name, cluster: 'seoul' });
    expect(wet.log).toContain(`Schedule velero/${name} in seoul: created`);
    expect(world.schedule(name)).toMatchObject({ metadata: { annotations: { 'backstage-dr.io/entity-ref': SHOP } } });
    const again = await run('dr:schedule:apply', { entityRef: SHOP, rpo: '3h' });
    expect(again.output).toMatchObject({ outcome: 'unchanged' });
  });

  it('act as who has started the task, and are audited so', async () => {
    const apply = run('dr:schedule:apply', { entityRef: SHOP }, { user: 'user:default/nobody' });
    await expect(apply).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringContaining('dr.schedule.create'),
      stack: expect.stringMatching(/^NotAllowedError: .*$/),
    });
    expect(world.dr.audit.events.at(-1)).toMatchObject({
      eventId: 'schedule-apply',
      outcome: 'failed',
      meta: { entityRef: SHOP, by: 'user:default/nobody' },
    });
  });

  it('refuse to act where the namespace does not name the service', async () => {
    const apply = run('dr:schedule:apply', { entityRef: 'component:default/stall' });
    await expect(apply).rejects.toMatchObject({ name: 'NotAllowedError', message: expect.stringContaining('stall') });
  });

  it('take a Backup and wait until it can be used', async () => {
    const velero = VeleroServer.create({ store: world.seoul.store, storage: BackupStorage.create(), tickMs: 100 });
    velero.setFaults({ slowdown: 0.05 });
    velero.start();
    const { output, log } = await run('dr:backup:create', { entityRef: SHOP, wait: true, timeoutMinutes: 1 });
    velero.stop();
    expect(output).toMatchObject({ outcome: 'created', kind: 'Backup', phase: 'Completed', done: true, usable: true });
    expect(log.at(-1)).toContain(`Backup ${output.name} in seoul: Completed`);
  });

  it('take one Backup, and wait for it, although an answer is lost and nobody answers for a while', async () => {
    const velero = VeleroServer.create({ store: world.seoul.store, storage: BackupStorage.create(), tickMs: 100 });
    velero.setFaults({ slowdown: 0.05 });
    velero.start();
    const before = world.seoul.store.list(resources.backups).length;
    const broken: string[] = [];
    const { fetch } = globalThis;
    const isOver = ([, init]: Parameters<typeof fetch>) =>
      init?.method === 'POST' && !String(init.body).includes('"dryRun":true');
    const breaking = jest.spyOn(globalThis, 'fetch').mockImplementation(async (...args) => {
      const url = String(args[0]);
      const kind = isOver(args) ? 'creation' : 'question';
      if (!url.includes('/services/component/default/shop/backups') || broken.includes(kind)) return fetch(...args);
      if (kind === 'question' && !broken.includes('creation')) return fetch(...args);
      broken.push(kind);
      // The cluster has made it; nobody hears of that.
      if (kind === 'creation') await fetch(...args);
      throw new TypeError('fetch failed');
    });
    try {
      const { output, log } = await run('dr:backup:create', { entityRef: SHOP, wait: true, timeoutMinutes: 1 });
      expect(broken).toEqual(['creation', 'question']);
      expect(output).toMatchObject({ outcome: 'created', phase: 'Completed', done: true, usable: true });
      expect(world.seoul.store.list(resources.backups)).toHaveLength(before + 1);
      expect(log[0]).toBe(
        `Backup velero/${output.name} in seoul: whether it was created is not known, and no other is created: fetch failed`,
      );
    } finally {
      breaking.mockRestore();
      velero.stop();
    }
  });

  it('recommend objectives, and write them into a catalog-info.yaml', async () => {
    const { output } = await run('dr:objectives:recommend', { downtime: 'high', dataLoss: 'moderate' });
    expect(output).toMatchObject({ rto: '1h', rpo: '1h', drillInterval: '30d', why: expect.any(Array) });
    workspace.setContent({ 'catalog-info.yaml': '# ours\nkind: Component\nmetadata:\n  name: shop # the shop\n' });
    const { rto, rpo, strategy, drillInterval } = output;
    const annotated = await run('dr:objectives:annotate', { rto, rpo, strategy, drillInterval });
    expect(annotated.output).toMatchObject({ path: 'catalog-info.yaml', changed: true });
    const text = written('catalog-info.yaml');
    expect(text).toContain('# ours');
    expect(text).toContain('name: shop # the shop');
    expect(parse(text).metadata.annotations).toEqual(output.annotations);
  });

  it.each([
    [{ rpo: 'soon' }, 'InputError', /^rpo is "soon"; accepted is, for example, /],
    [{}, 'InputError', /^Nothing is promised; accepted are rto, rpo, /],
    [{ rpo: '1h', path: 'other.yaml' }, 'NotFoundError', /^path is "other.yaml", and the workspace has no such file/],
    [{ rpo: '1h', path: '/etc/passwd' }, 'InputError', /^path is "\/etc\/passwd"; accepted is a path within/],
  ])('refuse to annotate with %p', async (input, name, message) => {
    const before = 'kind: Component\nmetadata: { name: shop }\n';
    workspace.setContent({ 'catalog-info.yaml': before });
    await expect(run('dr:objectives:annotate', input)).rejects.toMatchObject({
      name,
      message: expect.stringMatching(message),
    });
    expect(written('catalog-info.yaml')).toBe(before);
  });

  it('leave a file alone that is no text in UTF-8', async () => {
    const bytes = Buffer.from('kind: Component\nmetadata:\n  name: shop\n  title: caf\xe9\n', 'latin1');
    writeFileSync(workspace.resolve('catalog-info.yaml'), bytes);
    await expect(run('dr:objectives:annotate', { rpo: '1h' })).rejects.toMatchObject({
      name: 'InputError',
      message: 'path is "catalog-info.yaml"; accepted is a file of text in UTF-8',
    });
    expect(readFileSync(workspace.resolve('catalog-info.yaml'))).toEqual(bytes);
  });

  it('keep a mark of the byte order', async () => {
    writeFileSync(workspace.resolve('catalog-info.yaml'), '\ufeffkind: Component\nmetadata:\n  name: shop\n');
    await run('dr:objectives:annotate', { rpo: '1h' });
    expect(written('catalog-info.yaml')).toBe(
      '\ufeffkind: Component\nmetadata:\n  name: shop\n  annotations:\n    backstage-dr.io/rpo: 1h\n',
    );
  });

  it.each([
    ['dr:objectives:annotate', { rpo: '1h', path: 'docs' }],
    ['dr:runbook:generate', { entityRef: SHOP, path: 'docs' }],
    ['dr:runbook:generate', { entityRef: SHOP, path: '.' }],
  ])('%s refuses a folder with %j', async (id, input) => {
    workspace.setContent({ docs: { 'index.md': '# ours' } });
    await expect(run(id, input)).rejects.toMatchObject({
      name: 'InputError',
      message: `path is ${JSON.stringify(input.path)}; accepted is the path of a file`,
    });
  });

  it('follow no link out of the workspace', async () => {
    symlinkSync(tmpdir(), workspace.resolve('out'));
    const generate = run('dr:schedule:generate', { entityRef: SHOP, targetPath: 'out' });
    await expect(generate).rejects.toThrow('accepted is a path within the workspace');
  });

  it('write a runbook', async () => {
    const { output } = await run('dr:runbook:generate', { entityRef: SHOP });
    expect(output).toEqual({ path: 'docs/disaster-recovery.md' });
    expect(written('docs/disaster-recovery.md')).toMatch(/^# /);
  });
});
