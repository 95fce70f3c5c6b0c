import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { requireGo } from './requireGo';
import { run } from './run';
import { packageRoot, requiredVersion } from './versions';

/** One Go module of ours, and the programs that its binary is by name. */
interface Program {
  name: 'kube' | 'velero';
  links: readonly string[];
  /** Values that the linker writes into Go variables. */
  variables: Record<string, string>;
}

/** What the processes are started from. */
export interface Binaries {
  /** Holds one file or link per program. */
  directory: string;
  /** Velero's `--plugin-dir`. */
  pluginDirectory: string;
  /** How kwok plays nodes and pods; it does nothing without. */
  kwokStages: string;
  /** Velero's and the snapshot controller's custom resource definitions. */
  definitions: string;
}

/** What a build listens to, and whom it tells. */
export interface BuildOptions {
  log?: (line: string) => void;
  signal?: AbortSignal;
}

/**
 * Where the binaries of these very sources are, built or not.
 *
 * They live outside the clone, under a hash of everything that they depend on,
 * so that a second clone on the machine finds them too.
 */
export function locateBinaries(): Binaries {
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  return binariesIn(join(cache, 'backstage-dr', 'real-clusters', sourceHash()));
}

/**
 * Builds the binaries, unless they are built.
 *
 * The first build on a machine downloads and compiles Kubernetes and Velero,
 * which takes some ten minutes; Go's own cache makes later ones quick.
 *
 * @throws GoUnavailableError when it must build and cannot
 */
export async function provideBinaries(options: BuildOptions = {}): Promise<Binaries> {
  const wanted = locateBinaries();
  const target = dirname(wanted.directory);
  if (existsSync(target)) {
    return wanted;
  }
  await requireGo(join(packageRoot, 'kube'));
  options.log?.('building Kubernetes and Velero (some ten minutes the first time)');
  mkdirSync(dirname(target), { recursive: true });
  // Built beside its place and moved, so that what is there is whole.
  const draft = mkdtempSync(`${target}-`);
  try {
    await build(binariesIn(draft), options);
    renameIfFirst(draft, target);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return wanted;
}

async function build(into: Binaries, options: BuildOptions): Promise<void> {
  mkdirSync(into.pluginDirectory, { recursive: true });
  for (const program of programs()) {
    options.log?.(`  ${program.name}: ${program.links.join(', ')}`);
    await run('go', [...buildCommand(program), '-o', join(into.directory, program.name), '.'], {
      cwd: join(packageRoot, program.name),
      signal: options.signal,
    });
    for (const link of program.links) {
      symlinkSync(program.name, join(into.directory, link));
    }
  }
  symlinkSync('../bin/velero', join(into.pluginDirectory, 'velero-plugin-directory'));

  const kwok = await moduleDirectory('kube', 'sigs.k8s.io/kwok');
  writeFileSync(
    into.kwokStages,
    ['node/fast', 'node/heartbeat', 'pod/fast']
      .map(folder => manifestsIn(join(kwok, 'kustomize', 'stage', folder)))
      .join(''),
  );
  const snapshotter = await moduleDirectory('velero', 'github.com/kubernetes-csi/external-snapshotter/client/v8');
  const velero = await run(join(into.directory, 'velero'), ['install', '--crds-only', '--dry-run', '-o', 'yaml'], {
    signal: options.signal,
  });
  writeFileSync(into.definitions, `${velero}\n${manifestsIn(join(snapshotter, 'config', 'crd'))}`);
}

function programs(): Program[] {
  const kubernetes = requiredVersion('kube', 'k8s.io/kubernetes');
  const [major, minor] = kubernetes.slice(1).split('.');
  const version = 'k8s.io/component-base/version';
  return [
    {
      name: 'kube',
      links: ['etcd', 'kube-apiserver', 'kube-controller-manager', 'kube-scheduler', 'kubectl', 'kwok'],
      // Without them the API server has no version that kubectl could parse.
      variables: {
        [`${version}.gitVersion`]: kubernetes,
        [`${version}.gitMajor`]: major,
        [`${version}.gitMinor`]: minor,
        [`${version}.gitTreeState`]: 'clean',
        [`${version}.gitCommit`]: 'real-clusters',
      },
    },
    {
      name: 'velero',
      links: ['store-server', 'far-end'],
      variables: {
        'github.com/vmware-tanzu/velero/pkg/buildinfo.Version': requiredVersion(
          'velero',
          'github.com/vmware-tanzu/velero',
        ),
      },
    },
  ];
}

function buildCommand(program: Program): string[] {
  const variables = Object.entries(program.variables);
  return [
    'build',
    '-buildvcs=false',
    '-trimpath',
    '-ldflags',
    ['-s -w', ...variables.map(([key, value]) => `-X ${key}=${value}`)].join(' '),
  ];
}

function sourceHash(): string {
  const hash = createHash('sha256');
  hash.update(`${process.platform} ${process.arch}\n`);
  for (const program of programs()) {
    hash.update(`${buildCommand(program)} ${program.links}\n`);
    const folder = join(packageRoot, program.name);
    for (const file of readdirSync(folder).sort()) {
      hash.update(`${file}\n`).update(readFileSync(join(folder, file)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

function binariesIn(root: string): Binaries {
  return {
    directory: join(root, 'bin'),
    pluginDirectory: join(root, 'plugins'),
    kwokStages: join(root, 'kwok-stages.yaml'),
    definitions: join(root, 'definitions.yaml'),
  };
}

async function moduleDirectory(goModule: Program['name'], dependency: string): Promise<string> {
  const directory = await run('go', ['list', '-m', '-f', '{{.Dir}}', dependency], { cwd: join(packageRoot, goModule) });
  return directory.trim();
}

function manifestsIn(folder: string): string {
  return readdirSync(folder)
    .filter(file => file.endsWith('.yaml') && file !== 'kustomization.yaml')
    .sort()
    .map(file => `---\n${readFileSync(join(folder, file), 'utf8')}\n`)
    .join('');
}

/** Another build of the same sources may have been faster; then its result stays. */
function renameIfFirst(draft: string, target: string): void {
  try {
    renameSync(draft, target);
  } catch (error) {
    if (!existsSync(target)) {
      throw error;
    }
  }
}
