import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail, say } from './say.mjs';
import { run } from './run.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const tools = path.join(root, 'tools');

/** Node releases that the portal runs on. */
const SUPPORTED_MAJORS = [22, 24];

/**
 * Makes sure that a Node the portal runs on, and Yarn, are there, and returns an environment with both first on PATH.
 * The machine's own Node only has to be able to run npm.
 */
export async function ensureToolchain() {
  const wanted = JSON.parse(await readFile(path.join(tools, 'package.json'), 'utf8'));
  const yarn = path.join(tools, 'node_modules/@yarnpkg/cli-dist');
  if ((await versionOf(yarn)) !== wanted.dependencies['@yarnpkg/cli-dist']) {
    say('fetching Node and Yarn for this repository (tools/)');
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    if ((await run(npm, ['ci', '--prefix', tools, '--no-audit', '--no-fund'], { quiet: true })) !== 0) {
      fail('npm could not install tools/.', 'Look at the error above: most often the registry cannot be reached.');
    }
  }

  const bundled = path.join(tools, 'node_modules', `node-${process.platform}-${process.arch}`);
  const bin = path.join(tools, 'node_modules/.bin');
  if (existsSync(path.join(bundled, 'bin/node'))) {
    return {
      ...process.env,
      PATH: [path.join(bundled, 'bin'), bin, process.env.PATH].join(path.delimiter),
      // Native add-ons must compile against the headers of this very Node.
      npm_config_nodedir: bundled,
    };
  }
  const major = Number(process.versions.node.split('.')[0]);
  if (!SUPPORTED_MAJORS.includes(major)) {
    fail(
      `On ${process.platform}/${process.arch} the portal needs your own Node to be ${SUPPORTED_MAJORS.join(
        ' or ',
      )}; this is ${process.versions.node}.`,
      'Install one of them (for instance with nvm or fnm) and run the same command again.',
    );
  }
  return { ...process.env, PATH: [bin, path.dirname(process.execPath), process.env.PATH].join(path.delimiter) };
}

async function versionOf(packageDir) {
  try {
    return JSON.parse(await readFile(path.join(packageDir, 'package.json'), 'utf8')).version;
  } catch {
    return undefined;
  }
}
