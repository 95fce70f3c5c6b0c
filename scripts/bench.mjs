// Benchmarks: `yarn bench sync`, `yarn bench tab` and `yarn bench scorecard`, each with `--short`; with `--strict` a budget
// that is not held is a failure. `yarn bench scorecard --only browser` uses the list in a browser and does nothing else.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPostgres } from './lib/postgres.mjs';
import { ensureAppBuilt, ensureInstalled } from './lib/prepare.mjs';
import { run } from './lib/run.mjs';
import { say } from './lib/say.mjs';
import { ensureToolchain, root } from './lib/toolchain.mjs';

const names = ['sync', 'tab', 'scorecard'];
const [name, ...args] = process.argv.slice(2);
if (!names.includes(name)) {
  console.error(`yarn bench ${names.join('|')} [--short]: '${name ?? ''}' is none of them`);
  process.exit(1);
}

const env = await ensureToolchain();
await ensureInstalled(env);
// The long one looks at the list in a browser, too.
const isOnlyBrowser = args.includes('--only');
if (name === 'scorecard' && (isOnlyBrowser || !args.includes('--short'))) await ensureAppBuilt(env);
const postgres =
  name === 'scorecard' && !isOnlyBrowser && !args.some(each => each.startsWith('--postgres'))
    ? await ownPostgres()
    : undefined;
const code = await run(
  'node',
  [
    '--require',
    path.join(root, 'node_modules/@backstage/cli/config/nodeTransform.cjs'),
    path.join(root, `bench/src/${name}.ts`),
    ...args,
    ...(postgres ? ['--postgres', postgres.connectionString] : []),
  ],
  { cwd: root, env },
);
await postgres?.stop();
process.exit(code);

/** The benchmark of the scorecard runs on both databases; where PostgreSQL is not installed, on SQLite alone. */
async function ownPostgres() {
  const scratch = await mkdtemp(path.join(tmpdir(), 'dr-bench-'));
  try {
    const server = await startPostgres(scratch);
    return {
      connectionString: server.connectionString,
      async stop() {
        await server.stop();
        await rm(scratch, { recursive: true, force: true });
      },
    };
  } catch (error) {
    say(`without PostgreSQL: ${error.message}`);
    await rm(scratch, { recursive: true, force: true });
    return undefined;
  }
}
