// A full sync into the database against the simplest program that reads the same list, in turn, in one run; what both hold
// in memory at most; and what comes over the wire when nothing changes.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { FOLLOWED_KINDS } from '@backstage-dr/plugin-dr-common';
import { buildSync } from 'esbuild';
import { ms, percentile } from './statistics';
import { BenchCluster, startDemoCluster, startRealCluster } from './sync/BenchCluster';
import { CountingProxy } from './sync/CountingProxy';
import { runChild } from './sync/runChild';

const BUDGET = { ratio: 1.6, idleBytes: 1000, peakMb: { 10_000: 80, 100_000: 200 } as Record<number, number> };

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
    real: { type: 'boolean', default: false },
  },
});
const rounds = values.short ? 3 : 7;
const idleSeconds = values.short ? 60 : 180;
const sizes = values.short ? [10_000] : [10_000, 100_000];

async function main(): Promise<void> {
  // Inside the package, so that the compiled child finds its dependencies.
  const cache = path.join(__dirname, '../.cache');
  await mkdir(cache, { recursive: true });
  const dir = await mkdtemp(path.join(cache, 'sync-'));
  try {
    const files = { child: path.join(dir, 'child.cjs'), empty: path.join(dir, 'empty.cjs'), dir };
    compile(files.child);
    await writeFile(files.empty, 'console.log(JSON.stringify({ peakMb: process.resourceUsage().maxRSS / 1024 }))');
    const starts = values.real ? [startRealCluster] : [startDemoCluster];
    for (const start of starts) {
      for (const backups of sizes) await measure(await start(backups), backups, files);
    }
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/**
 * The loader of the tests would be measured too, and costs more than what it loads. knex is bundled as well, without its
 * other drivers: a portal has it loaded already, and hundreds of small files loaded one by one are no part of a sync.
 */
function compile(outfile: string): void {
  buildSync({
    entryPoints: [path.join(__dirname, 'sync/child.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
    minify: true,
    logLevel: 'error',
    external: [
      '@backstage-dr/plugin-dr-backend/package.json',
      '@backstage/backend-plugin-api',
      '@kubernetes/client-node',
      'better-sqlite3',
      'mariadb/callback',
      'mysql',
      'mysql2',
      'oracledb',
      'pg',
      'pg-native',
      'pg-query-stream',
      'sqlite3',
      'tedious',
    ],
  });
}

async function measure(
  cluster: BenchCluster,
  backups: number,
  files: { child: string; empty: string; dir: string },
): Promise<void> {
  const proxy = await CountingProxy.start(cluster.url);
  try {
    const { url, token, caFile: ca } = cluster;
    const empty = await runChild(files.empty, {});
    const plain: number[] = [];
    const sync: number[] = [];
    const peaks: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const read = await runChild(files.child, { task: 'plain', url, token, ca });
      const database = path.join(files.dir, `${backups}-${round}.sqlite`);
      const synced = await runChild(files.child, { task: 'sync', url, token, ca, database });
      if (read.objects !== backups || synced.objects !== backups) {
        throw new Error(`${backups} Backups expected, ${read.objects} read, ${synced.objects} synced`);
      }
      plain.push(read.wallMs);
      sync.push(synced.wallMs);
      peaks.push(synced.peakMb - empty.peakMb);
    }
    const ratio = percentile(sync, 0.5) / percentile(plain, 0.5);
    report(`${cluster.title}, ${backups} Backups`, [
      `full sync p50 ${ms(percentile(sync, 0.5))} against ${ms(percentile(plain, 0.5))} of a plain read`,
      budgeted('ratio', ratio, values.real ? BUDGET.ratio : undefined),
      budgeted('peak memory above an empty process, MB', percentile(peaks, 0.5), BUDGET.peakMb[backups]),
    ]);
    if (backups === sizes[0]) {
      const bytes = await idleBytes(files.child, proxy, { ...cluster, url: throughProxy(url, proxy) });
      report(`${cluster.title}, nothing changes`, [
        budgeted('bytes a minute and kind, the probe included', bytes, BUDGET.idleBytes),
      ]);
    }
  } finally {
    proxy.stop();
    await cluster.stop();
  }
}

async function idleBytes(child: string, proxy: CountingProxy, cluster: BenchCluster): Promise<number> {
  let before = 0;
  let after = 0;
  const { url, token, caFile: ca } = cluster;
  await runChild(child, { task: 'sync', url, token, ca, idleSeconds: String(idleSeconds) }, line => {
    if (line === 'idle') before = proxy.bytesReceived;
    if (line === 'busy') after = proxy.bytesReceived;
  });
  return (after - before) / (idleSeconds / 60) / FOLLOWED_KINDS.length;
}

function throughProxy(url: string, proxy: CountingProxy): string {
  const through = new URL(url);
  through.port = String(proxy.port);
  return through.href.replace(/\/$/, '');
}

function budgeted(what: string, value: number, budget: number | undefined): string {
  if (budget === undefined) return `${what} ${value.toPrecision(3)}`;
  if (value > budget && values.strict) process.exitCode = 1;
  return `${what} ${value.toPrecision(3)} (budget ${budget}${value > budget ? ', EXCEEDED' : ''})`;
}

function report(title: string, lines: string[]): void {
  console.log(`${title}: ${lines.join('; ')}`);
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
