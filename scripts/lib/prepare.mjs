import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fingerprint, isDone, markDone } from './fingerprint.mjs';
import { run } from './run.mjs';
import { fail, say } from './say.mjs';
import { root } from './toolchain.mjs';

/** Installs the workspace, unless what is installed is what the lock file says. */
export async function ensureInstalled(env) {
  const manifests = ['package.json', 'yarn.lock', '.yarnrc.yml', 'e2e/package.json', 'bench/package.json'];
  for (const folder of ['plugins', 'examples']) {
    for (const name of await readdir(path.join(root, folder))) manifests.push(`${folder}/${name}/package.json`);
  }
  const digest = await fingerprint(manifests);
  const present = existsSync(path.join(root, 'node_modules/.yarn-state.yml'));
  if (present && (await isDone('install', digest))) return;

  say('installing dependencies (a minute or two the first time)');
  if ((await run('yarn', ['install', '--immutable'], { cwd: root, env, quiet: true })) !== 0) {
    fail('Dependencies could not be installed; see above.');
  }
  await markDone('install', digest);
}

/** Builds the portal's frontend, unless it is built from these very sources. */
export async function ensureAppBuilt(env) {
  const digest = await fingerprint(['yarn.lock', 'examples/app', 'plugins/dr-frontend', 'plugins/dr-common']);
  const present = existsSync(path.join(root, 'examples/app/dist/index.html'));
  if (present && (await isDone('app', digest))) return;

  say('building the portal');
  if (
    (await run('yarn', ['workspace', 'app', 'build'], {
      cwd: root,
      env: { ...env, NODE_ENV: 'production' },
      quiet: true,
    })) !== 0
  ) {
    fail('The portal could not be built; see above.');
  }
  await markDone('app', digest);
}
