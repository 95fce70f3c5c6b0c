import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';

/**
 * Lays built packages out as an installation has them: the files that are published, below names that lead there. What they
 * depend on is found above, in the installation of this repository.
 *
 * @returns the folder of each
 */
export async function layOut(names: readonly string[]): Promise<string[]> {
  const installation = path.resolve(resolvePackagePath('@internal/e2e'), '../node_modules/.cache/dr-published');
  await rm(installation, { recursive: true, force: true });
  return Promise.all(
    names.map(async name => {
      const [from, to] = [resolvePackagePath(name), path.join(installation, 'node_modules', name)];
      const { publishConfig, ...manifest } = JSON.parse(await readFile(path.join(from, 'package.json'), 'utf8'));
      await mkdir(to, { recursive: true });
      await writeFile(path.join(to, 'package.json'), JSON.stringify({ ...manifest, ...publishConfig }));
      for (const published of manifest.files as string[]) {
        const [entry] = published.split('/');
        await cp(path.join(from, entry), path.join(to, entry), { recursive: true });
      }
      // Versions of its own that are not those of everybody.
      await symlink(path.join(from, 'node_modules'), path.join(to, 'node_modules'));
      return to;
    }),
  );
}
