// Runs every suite and prints each one's result; the last line is `N passed, N failed`.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPostgres } from './lib/postgres.mjs';
import { ensureAppBuilt } from './lib/prepare.mjs';
import { run } from './lib/run.mjs';
import { say } from './lib/say.mjs';
import { ensureToolchain, root } from './lib/toolchain.mjs';

const scratch = await mkdtemp(path.join(tmpdir(), 'dr-ci-'));
const results = [];

/** Runs a suite; Jest's own counts are taken where it wrote them, else the suite counts as one. */
async function suite(name, command, args, env, report) {
  say(`── ${name}`);
  const startedAtMs = Date.now();
  const code = await run(command, args, { cwd: root, env });
  const counts = report && (await readFile(report, 'utf8').then(JSON.parse, () => undefined));
  const passed = counts?.numPassedTests ?? (code === 0 ? 1 : 0);
  // A suite that fails outside its tests has failed all the same.
  const failed = Math.max(counts?.numFailedTests ?? 0, code === 0 ? 0 : 1);
  results.push({ name, passed, failed, seconds: Math.round((Date.now() - startedAtMs) / 1000) });
}

async function jestSuite(name, env, workspace, script, ...patterns) {
  const report = path.join(scratch, `${name.replace(/\W+/g, '-')}.json`);
  const args = ['workspace', workspace, script, '--watchAll=false', '--json', `--outputFile=${report}`, ...patterns];
  await suite(name, 'yarn', args, env, report);
}

const unitReport = path.join(scratch, 'unit.json');
await suite('npm test', 'npm', ['test', '--', '--json', `--outputFile=${unitReport}`], process.env, unitReport);

const env = { ...(await ensureToolchain()), CI: 'true' };

const postgres = await startPostgres(scratch).catch(error => {
  results.push({ name: `PostgreSQL (${error.message})`, passed: 0, failed: 1, seconds: 0 });
  return undefined;
});
if (postgres) {
  const onPostgres = { ...env, BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING: postgres.connectionString };
  await jestSuite(
    'backend on PostgreSQL',
    onPostgres,
    '@backstage-dr/plugin-dr-backend',
    'test',
    'src/(assessment|exemptions|metrics|notifications|plugin|projection|router|scorecard|service|sync|what-if)',
    // On SQLite they have just run.
    '--testNamePattern=POSTGRES',
  );
  await jestSuite('two replicas on PostgreSQL', onPostgres, '@internal/e2e', 'test:e2e', 'src/replicas');
  await postgres.stop();
}

await ensureAppBuilt(env);
await suite('build of the real clusters', 'examples/real-clusters/ctl', ['build'], env);
// These wait for Velero's minutes, and for a portal's seconds, more than they work, so that lanes of them share the cores.
await Promise.all([
  jestSuite('portal in a browser', env, '@internal/e2e', 'test:e2e', 'src/browser'),
  jestSuite('judgement against real Velero', env, '@internal/e2e', 'test:e2e', 'src/differential'),
  (async () => {
    await jestSuite('contract with the real clusters', env, '@internal/e2e', 'test:e2e', 'src/contract');
    await jestSuite('ways to be misled, with real Velero', env, '@internal/e2e', 'test:e2e', 'src/scenarios');
  })(),
]);
await jestSuite('real clusters', env, '@internal/e2e', 'test:e2e', 'src/real');
await suite('benchmark: sync', 'node', ['scripts/bench.mjs', 'sync', '--short', '--real'], env);
await suite('benchmark: tab', 'node', ['scripts/bench.mjs', 'tab', '--short'], env);
await suite('benchmark: scorecard', 'node', ['scripts/bench.mjs', 'scorecard', '--short'], env);

await rm(scratch, { recursive: true, force: true });

console.log('');
for (const { name, passed, failed, seconds } of results) {
  console.log(`${failed === 0 ? 'ok    ' : 'FAILED'}  ${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
}
const total = key => results.reduce((sum, result) => sum + result[key], 0);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') === 0 ? 0 : 1;
