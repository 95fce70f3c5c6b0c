// Portal and backend with hot reload, on the ports of app-config.yaml.
import path from 'node:path';
import { ensureInstalled } from './lib/prepare.mjs';
import { run } from './lib/run.mjs';
import { ensureToolchain, root } from './lib/toolchain.mjs';

const env = await ensureToolchain();
await ensureInstalled(env);
// Each package is started in its own folder, so the paths are absolute.
const configs = ['app-config.yaml', 'app-config.demo.yaml'].flatMap(file => ['--config', path.join(root, file)]);
process.exit(
  await run('yarn', ['backstage-cli', 'repo', 'start', ...configs], {
    cwd: root,
    env: { ...env, DR_DEMO_STATE: path.join(root, '.demo/dev') },
  }),
);
