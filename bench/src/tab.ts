// The assessment over HTTP against an authenticated empty route of the same backend, measured in turn in one run.
import { ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ClusterStore, DemoApiServer, generateBackups } from '@internal/demo-clusters';
import { freePort } from './freePort';
import { ms, percentile } from './statistics';

const SERVICES = 200;
const SAMPLES = 300;
const LIMIT_RATIO = 2.5;
const LIMIT_IN_PROCESS_MS = 20;

const { values } = parseArgs({
  options: { short: { type: 'boolean', default: false }, strict: { type: 'boolean', default: false } },
});
const sizes = values.short ? [10_000] : [10_000, 100_000];

async function main(): Promise<void> {
  const ratios: number[] = [];
  for (const backups of sizes) ratios.push(await measure(backups));
  if (ratios.some(ratio => ratio > LIMIT_RATIO)) {
    console.log(`above the budget of ${LIMIT_RATIO}`);
    if (values.strict) process.exitCode = 1;
  }
}

async function measure(backups: number): Promise<number> {
  const dir = await mkdtemp(path.join(tmpdir(), 'dr-bench-tab-'));
  const store = ClusterStore.create();
  generateBackups(store, { count: backups, schedules: SERVICES });
  const cluster = await DemoApiServer.start({ store });
  const port = await freePort();
  const backend = await startBackend(dir, port, cluster.url);
  try {
    const base = `http://127.0.0.1:${port}/api`;
    const headers = { authorization: `Bearer ${await guestToken(base)}` };
    const url = `${base}/dr/v1/services/component/default/svc-007`;
    await untilComplete(url, headers, backups / SERVICES);

    const requestsBefore = cluster.log.counts();
    const floor: number[] = [];
    const tab: number[] = [];
    let bytes = 0;
    for (let round = 0; round < SAMPLES; round++) {
      floor.push((await timed(`${base}/floor`, headers)).elapsedMs);
      const answer = await timed(url, headers);
      tab.push(answer.elapsedMs);
      bytes = answer.bytes;
    }
    const inProcess = await inProcessMs(base, headers);
    const ratio = percentile(tab, 0.5) / percentile(floor, 0.5);
    console.log(
      [
        `${backups} Backups:`,
        `p50 ${ms(percentile(tab, 0.5))} against ${ms(percentile(floor, 0.5))} of an empty route,`,
        `ratio ${ratio.toFixed(2)} (budget ${LIMIT_RATIO});`,
        `p95 ${ms(percentile(tab, 0.95))} against ${ms(percentile(floor, 0.95))};`,
        `in process p95 ${ms(inProcess)} (budget ${LIMIT_IN_PROCESS_MS} ms at 10000);`,
        `${(bytes / 1024).toFixed(1)} KiB;`,
        `calls to the cluster: ${callsBetween(requestsBefore, cluster.log.counts())}`,
      ].join(' '),
    );
    if (backups === 10_000 && inProcess > LIMIT_IN_PROCESS_MS) {
      console.log(`above the budget of ${LIMIT_IN_PROCESS_MS} ms`);
      if (values.strict) process.exitCode = 1;
    }
    return ratio;
  } finally {
    const ended = new Promise(resolve => backend.once('exit', resolve));
    backend.kill();
    await ended;
    await cluster.takeDown();
    await rm(dir, { recursive: true, force: true });
  }
}

/** The 95th percentile of the service's own answer, without HTTP. */
async function inProcessMs(base: string, headers: Record<string, string>): Promise<number> {
  const query = new URLSearchParams({ entityRef: 'component:default/svc-007', samples: String(SAMPLES) });
  const response = await fetch(`${base}/dr/in-process?${query}`, { headers });
  if (!response.ok) throw new Error(`the backend answered ${response.status}`);
  return percentile(await response.json(), 0.95);
}

/** Reads of objects; the light probe of the cluster itself goes on whether pages are open or not. */
function callsBetween(before: Record<string, number>, after: Record<string, number>): number {
  return Object.entries(after)
    .filter(([what]) => what.startsWith('list ') || what.startsWith('get '))
    .reduce((sum, [what, count]) => sum + count - (before[what] ?? 0), 0);
}

async function startBackend(dir: string, port: number, clusterUrl: string): Promise<ChildProcess> {
  const entities = Array.from({ length: SERVICES }, (_, index) => {
    const name = `svc-${String(index).padStart(3, '0')}`;
    return {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name,
        annotations: {
          'backstage.io/kubernetes-id': name,
          'backstage.io/kubernetes-namespace': name,
          'backstage-dr.io/rpo': '1h',
        },
      },
      spec: { type: 'service', lifecycle: 'production', owner: 'guests' },
    };
  });
  const catalog = path.join(dir, 'catalog.yaml');
  await writeFile(catalog, entities.map(entity => JSON.stringify(entity)).join('\n---\n'));
  const url = `http://127.0.0.1:${port}`;
  const config = path.join(dir, 'app-config.yaml');
  await writeFile(
    config,
    JSON.stringify({
      app: { baseUrl: url },
      backend: {
        baseUrl: url,
        listen: { port, host: '127.0.0.1' },
        database: { client: 'better-sqlite3', connection: { directory: path.join(dir, 'database') } },
      },
      auth: { providers: { guest: { dangerouslyAllowOutsideDevelopment: true } } },
      catalog: { locations: [{ type: 'file', target: catalog }] },
      dr: { clusters: [{ name: 'bench', url: clusterUrl, token: { literal: 'anybody' } }] },
    }),
  );
  const child = spawn(
    'node',
    [
      '--require',
      '@backstage/cli/config/nodeTransform.cjs',
      path.join(__dirname, 'tab/serveBackend.ts'),
      '--config',
      config,
    ],
    { env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'warn' }, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  await until(`${url} is ready`, () =>
    fetch(`${url}/.backstage/health/v1/readiness`).then(
      response => response.ok,
      () => false,
    ),
  );
  return child;
}

async function guestToken(base: string): Promise<string> {
  const response = await fetch(`${base}/auth/guest/refresh`, {
    method: 'POST',
    headers: { 'x-requested-with': 'XMLHttpRequest' },
  });
  const { backstageIdentity } = await response.json();
  return backstageIdentity.token;
}

async function untilComplete(url: string, headers: Record<string, string>, recoveryPoints: number): Promise<void> {
  await until('the full read is in the database', async () => {
    const response = await fetch(url, { headers });
    if (!response.ok) return false;
    const assessment = await response.json();
    return assessment.recoveryPointCount >= recoveryPoints && assessment.clusters[0].reachability === 'reachable';
  });
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 300_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`not within 5 minutes: ${what}`);
    await new Promise(resolve => setTimeout(resolve, 500));
  }
}

async function timed(url: string, headers: Record<string, string>): Promise<{ elapsedMs: number; bytes: number }> {
  const startedAt = performance.now();
  const response = await fetch(url, { headers });
  const body = await response.arrayBuffer();
  const elapsedMs = performance.now() - startedAt;
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return { elapsedMs, bytes: body.byteLength };
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
