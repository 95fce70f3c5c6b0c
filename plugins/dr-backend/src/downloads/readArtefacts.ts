import { BackupArtefacts, instantOf } from '@backstage-dr/plugin-dr-common';
import { KubernetesError } from '../velero/client';
import { Clock } from '../velero/follow';
import { veleroPath } from '../velero/kinds';
import { readObject } from '../velero/readObject';
import { WantedBackup } from '../projection/ArtefactStore';
import { DownloadProblem } from './DownloadProblem';
import { fetchArtefact, FetchLimits } from './fetchArtefact';
import { isOwnHost } from './isOwnHost';
import { parseResults } from './parseResults';
import { parseVolumeInfos } from './parseVolumeInfos';
import { ArtefactKind, DownloadClient, requestDownload } from './requestDownload';
import { StoreAddress, storeAddressOf } from './StoreAddress';

/** @internal */
export interface ReadOptions {
  cluster: string;
  veleroNamespace: string;
  client: DownloadClient;
  /** Hosts beside the locations' own. */
  hosts: readonly string[];
  clock: Clock;
  signal: AbortSignal;
  limits?: FetchLimits;
}

/**
 * What was read of one Backup.
 * @internal
 */
export interface ReadArtefacts {
  artefacts: BackupArtefacts;
  /** Whether another try may tell more. */
  retry: boolean;
  /** The cluster lets us ask for nothing. */
  refused: boolean;
}

/**
 * Reads what Velero has written beside a Backup, as far as it can be read; what cannot be is a problem in the answer.
 *
 * @throws KubernetesError when the cluster does not answer, which says nothing of the Backup; what `signal` was aborted with
 * @internal
 */
export async function readArtefacts(backup: WantedBackup, options: ReadOptions): Promise<ReadArtefacts> {
  const { cluster, clock } = options;
  const problems: DownloadProblem[] = [];
  const settle = async <T>(kind: ArtefactKind | 'BackupStorageLocation', work: () => Promise<T>) => {
    if (problems.some(({ reason }) => reason === 'refused')) return undefined;
    try {
      return await work();
    } catch (error) {
      options.signal.throwIfAborted();
      const problem = problemOf(error);
      problems.push(new DownloadProblem(problem.reason, `${kind}: ${problem.message}`));
      return undefined;
    }
  };
  const location = await settle('BackupStorageLocation', () => readLocation(backup, options));
  const read = (kind: ArtefactKind) => download(kind, backup, location, options);
  const infos =
    location && (await settle('BackupVolumeInfos', async () => parseVolumeInfos(await read('BackupVolumeInfos'))));
  const results = location && (await settle('BackupResults', async () => parseResults(await read('BackupResults'))));
  if (infos && infos.unreadable > 0) {
    problems.push(new DownloadProblem('final', `BackupVolumeInfos: ${infos.unreadable} entries cannot be read`));
  }
  return {
    artefacts: {
      cluster,
      backupName: backup.name,
      startedAt: backup.startedAt,
      readAt: instantOf(clock.nowMs()),
      volumeInfos: infos?.infos,
      errors: results?.errors,
      warnings: results?.warnings,
      problem: problems.map(({ message }) => message).join('; ') || undefined,
    },
    retry: problems.some(({ reason }) => reason !== 'final'),
    refused: problems.some(({ reason }) => reason === 'refused'),
  };
}

async function readLocation(
  { storageLocation }: WantedBackup,
  { client, veleroNamespace, signal }: ReadOptions,
): Promise<StoreAddress> {
  if (storageLocation === undefined) throw new DownloadProblem('failed', 'The Backup does not say where it lies');
  const path = `${veleroPath('v1', veleroNamespace, 'backupstoragelocations')}/${encodeURIComponent(storageLocation)}`;
  const address = storeAddressOf(await readObject(client, path, signal));
  if (address.phase === 'Unavailable') throw new DownloadProblem('failed', 'The location is Unavailable');
  return address;
}

async function download(
  kind: ArtefactKind,
  { name }: WantedBackup,
  location: StoreAddress | undefined,
  options: ReadOptions,
): Promise<unknown> {
  const { client, veleroNamespace, hosts, signal, limits } = options;
  const target = { kind, backupName: name, veleroNamespace };
  const content = await requestDownload(client, target, options, async url => {
    if (!location || !isOwnHost(url, location, hosts)) {
      throw new DownloadProblem(
        'failed',
        "Velero names a host that is not the location's own; the operator can allow it in dr.downloads.hosts",
      );
    }
    return fetchArtefact(url, { caCert: location.caCert, signal, limits });
  });
  try {
    return JSON.parse(content.toString('utf8'));
  } catch {
    // The parser's message quotes the file.
    throw new DownloadProblem('failed', 'What the store has is no JSON');
  }
}

/** A cluster that does not answer is no problem of the Backup: that goes on to whoever asked. */
function problemOf(error: unknown): DownloadProblem {
  if (error instanceof DownloadProblem) return error;
  if (error instanceof KubernetesError && ['absent', 'rejected', 'forbidden'].includes(error.reason)) {
    return new DownloadProblem('failed', error.message);
  }
  throw error;
}
