import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { ActingPortal, MCP_TOKEN } from './ActingPortal';

const ORDER = { entityRef: 'component:default/order', cluster: 'seoul-1' };

/** MCP clients: one with the token that the operator has handed to it, and one of a person. */
export function describeMcp(portal: () => ActingPortal): void {
  it('tells the verdict and proposes, and lets nobody act who is not a person', async () => {
    const headers = { authorization: `Bearer ${MCP_TOKEN}` };
    const client = await connect(portal(), (input, init) =>
      fetch(input, { ...init, headers: { ...plain(init?.headers), ...headers } }),
    );
    try {
      const { tools } = await client.listTools();
      expect(tools.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['dr.get-service-verdict', 'dr.propose-schedule', 'dr.apply-schedule']),
      );

      const verdict = await call(client, 'get-service-verdict', { entityRef: ORDER.entityRef });
      const { readiness, level } = await portal().portal.client.getAssessment(ORDER.entityRef);
      expect(verdict.output).toMatchObject({ entityRef: ORDER.entityRef, readiness, level });

      const proposal = await call(client, 'propose-schedule', ORDER);
      expect(proposal.output).toMatchObject({ cluster: 'seoul-1', name: 'dr-order-seoul-1', rpoSeconds: 900 });

      const refused = await call(client, 'create-backup', ORDER);
      expect(refused.isError).toBe(true);
      expect(refused.text).toContain('Only a person can act on a service');
    } finally {
      await client.close();
    }
  });

  it('tells a person what the cluster would make of a Schedule, and leaves nothing there', async () => {
    const client = await connect(portal(), (input, init) =>
      portal().portal.fetch(String(input), { ...init, headers: plain(init?.headers) }),
    );
    try {
      const { isError, output } = await call(client, 'apply-schedule', { ...ORDER, dryRun: true });
      expect({ isError, output }).toMatchObject({
        isError: false,
        output: { kind: 'Schedule', name: 'dr-order-seoul-1', outcome: 'would-create' },
      });
      expect(await (await portal().cluster('seoul-1')).schedule('dr-order-seoul-1')).toBeUndefined();
    } finally {
      await client.close();
    }
  });
}

async function connect({ portal }: ActingPortal, fetchAs: typeof fetch): Promise<Client> {
  const client = new Client({ name: 'somebody', version: '1.0.0' });
  const url = new URL(`${portal.url}/api/mcp-actions/v1`);
  await client.connect(new StreamableHTTPClientTransport(url, { fetch: fetchAs }));
  return client;
}

async function call(client: Client, tool: string, input: Record<string, unknown>) {
  const result = (await client.callTool({ name: `dr.${tool}`, arguments: input })) as CallToolResult;
  const [content] = result.content;
  return {
    isError: result.isError === true,
    output: result.structuredContent,
    text: content.type === 'text' ? content.text : '',
  };
}

function plain(headers: RequestInit['headers']): Record<string, string> {
  return Object.fromEntries(new Headers(headers));
}
