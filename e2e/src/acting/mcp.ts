import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { ActingPortal, MCP_TOKEN } from './ActingPortal';

/** An MCP client with the token that the operator has handed to it. */
export function describeMcp(portal: () => ActingPortal): void {
  it('tells the verdict and proposes, and lets nobody act who is not a person', async () => {
    const client = new Client({ name: 'somebody', version: '1.0.0' });
    const url = new URL(`${portal().portal.url}/api/mcp-actions/v1`);
    const headers = { authorization: `Bearer ${MCP_TOKEN}` };
    await client.connect(new StreamableHTTPClientTransport(url, { requestInit: { headers } }));
    const call = async (tool: string) => {
      const result = (await client.callTool({
        name: `dr.${tool}`,
        arguments: { entityRef: 'component:default/order' },
      })) as CallToolResult;
      const [content] = result.content;
      return {
        isError: result.isError === true,
        output: result.structuredContent,
        text: content.type === 'text' ? content.text : '',
      };
    };
    try {
      const { tools } = await client.listTools();
      expect(tools.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['dr.get-service-verdict', 'dr.propose-schedule', 'dr.apply-schedule']),
      );

      const verdict = await call('get-service-verdict');
      const { readiness, level } = await portal().portal.client.getAssessment('component:default/order');
      expect(verdict.output).toMatchObject({ entityRef: 'component:default/order', readiness, level });

      const proposal = await call('propose-schedule');
      expect(proposal.output).toMatchObject({ cluster: 'seoul-1', name: 'dr-order-seoul-1', rpoSeconds: 900 });

      const refused = await call('create-backup');
      expect(refused.isError).toBe(true);
      expect(refused.text).toContain('Only a person can act on a service');
    } finally {
      await client.close();
    }
  });
}
