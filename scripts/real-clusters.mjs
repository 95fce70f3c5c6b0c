// Starts, breaks and stops real clusters; `examples/real-clusters/ctl --help` says how.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import path from 'node:path';
import { ensureInstalled } from './lib/prepare.mjs';
import { ensureToolchain, root } from './lib/toolchain.mjs';

const env = await ensureToolchain();
await ensureInstalled(env);
const child = spawn(
  'node',
  [
    '--require',
    path.join(root, 'node_modules/@backstage/cli/config/nodeTransform.cjs'),
    path.join(root, 'examples/real-clusters/src/cli.ts'),
    ...process.argv.slice(2),
  ],
  { env, stdio: 'inherit' },
);
// A terminal interrupts both; this one waits until the other has cleaned up.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => {
  process.exitCode = signal ? 128 + constants.signals[signal] : code;
});
