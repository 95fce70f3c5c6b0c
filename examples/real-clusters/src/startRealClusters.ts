import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provideBinaries } from './binaries';
import { ClusterName } from './clusterNames';
import { RealClusters } from './RealClusters';

/** How {@link startRealClusters} starts. */
export interface StartOptions {
  /** Where state and logs go; a new folder for temporary files unless told. */
  runDir?: string;
  /** Which clusters; both unless told. One halves time and memory. */
  names?: readonly ClusterName[];
  /** More flags for the Velero servers, such as `--concurrent-backups=4`. */
  veleroFlags?: readonly string[];
  /** Ends the start; what had been started is stopped. */
  signal?: AbortSignal;
  /** Told about a build, which may take minutes. */
  log?: (line: string) => void;
}

/**
 * Starts real clusters for a test, after building them if need be.
 *
 * They end with the process that calls this, whatever becomes of it; a test
 * should still call `stop`, and `remove` unless the run folder is to stay.
 *
 * @throws GoUnavailableError when they must be built and Go is missing
 */
export async function startRealClusters(options: StartOptions = {}): Promise<RealClusters> {
  const { names, veleroFlags, signal, log } = options;
  const binaries = await provideBinaries({ log, signal });
  const runDir = options.runDir ?? mkdtempSync(join(tmpdir(), 'real-clusters-'));
  const clusters = await RealClusters.open(runDir, binaries, { veleroFlags });
  try {
    await clusters.endWith(process.pid);
    await clusters.start({ names, signal });
  } catch (error) {
    await clusters.stop();
    throw error;
  }
  return clusters;
}
