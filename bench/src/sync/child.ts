// What is measured, each in a process of its own: `empty` does nothing, `plain` reads the list and parses it, `sync` has
// the product read it into a database. The last line of output is a JSON object with what it cost.
import { readFileSync } from 'node:fs';
import https from 'node:https';
import http from 'node:http';
import { parseArgs } from 'node:util';
import { ClusterFollower } from '@backstage-dr/plugin-dr-backend/src/sync';
import { DatabaseProjection } from '@backstage-dr/plugin-dr-backend/src/projection/DatabaseProjection';
import { OBJECT_PARSER } from '@backstage-dr/plugin-dr-backend/src/projection/ObjectParser';
import { STATUS_TOPIC } from '@backstage-dr/plugin-dr-backend/src/projection/Touched';
import Knex from 'knex';

const { values } = parseArgs({
  options: {
    task: { type: 'string', default: 'empty' },
    url: { type: 'string', default: '' },
    token: { type: 'string', default: '' },
    ca: { type: 'string' },
    database: { type: 'string', default: ':memory:' },
    idleSeconds: { type: 'string', default: '0' },
  },
});

interface Cost {
  wallMs: number;
  objects: number;
}

async function main(): Promise<void> {
  const tasks: Record<string, () => Promise<Cost>> = { empty: async () => ({ wallMs: 0, objects: 0 }), plain, sync };
  const cost = await tasks[values.task]();
  const peakMb = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(`${JSON.stringify({ ...cost, peakMb })}\n`, () => process.exit(0));
}

/** The simplest program that reads the list: one request, one string, one JSON.parse. */
async function plain(): Promise<Cost> {
  const startedAt = performance.now();
  const { request } = values.url.startsWith('https:') ? https : http;
  const text = await new Promise<string>((resolve, reject) => {
    request(
      `${values.url}/apis/velero.io/v1/namespaces/velero/backups`,
      {
        headers: { authorization: `Bearer ${values.token}`, accept: 'application/json' },
        ...(values.ca && { ca: readFileSync(values.ca) }),
      },
      response => {
        const pieces: Buffer[] = [];
        response.on('data', piece => pieces.push(piece));
        response.on('end', () => resolve(Buffer.concat(pieces).toString('utf8')));
        response.on('error', reject);
      },
    )
      .on('error', reject)
      .end();
  });
  const objects = JSON.parse(text).items.length;
  return { wallMs: performance.now() - startedAt, objects };
}

async function sync(): Promise<Cost> {
  const knex = Knex({
    client: 'better-sqlite3',
    connection: { filename: values.database },
    useNullAsDefault: true,
    pool: {
      min: 1,
      max: 1,
      // better-sqlite3 gives a database 16 MB of page cache; SQLite's own default is 2, and PostgreSQL's is elsewhere.
      afterCreate: (connection: { pragma(text: string): void }, done: () => void) => {
        connection.pragma('cache_size = -2000');
        done();
      },
    },
  });
  const projection = await DatabaseProjection.create({ knex, parser: OBJECT_PARSER });
  const silent = { error: print, warn: print, info() {}, debug() {}, child: () => silent };
  const follower = ClusterFollower.create({
    cluster: {
      name: 'bench',
      title: 'bench',
      veleroNamespace: 'velero',
      access: {
        kind: 'url',
        url: values.url,
        token: { literal: values.token },
        caFile: values.ca,
        skipTLSVerify: false,
      },
    },
    store: projection,
    logger: silent,
  });
  const stop = new AbortController();
  const startedAt = performance.now();
  const synced = untilSynced(projection);
  const run = follower.run(stop.signal);
  await synced;
  const wallMs = performance.now() - startedAt;
  const [{ objects }] = await knex('dr_objects').where({ kind: 'Backup' }).count({ objects: '*' });
  const idleSeconds = Number(values.idleSeconds);
  if (idleSeconds > 0) {
    // The parent begins to count now.
    process.stdout.write('idle\n');
    await new Promise(resolve => setTimeout(resolve, idleSeconds * 1000));
    process.stdout.write('busy\n');
  }
  stop.abort();
  await run;
  await knex.destroy();
  return { wallMs, objects: Number(objects) };
}

/** Asks only when something was written: asking again and again would be measured too. */
function untilSynced(projection: DatabaseProjection): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = projection.onTouched(async touched => {
      if (!touched.some(({ topic }) => topic === STATUS_TOPIC)) return;
      try {
        if (!(await projection.resumePoint('bench', 'Backup'))) return;
        stop();
        resolve();
      } catch (error) {
        reject(error);
      }
    });
  });
}

function print(message: string): void {
  process.stderr.write(`${message}\n`);
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
