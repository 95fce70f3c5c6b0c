import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import techInsightsPlugin from '@backstage-community/plugin-tech-insights-backend';
import { mockServices, startTestBackend, TestBackend } from '@backstage/backend-test-utils';
import { CountedPage, ServiceSummary } from '@backstage-dr/plugin-dr-common';
import techInsightsModuleDr, { disasterRecoveryFactRetriever } from '.';

const TOTAL = 450;
const ID = disasterRecoveryFactRetriever.id;

function summaryOf(index: number): ServiceSummary {
  return {
    entityRef: `component:default/s-${index}`,
    title: `s-${index}`,
    readiness: index === 7 ? 'unknown' : 'ready',
    level: 2,
    headline: { code: 'headline' },
    reason: { code: 'reason' },
    exposure: 'unknown',
    recoveryTime: { state: 'unknown' },
    clusters: [],
    marks: [],
    assessedAt: '2026-11-23T11:59:00Z',
  };
}

/** The HTTP side of the dr plugin, as far as lists go. */
class DrServer {
  readonly asked: Array<{ url: URL; authorization?: string }> = [];
  status = 200;
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => {
      const url = new URL(request.url ?? '', 'http://dr');
      this.asked.push({ url, authorization: request.headers.authorization });
      const start = Number(url.searchParams.get('cursor') ?? 0);
      const end = Math.min(TOTAL, start + Number(url.searchParams.get('limit')));
      const page: CountedPage<ServiceSummary> = {
        items: Array.from({ length: end - start }, (_, index) => summaryOf(start + index)),
        totalCount: TOTAL,
        ...(end < TOTAL && { nextCursor: String(end) }),
      };
      response.writeHead(this.status, { 'content-type': 'application/json' }).end(JSON.stringify(page));
    });
  }

  static async start(): Promise<DrServer> {
    const dr = new DrServer();
    await new Promise<void>(resolve => dr.#server.listen(0, '127.0.0.1', resolve));
    return dr;
  }

  get url(): string {
    return `http://127.0.0.1:${portOf(this.#server)}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('Not listening');
  return address.port;
}

describe('the module in Tech Insights', () => {
  let dr: DrServer;
  let backend: TestBackend;
  const scheduler = mockServices.scheduler.mock();

  beforeAll(async () => {
    dr = await DrServer.start();
    const discovery = mockServices.discovery.mock();
    discovery.getBaseUrl.mockImplementation(async pluginId => `${dr.url}/api/${pluginId}`);
    backend = await startTestBackend({
      features: [
        techInsightsPlugin,
        techInsightsModuleDr,
        discovery.factory,
        scheduler.factory,
        mockServices.rootConfig.factory({
          data: { techInsights: { factRetrievers: { disasterRecoveryFactRetriever: { cadence: '*/15 * * * *' } } } },
        }),
      ],
    });
  });

  afterAll(async () => {
    await backend?.stop();
    await dr?.stop();
  });

  /** What the scheduler does when the time has come. */
  async function retrieve(): Promise<void> {
    const tasks = scheduler.scheduleTask.mock.calls.map(([task]) => task).filter(({ id }) => id === ID);
    expect(tasks).toHaveLength(1);
    await tasks[0].fn(new AbortController().signal);
  }

  async function factsOf(name: string): Promise<Record<string, unknown>> {
    const query = new URLSearchParams({ entity: `component:default/${name}`, 'ids[]': ID });
    const answer = await fetch(`http://127.0.0.1:${portOf(backend.server)}/api/tech-insights/facts/latest?${query}`);
    const body: Record<string, { facts: Record<string, unknown> }> = await answer.json();
    return body[ID]?.facts;
  }

  it('stores the facts of all services, page by page, as the backend itself', async () => {
    await retrieve();
    expect(dr.asked.map(({ url }) => [url.pathname, url.searchParams.get('cursor')])).toEqual([
      ['/api/dr/v1/services', null],
      ['/api/dr/v1/services', '200'],
      ['/api/dr/v1/services', '400'],
    ]);
    for (const { authorization } of dr.asked) expect(authorization).toMatch(/^Bearer mock-service-token:.*dr/);
    expect(await factsOf('s-449')).toMatchObject({ readiness: 'ready', isReady: true, isKnown: true, level: 2 });
    expect(await factsOf('s-7')).toMatchObject({ readiness: 'unknown', isReady: false, isKnown: false });
    expect(await factsOf('s-450')).toBeUndefined();
  });

  it('leaves the facts of the last run when the plugin does not answer', async () => {
    dr.status = 503;
    await retrieve();
    expect(await factsOf('s-449')).toMatchObject({ isReady: true, assessedAt: '2026-11-23T11:59:00Z' });
  });
});
