// Benchmarks: `yarn bench sync` and `yarn bench tab`, each with `--short`; with `--strict` a budget
// that is not held is a failure.
import path from 'node:path';
import { ensureInstalled } from './lib/prepare.mjs';
import { run } from './lib/run.mjs';
import { ensureToolchain, root } from './lib/toolchain.mjs';

const names = ['sync', 'tab'];
const [name, ...args] = process.argv.slice(2);
if (!names.includes(name)) {
  console.error(`yarn bench ${names.join('|')} [--short]: '${name ?? ''}' is none of them`);
  process.exit(1);
}

const env = await ensureToolchain();
await ensureInstalled(env);
process.exit(
  await run(
    'node',
    [
      '--require',
      path.join(root, 'node_modules/@backstage/cli/config/nodeTransform.cjs'),
      path.join(root, `bench/src/${name}.ts`),
      ...args,
    ],
    { cwd: root, env },
  ),
);
