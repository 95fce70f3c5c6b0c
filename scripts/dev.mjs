// Portal and backend with hot reload, on the ports of app-config.yaml.
import path from 'node:path';
import { ensureInstalled } from './lib/prepare.mjs';
import { run } from './lib/run.mjs';
import { ensureToolchain, root } from './lib/toolchain.mjs';

const env = await ensureToolchain();
await ensureInstalled(env);
process.exit(
  await run(
    'yarn',
    ['backstage-cli', 'repo', 'start', '--config', 'app-config.yaml', '--config', 'app-config.demo.yaml'],
    {
      cwd: root,
      env: { ...env, DR_DEMO_STATE: path.join(root, '.demo/dev') },
    },
  ),
);
