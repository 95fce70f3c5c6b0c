// Everything that needs no system package: types, contract, format, lint, reports, tests.
import { ensureInstalled } from './lib/prepare.mjs';
import { run, runCollected } from './lib/run.mjs';
import { say } from './lib/say.mjs';
import { ensureToolchain, root } from './lib/toolchain.mjs';

/** In turn, because the reports are made of the types; each of these uses one core, and the tests leave one free at times. */
const SLOW_CHECKS = [
  ['types', 'yarn', ['tsc']],
  ['API and SQL reports', 'yarn', ['build:api-reports', '--ci']],
];
const CHECKS = [
  ['types of the HTTP contract', 'node', ['scripts/generate-schema.mjs', '--check']],
  ['documentation', 'node', ['scripts/check-docs.mjs']],
  ['packages can be published', 'yarn', ['backstage-cli', 'repo', 'fix', '--publish', '--check']],
  ['format', 'yarn', ['prettier', '--check', '--loglevel', 'warn', '.']],
  ['lint', 'yarn', ['backstage-cli', 'repo', 'lint', '--max-warnings', '0']],
];
const TESTS = ['yarn', ['backstage-cli', 'repo', 'test', '--watchAll=false', ...process.argv.slice(2)]];

const toolchain = await ensureToolchain();
await ensureInstalled(toolchain);
const env = {
  ...toolchain,
  NODE_OPTIONS: [toolchain.NODE_OPTIONS, '--experimental-vm-modules'].filter(Boolean).join(' '),
};
const failed = [];

say('checks, and beside the slow ones the tests');
await Promise.all([inTurn(SLOW_CHECKS), inTurn(CHECKS).then(tests)]);
// Here, where nothing follows that hides it.
for (const { name, output } of failed.filter(each => each.output)) {
  say(`what is wrong with ${name}:`);
  process.stderr.write(output);
}
say(failed.length === 0 ? 'all good' : `failed: ${failed.map(({ name }) => name).join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;

async function inTurn(checks) {
  for (const [name, command, args] of checks) {
    const { code, output } = await runCollected(command, args, { cwd: root, env });
    say(`${name}: ${code === 0 ? 'good' : 'FAILED'}`);
    if (code !== 0) failed.push({ name, output });
  }
}

async function tests() {
  say('tests');
  const [command, args] = TESTS;
  if ((await run(command, args, { cwd: root, env })) !== 0) failed.push({ name: 'tests' });
}
