import { actionsRegistryServiceFactory, actionsServiceFactory } from '@backstage/backend-defaults/alpha';
import { mockCredentials } from '@backstage/backend-test-utils';
import mcpPlugin from '@backstage/plugin-mcp-actions-backend';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { JsonObject } from '@backstage/types';
import { parse } from 'yaml';
import { ActingWorld } from '../__testUtils__/ActingWorld';

const SHOP = 'component:default/shop';

describe('tools for MCP clients', () => {
  let world: ActingWorld;
  const clients: Client[] = [];

  beforeAll(async () => {
    world = await ActingWorld.start({ features: [mcpPlugin, actionsRegistryServiceFactory, actionsServiceFactory] });
  });
  afterAll(async () => {
    for (const client of clients) await client.close();
    await world?.stop();
  });

  async function connect(user = 'user:default/mina') {
    const client = new Client({ name: 'test', version: '1.0.0' });
    const url = new URL(`${world.dr.url}/api/mcp-actions/v1`);
    const headers = { authorization: mockCredentials.user.header(user) };
    await client.connect(new StreamableHTTPClientTransport(url, { requestInit: { headers } }));
    clients.push(client);
    return client;
  }

  async function call(name: string, input: JsonObject, user?: string) {
    const client = await connect(user);
    const result = (await client.callTool({ name: `dr.${name}`, arguments: input })) as CallToolResult;
    const [content] = result.content;
    return {
      isError: result.isError === true,
      text: content.type === 'text' ? content.text : '',
      output: result.structuredContent as JsonObject | undefined,
    };
  }

  it('are listed with what each does to the world, and fields that are described', async () => {
    const { tools } = await (await connect()).listTools();
    const hints = tools.map(({ name, annotations }) => [
      name,
      annotations?.readOnlyHint,
      annotations?.destructiveHint,
      annotations?.idempotentHint,
    ]);
    expect(hints).toEqual([
      ['dr.get-service-verdict', true, false, true],
      ['dr.list-services-at-risk', true, false, true],
      ['dr.what-would-be-lost', true, false, true],
      ['dr.recommend-objectives', true, false, true],
      ['dr.annotate-catalog-info', true, false, true],
      ['dr.propose-schedule', true, false, true],
      ['dr.apply-schedule', false, false, true],
      ['dr.create-backup', false, false, false],
      ['dr.get-backup-progress', true, false, true],
      ['dr.write-runbook', true, false, true],
    ]);
    for (const { name, description, inputSchema } of tools) {
      expect(description).toMatch(/\w{3,}.*\.$/);
      expect(inputSchema).toMatchObject({ additionalProperties: false });
      for (const [field, schema] of Object.entries(inputSchema.properties ?? {})) {
        expect({ name, field, schema }).toEqual({
          name,
          field,
          schema: expect.objectContaining({ description: expect.any(String) }),
        });
      }
    }
  });

  it('tell the verdict on a service, and why', async () => {
    const { output } = await call('get-service-verdict', { entityRef: 'shop' });
    expect(output).toMatchObject({
      entityRef: SHOP,
      readiness: expect.stringMatching(/^(ready|at-risk|not-ready|unknown)$/),
      objectives: { rpo: '2h', rto: '4h', strategy: 'backup-restore' },
      workloads: [{ cluster: 'seoul', namespace: 'shop' }],
    });
    const findings = output?.findings as Array<{ outcome: string; question: string }>;
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.map(({ outcome }) => outcome)).not.toContain('pass');
    const all = await call('get-service-verdict', { entityRef: SHOP, allFindings: true, language: 'ko' });
    expect((all.output?.findings as unknown[]).length).toBeGreaterThan(findings.length);
    expect(String(all.output?.headline)).toMatch(/[가-힣]/);
  });

  it('list services at risk, a page at a time', async () => {
    const first = await call('list-services-at-risk', {
      limit: 1,
      readiness: ['not-ready', 'at-risk', 'unknown', 'ready'],
    });
    const { services, totalCount, nextCursor } = first.output as {
      services: Array<{ entityRef: string }>;
      totalCount: number;
      nextCursor: string;
    };
    expect(services).toHaveLength(1);
    expect(totalCount).toBeGreaterThan(1);
    const second = await call('list-services-at-risk', {
      limit: 1,
      readiness: ['not-ready', 'at-risk', 'unknown', 'ready'],
      cursor: nextCursor,
    });
    expect(second.output?.services).not.toEqual(services);
    expect(first.text + second.text).not.toContain('secret');
  });

  it('list those of an owner however it is written, and nothing for what is no owner', async () => {
    const listed = async (owner: string) =>
      (await call('list-services-at-risk', { owner: [owner] })).output?.services as unknown[];
    const services = await listed('group:default/shop-team');
    expect(services.length).toBeGreaterThan(0);
    expect(await listed('Group:Default/Shop-Team')).toEqual(services);
    expect(await listed('shop-team')).toEqual(services);
    const refused = await call('list-services-at-risk', { owner: ['group:'] });
    expect(refused).toMatchObject({
      isError: true,
      text: expect.stringContaining('for example group:default/payments'),
    });
  });

  it.each([
    [{ owner: [] }, /at least 1 element/],
    [{ readiness: [] }, /at least 1 element/],
    [{ text: 'a\0b' }, /accepted is a text without the character 0/],
    [{ limit: 0 }, /greater than or equal to 1/],
    [{ cursor: 'zz' }, /cursor is "zz"; accepted is the nextCursor of a page/],
  ])('do not say that nothing is at risk when asked for %j', async (input, message) => {
    const refused = await call('list-services-at-risk', input);
    expect(refused).toMatchObject({ isError: true, text: expect.stringMatching(/^InputError: /) });
    expect(refused.text).toMatch(message);
  });

  it('tell what would be lost: what could be, by whom, and for one service', async () => {
    const choices = (await call('what-would-be-lost', {})).output?.choices as Array<{ lost: string }>;
    expect(choices.map(({ lost }) => lost)).toContain('cluster:seoul');
    const lost = await call('what-would-be-lost', { lost: 'cluster:seoul' });
    expect(lost.output).toMatchObject({ headline: expect.stringContaining('seoul'), counts: expect.any(Object) });
    const one = await call('what-would-be-lost', { entityRef: SHOP });
    expect((one.output?.disruptions as Array<{ scope: string }>).map(({ scope }) => scope)).toEqual([
      'namespace',
      'cluster',
      'region',
    ]);
    const both = await call('what-would-be-lost', { entityRef: SHOP, lost: 'cluster:seoul' });
    expect(both).toMatchObject({ isError: true, text: expect.stringContaining('accepted is one of them') });
    const unknown = await call('what-would-be-lost', { lost: 'cluster:mars' });
    expect(unknown).toMatchObject({ isError: true, text: expect.stringMatching(/^NotFoundError: .*cluster:mars/) });
  });

  it('recommend objectives, and write them into a text', async () => {
    const { output } = await call('recommend-objectives', { downtime: 'low', dataLoss: 'low' });
    expect(output).toMatchObject({ rto: '1d', rpo: '1d', annotations: { 'backstage-dr.io/rpo': '1d' } });
    const before = '# ours\nkind: Component\nmetadata:\n  name: shop\n';
    const annotated = await call('annotate-catalog-info', { text: before, rpo: '1d' });
    expect(annotated.output).toMatchObject({ changed: true, text: expect.stringContaining('# ours') });
    const refused = await call('annotate-catalog-info', { text: before, rpo: 'soon' });
    expect(refused).toMatchObject({
      isError: true,
      text: expect.stringMatching(/^InputError: rpo is "soon"; accepted/),
    });
  });

  it('propose a Schedule, try it, and apply it', async () => {
    const proposed = await call('propose-schedule', { entityRef: SHOP });
    const [file] = proposed.output?.files as Array<{ path: string; text: string }>;
    expect(parse(file.text)).toMatchObject({ kind: 'Schedule', spec: { schedule: proposed.output?.cron } });
    const name = String(proposed.output?.name);
    const dry = await call('apply-schedule', { entityRef: SHOP, dryRun: true });
    expect(dry.output).toMatchObject({ outcome: 'would-create', name });
    expect(world.schedule(name)).toBeUndefined();
    const applied = await call('apply-schedule', { entityRef: SHOP });
    expect(applied.output).toMatchObject({ outcome: 'created', name, cluster: 'seoul' });
    expect(world.schedule(name)).toBeDefined();
    const acts = world.dr.audit.events.filter(({ eventId }) => eventId === 'schedule-apply');
    expect(acts.at(-1)).toMatchObject({
      outcome: 'succeeded',
      meta: { by: 'user:default/mina', entityRef: SHOP },
    });
  });

  it('take a Backup, and tell how it stands', async () => {
    const { output } = await call('create-backup', { entityRef: SHOP, ttl: '3d' });
    expect(output).toMatchObject({ outcome: 'created', kind: 'Backup' });
    const ask = () => call('get-backup-progress', { entityRef: SHOP, cluster: 'seoul', name: String(output?.name) });
    let progress = await ask();
    for (let tries = 0; progress.isError && tries < 100; tries++) {
      await new Promise(resolve => setTimeout(resolve, 100));
      progress = await ask();
    }
    expect(progress.output).toMatchObject({ done: false, usable: false });
  });

  it('refuse who may not, what the cluster does not confirm, and what cannot be', async () => {
    const forbidden = await call('apply-schedule', { entityRef: SHOP }, 'user:default/nobody');
    expect(forbidden).toMatchObject({
      isError: true,
      text: expect.stringMatching(/^NotAllowedError: .*dr\.schedule\.create/),
    });
    const unconfirmed = await call('create-backup', { entityRef: 'component:default/stall' });
    expect(unconfirmed).toMatchObject({ isError: true, text: expect.stringMatching(/^NotAllowedError: .*stall/) });
    const unseen = await call('get-service-verdict', { entityRef: 'component:default/secret' });
    expect(unseen).toMatchObject({ isError: true, text: expect.stringMatching(/^NotFoundError: /) });
    const wrong = await call('propose-schedule', { entityRef: SHOP, cron: '61 * * * *' });
    expect(wrong).toMatchObject({ isError: true, text: expect.stringMatching(/^InputError: cron is "61 /) });
    const unknown = await call('propose-schedule', { entityRef: SHOP, colour: 'red' });
    expect(unknown).toMatchObject({ isError: true, text: expect.stringContaining('colour') });
  });

  it('write a runbook', async () => {
    const { output } = await call('write-runbook', { entityRef: SHOP });
    expect(String(output?.markdown)).toMatch(/^# /);
  });
});
