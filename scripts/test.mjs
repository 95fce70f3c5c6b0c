// Everything that needs no system package: types, contract, format, lint, reports, tests.
import { ensureInstalled } from './lib/prepare.mjs';
import { run } from './lib/run.mjs';
import { say } from './lib/say.mjs';
import { ensureToolchain, root } from './lib/toolchain.mjs';

const CHECKS = [
  ['types', 'yarn', ['tsc']],
  ['types of the HTTP contract', 'node', ['scripts/generate-schema.mjs', '--check']],
  ['format', 'yarn', ['prettier', '--check', '--loglevel', 'warn', '.']],
  ['documentation', 'node', ['scripts/check-docs.mjs']],
  ['lint', 'yarn', ['backstage-cli', 'repo', 'lint', '--max-warnings', '0']],
  ['packages can be published', 'yarn', ['backstage-cli', 'repo', 'fix', '--publish', '--check']],
  ['API and SQL reports', 'yarn', ['build:api-reports', '--ci']],
  ['tests', 'yarn', ['backstage-cli', 'repo', 'test', '--watchAll=false', ...process.argv.slice(2)]],
];

const env = await ensureToolchain();
await ensureInstalled(env);
const failed = [];
for (const [name, command, args] of CHECKS) {
  say(name);
  const code = await run(command, args, {
    cwd: root,
    env: { ...env, NODE_OPTIONS: [env.NODE_OPTIONS, '--experimental-vm-modules'].filter(Boolean).join(' ') },
  });
  if (code !== 0) failed.push(name);
}
say(failed.length === 0 ? 'all good' : `failed: ${failed.join(', ')}`);
process.exit(failed.length === 0 ? 0 : 1);
