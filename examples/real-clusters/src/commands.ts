import { readFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { Binaries, locateBinaries, provideBinaries } from './binaries';
import { ClusterName, clusterNames } from './clusterNames';
import { ComponentName, componentNames } from './components';
import { faultWords } from './ObjectStore';
import { RealClusters } from './RealClusters';
import { sampleFile } from './sampleFile';

/** What people can ask for. */
export const usage = `Real Kubernetes API servers and real Velero servers, on this machine, without containers.

  up [--bare]                   build if need be, start both clusters, put the sample into seoul-1
  down [--remove]               stop everything; --remove also deletes the run folder
  ctl build                     only build
  ctl status                    what runs
  ctl stop|start|kill CLUSTER PROCESS
  ctl lose                      take the bucket away
  ctl restore                   bring it back
  ctl fault [OPERATION...]      make these operations of the store fail, none clears

  CLUSTER    ${clusterNames.join(' ')}
  PROCESS    ${componentNames.join(' ')}
  OPERATION  ${faultWords.join(' ')}

  --dir DIR  the run folder; else REAL_CLUSTERS_DIR, else a folder of yours for temporary files

Exit code 3 says that Go is missing or too old for the build, 1 any other failure.
`;

/** How a command is run. */
export interface CommandOptions {
  /** The run folder. */
  dir?: string;
  /** `up` without the sample. */
  bare?: boolean;
  /** `down` also deletes the run folder. */
  remove?: boolean;
  signal: AbortSignal;
  print: (line: string) => void;
}

/**
 * Runs one command of the command line.
 *
 * @throws with what is accepted, when a word is not
 */
export async function runCommand(command: string, words: readonly string[], options: CommandOptions): Promise<void> {
  const { signal, print } = options;
  switch (command) {
    case 'build': {
      const { directory } = await provideBinaries({ log: print, signal });
      return print(directory);
    }
    case 'up': {
      const binaries = await provideBinaries({ log: print, signal });
      return await up(await open(options, binaries), binaries, options);
    }
    case 'down':
      return await down(await open(options), options);
    case 'status':
      return status(await open(options), print);
    case 'start':
    case 'stop':
    case 'kill':
      return await control(await open(options), command, words, signal);
    case 'lose':
    case 'restore':
      return (await open(options)).store[command]();
    case 'fault': {
      const faults = words.map(word => oneOf('OPERATION', word, faultWords));
      return (await open(options)).store.fault(...faults);
    }
    default:
      throw new Error(`There is no command "${command}".\n\n${usage}`);
  }
}

async function open(options: CommandOptions, binaries: Binaries = locateBinaries()): Promise<RealClusters> {
  const ownFolder = `backstage-dr-real-clusters-${userInfo().username}`;
  return await RealClusters.open(options.dir || process.env.REAL_CLUSTERS_DIR || join(tmpdir(), ownFolder), binaries);
}

async function up(clusters: RealClusters, binaries: Binaries, options: CommandOptions): Promise<void> {
  const { signal, bare, print } = options;
  print(`starting in ${clusters.runDir}`);
  try {
    await clusters.start({ signal });
    if (!bare) {
      await clusters.cluster('seoul-1').apply(readFileSync(sampleFile, 'utf8'));
    }
  } catch (error) {
    await clusters.stop();
    throw error;
  }
  const admin = clusters.kubeconfigPath('admin');
  const veleroOf = (name: ClusterName) => `${binaries.directory}/velero --kubeconfig ${admin} --kubecontext ${name}`;
  print(`
ready: ${clusterNames.map(name => `${name} ${clusters.cluster(name).server}`).join(', ')}

kubeconfigs, each with the contexts ${clusterNames.join(' and ')}
  ${clusters.kubeconfigPath('reader')}   may read, as examples/rbac/read-only.yaml says
  ${admin}    may do everything
  ${clusters.kubeconfigPath('nobody')}   may do nothing

the portal over them, from the repository's root
  npm start -- --kubeconfig ${clusters.kubeconfigPath('reader')}

a backup, and the same backup as the other cluster sees it a minute later
  ${veleroOf('seoul-1')} backup create --from-schedule payment --wait
  ${binaries.directory}/kubectl --kubeconfig ${admin} --context tokyo-1 -n velero get backups

stop with ${join('examples', 'real-clusters', 'down')}`);
}

async function down(clusters: RealClusters, options: CommandOptions): Promise<void> {
  await clusters.stop();
  if (options.remove) {
    clusters.remove();
  }
}

async function control(
  clusters: RealClusters,
  command: 'start' | 'stop' | 'kill',
  [name, component]: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  const cluster = clusters.cluster(oneOf('CLUSTER', name, clusterNames));
  const found = oneOf('PROCESS', component, componentNames);
  if (command === 'start') {
    await cluster.startComponent(found, { signal });
  } else {
    await cluster.process(found)[command]();
  }
}

function status(clusters: RealClusters, print: CommandOptions['print']): void {
  const line = (name: string, running: string[]) => print(`${name.padEnd(8)} ${running.join(' ') || 'stopped'}`);
  print(clusters.runDir);
  line('store', clusters.store.server.pid ? ['store-server'] : []);
  for (const name of clusterNames) {
    const running: ComponentName[] = clusters.cluster(name).running();
    line(name, running);
  }
}

function oneOf<T extends string>(what: string, word: string | undefined, accepted: readonly T[]): T {
  const found = accepted.find(candidate => candidate === word);
  if (!found) {
    throw new Error(`${what} must be one of ${accepted.join(', ')}, not ${word ? `"${word}"` : 'left out'}`);
  }
  return found;
}
