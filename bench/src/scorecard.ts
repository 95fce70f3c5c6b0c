// The portal-wide view over a company of ten thousand services, in SQLite and, with `--postgres <address>`, in PostgreSQL:
// judging all of them and what has changed, pages with every filter and order, the same with five times the Backups, what
// stands above the list, the list in a browser, and what if.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import Knex, { Knex as Database } from 'knex';
import { measureInBrowser } from './scorecard/browser';
import { fillHistory } from './scorecard/fillHistory';
import { measureJudgement } from './scorecard/judge';
import { judgeAll } from './scorecard/judgeAll';
import { measureOverviews, measurePages } from './scorecard/pages';
import { Results, ScorecardWorld } from './scorecard/ScorecardWorld';
import { benchWhatIf } from './scorecard/whatIf';
import { fillWorld } from './scorecard/world';

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
    postgres: { type: 'string' },
    only: { type: 'string' },
  },
});
if (values.only !== undefined && values.only !== 'browser') {
  console.error(`--only is ${JSON.stringify(values.only)}; browser is accepted`);
  process.exit(1);
}

/** Backups are at least one for each service with the copy that another cluster has of it. */
const SIZE = values.short
  ? { services: 1000, clusters: 10, backups: 2000 }
  : { services: 10_000, clusters: 50, backups: 20_000 };
/** From what a service has at least to the size that is designed for. */
const MORE_BACKUPS = 5;
/** What does not grow is the same but for noise. */
const MOST_GROWTH = 1.5;
const CHANGES = values.short ? 20 : 100;
/** How often each thing is done in the browser. */
const ROUNDS = 3;
const SAMPLES = values.short ? 10 : 30;

async function main(): Promise<void> {
  if (values.only === undefined) benchWhatIf(resultsOf('In memory'));
  const cache = path.join(__dirname, '../.cache');
  await mkdir(cache, { recursive: true });
  const dir = await mkdtemp(path.join(cache, 'scorecard-'));
  try {
    await measure(
      'SQLite',
      Knex({
        client: 'better-sqlite3',
        connection: { filename: path.join(dir, 'dr.sqlite') },
        useNullAsDefault: true,
        pool: { min: 1, max: 1 },
      }),
    );
    if (values.postgres && values.only === undefined) await onPostgres(values.postgres);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** In a database of its own, which is dropped afterwards. */
async function onPostgres(connectionString: string): Promise<void> {
  const server = Knex({ client: 'pg', connection: connectionString, pool: { min: 0, max: 1 } });
  const name = `dr_bench_${process.pid}`;
  try {
    await server.raw('create database ??', [name]);
    const connection = new URL(connectionString);
    connection.pathname = `/${name}`;
    await measure('PostgreSQL', Knex({ client: 'pg', connection: connection.href, pool: { min: 0, max: 10 } }));
    await server.raw('drop database ??', [name]);
  } finally {
    await server.destroy();
  }
}

async function measure(database: string, knex: Database): Promise<void> {
  try {
    const { services, clusters, backups } = SIZE;
    const nowMs = Date.now();
    const build = async (number: number): Promise<ScorecardWorld> => {
      const filled = await fillWorld({ knex, services, clusters, backups: number, nowMs });
      const world = { knex, services, clusters, backups: number, nowMs, ...filled };
      await judgeAll(world);
      return world;
    };

    const few = await build(backups);
    if (values.only === 'browser') {
      // Nobody looks at more than the verdicts there, which are as many with fewer Backups.
      await fillHistory(few);
      await measureInBrowser(few, resultsOf(titleOf(database, few)), ROUNDS);
      return;
    }
    const before = await measurePages(few, resultsOf(titleOf(database, few)), SAMPLES);
    const many = await build(backups * MORE_BACKUPS);
    const results = resultsOf(titleOf(database, many));
    const after = await measurePages(many, results, SAMPLES);
    results.add(
      `medians of pages against those with a ${MORE_BACKUPS}th of the Backups`,
      after / before,
      'times',
      MOST_GROWTH,
    );
    await measureJudgement(many, results, CHANGES);
    await fillHistory(many);
    await measureOverviews(many, results, SAMPLES);
    // The browser does not know which database answers, and takes too long to be asked each time.
    if (database === 'SQLite' && !values.short) await measureInBrowser(many, results, ROUNDS);
  } finally {
    await knex.destroy();
  }
}

function titleOf(database: string, { services, clusters, backups }: ScorecardWorld): string {
  return `${database}, ${services} services, ${clusters} clusters, ${backups} Backups`;
}

function resultsOf(title: string): Results {
  return {
    add(what, value, unit, budget) {
      const isOver = budget !== undefined && value > budget;
      if (isOver && values.strict) process.exitCode = 1;
      const limit = budget === undefined ? '' : ` (budget ${budget} ${unit}${isOver ? ', EXCEEDED' : ''})`;
      console.log(`${title}: ${what} ${value.toPrecision(3)} ${unit}${limit}`);
    },
  };
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
