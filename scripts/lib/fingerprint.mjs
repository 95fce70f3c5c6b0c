import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './toolchain.mjs';

const stamps = path.join(root, 'node_modules/.cache/dr');
const IGNORED = new Set(['node_modules', 'dist', 'dist-types', 'coverage', '.demo', 'artefacts', '__vectors__']);

/** A digest of the content of files and folders below the root; the same content gives the same digest. */
export async function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const entry of [...paths].sort()) {
    await add(hash, path.join(root, entry));
  }
  return hash.digest('hex');
}

/** Whether `step` was last done with this fingerprint. */
export async function isDone(step, digest) {
  const done = await readFile(path.join(stamps, step), 'utf8').catch(() => undefined);
  return done === digest;
}

/** Remembers that `step` was done with this fingerprint. */
export async function markDone(step, digest) {
  await mkdir(stamps, { recursive: true });
  await writeFile(path.join(stamps, step), digest);
}

async function add(hash, file) {
  const info = await stat(file).catch(() => undefined);
  if (!info) return;
  if (info.isDirectory()) {
    for (const name of (await readdir(file)).sort()) {
      if (!IGNORED.has(name)) await add(hash, path.join(file, name));
    }
    return;
  }
  hash
    .update(path.relative(root, file))
    .update('\0')
    .update(await readFile(file));
}
