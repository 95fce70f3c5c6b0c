// Judges services with a package as it is published, in a process that has none of our build tools, and prints what came of
// it as JSON: outcomes, threads that were started, warnings, and how often this thread read for them.
const { createRequire } = require('node:module');
const path = require('node:path');

const [, , folder, count, filename] = process.argv;
const load = createRequire(path.join(folder, 'package.json'));

async function main() {
  const { DEFAULT_JUDGEMENT_SETTINGS } = load('@backstage-dr/plugin-dr-common');
  const { DatabaseProjection } = load('./dist/projection/DatabaseProjection.cjs.js');
  const { createJudges } = load('./dist/assessment/judging/createJudges.cjs.js');
  const [warnings, threads] = [[], []];
  process.on('worker', worker => threads.push(worker.threadId));
  const knex = load('knex')({ client: 'better-sqlite3', connection: { filename }, useNullAsDefault: true });
  await DatabaseProjection.create({ knex, parser: undefined });
  const judges = createJudges({
    knex,
    settings: DEFAULT_JUDGEMENT_SETTINGS,
    logger: { warn: message => warnings.push(message) },
  });
  const standing = {
    clusterFacts: [],
    locations: [],
    snapshotLocations: [],
    backupsInProgress: {},
    rememberedSince: new Map(),
  };
  const services = Array.from({ length: Number(count) }, (_, index) => ({
    entity: {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: `service-${index}`, annotations: { 'backstage-dr.io/rpo': '1h' } },
    },
    beside: {},
  }));
  let reads = 0;
  knex.on('query', ({ sql }) => {
    reads += Number(sql.startsWith('select'));
  });
  const outcomes = await judges.judge(services, { id: 'once', nowMs: Date.now(), standing });
  judges.stop();
  await knex.destroy();
  const readiness = outcomes.map(({ finding, problem }) => problem ?? finding.summary.readiness);
  process.stdout.write(JSON.stringify({ readiness, threads: threads.length, warnings, reads }));
}

main();
