// Runs every suite and prints each one's result; the last line is `N passed, N failed`.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPostgres } from './lib/postgres.mjs';
import { runCollected } from './lib/run.mjs';
import { say } from './lib/say.mjs';
import { ensureToolchain, root } from './lib/toolchain.mjs';

const scratch = await mkdtemp(path.join(tmpdir(), 'dr-ci-'));
const results = [];
const env = { ...(await ensureToolchain()), CI: 'true' };

await suite('installation, and build of the portal', 'node', ['scripts/prepare.mjs']);
await suite('build of the real clusters', 'examples/real-clusters/ctl', ['build']);
const postgres = await startPostgres(scratch).catch(error => {
  results.push({ name: `PostgreSQL (${error.message})`, passed: 0, failed: 1, seconds: 0 });
  return undefined;
});

// The first lane computes. The others wait more than they work: for Velero's minutes, for pages, for replicas to be missed.
await Promise.all([
  inTurn(
    () => suite('npm test', 'npm', ['test', '--'], { isJest: true }),
    () => onPostgres(backend),
    () => endToEnd('packages as they are published', 'published'),
  ),
  inTurn(
    () => endToEnd('contract with the real clusters', 'contract'),
    () => endToEnd('ways to be misled, with real Velero', 'scenarios'),
    () => endToEnd('portal in a browser', 'browser'),
    () => endToEnd('acting in a browser', 'acting'),
  ),
  inTurn(
    () => endToEnd('judgement against real Velero', 'differential'),
    () => endToEnd('real clusters', 'real'),
    () => onPostgres(where => endToEnd('two replicas on PostgreSQL', 'replicas/replicas', where)),
    () => onPostgres(where => endToEnd('what two replicas tell', 'replicas/alerts', where)),
  ),
]);
await postgres?.stop();

// What measures runs alone.
await suite('benchmark: sync', 'node', ['scripts/bench.mjs', 'sync', '--short', '--real']);
await suite('benchmark: tab', 'node', ['scripts/bench.mjs', 'tab', '--short']);
await suite('benchmark: scorecard', 'node', ['scripts/bench.mjs', 'scorecard', '--short']);

await rm(scratch, { recursive: true, force: true });

console.log('');
for (const { name, passed, failed, seconds, failures = [] } of results) {
  console.log(`${failed === 0 ? 'ok    ' : 'FAILED'}  ${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
  for (const each of failures) console.log(`        ${each}`);
}
const total = key => results.reduce((sum, result) => sum + result[key], 0);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') === 0 ? 0 : 1;

async function inTurn(...suites) {
  for (const each of suites) await each();
}

function endToEnd(name, folder, where) {
  const args = ['workspace', '@internal/e2e', 'test:e2e', '--watchAll=false', `src/${folder}`];
  return suite(name, 'yarn', args, { isJest: true, where });
}

function backend(where) {
  const args = [
    ...['workspace', '@backstage-dr/plugin-dr-backend', 'test', '--watchAll=false'],
    'src/(assessment|exemptions|metrics|notifications|plugin|projection|router|scorecard|service|sync|what-if)',
    // `npm test` runs them on SQLite.
    '--testNamePattern=POSTGRES',
  ];
  return suite('backend on PostgreSQL', 'yarn', args, { isJest: true, where });
}

/** Without a server that has been said already. */
async function onPostgres(run) {
  if (postgres) await run({ BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING: postgres.connectionString });
}

/**
 * Runs a suite and prints its output when it is over, so that those that run side by side can be read. Jest's own counts
 * are taken where it wrote them, else the suite counts as one.
 */
async function suite(name, command, args, { isJest = false, where = {} } = {}) {
  say(`── ${name}: begins`);
  const startedAtMs = Date.now();
  const report = path.join(scratch, `${name.replace(/\W+/g, '-')}.json`);
  const { code, output } = await runCollected(command, isJest ? [...args, '--json', `--outputFile=${report}`] : args, {
    cwd: root,
    env: { ...env, ...where },
  });
  const counts = isJest ? await readFile(report, 'utf8').then(JSON.parse, () => undefined) : undefined;
  const passed = counts?.numPassedTests ?? (code === 0 ? 1 : 0);
  // A suite that fails outside its tests has failed all the same.
  const failed = Math.max(counts?.numFailedTests ?? 0, code === 0 ? 0 : 1);
  const seconds = Math.round((Date.now() - startedAtMs) / 1000);
  const failures = failuresIn(counts);
  results.push({ name, passed, failed, seconds, failures });
  say(`── ${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
  // Before the output, which is long, and may be cut where it is kept.
  for (const each of failures) say(`   failed: ${each}`);
  process.stdout.write(output);
}

/** Each failed test with the first line of what was wrong; a file that could not be run at all is one. */
function failuresIn(report) {
  return (report?.testResults ?? [])
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, message, assertionResults }) => {
      const tests = assertionResults.filter(({ status }) => status === 'failed');
      const file = path.relative(root, name);
      if (tests.length === 0) return [`${file}: ${firstLineOf(message)}`];
      return tests.map(({ fullName, failureMessages }) => `${file}: ${fullName}: ${firstLineOf(failureMessages[0])}`);
    });
}

function firstLineOf(text = '') {
  const lines = text.split('\n').map(line => line.trim());
  // Jest heads what is wrong with a whole file.
  return (lines.find(line => line !== '' && !line.startsWith('●')) ?? '').slice(0, 300);
}
