import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of this package, where the Go modules and the manifests are. */
export const packageRoot = dirname(require.resolve('@internal/real-clusters/package.json'));

/**
 * The version of a Go module that one of our two Go modules requires.
 *
 * The go.mod files are the only place where versions are written.
 *
 * @returns the version with its `v`
 */
export function requiredVersion(goModule: 'kube' | 'velero', dependency: string): string {
  const file = join(packageRoot, goModule, 'go.mod');
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [path, version] = line.trim().split(' ');
    if (path === dependency && version?.startsWith('v')) {
      return version;
    }
  }
  throw new Error(`${file} does not require ${dependency}`);
}
