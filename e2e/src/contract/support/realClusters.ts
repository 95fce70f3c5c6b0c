import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';

import { FaultWord, RealCluster, startRealClusters } from '@internal/real-clusters';

import { ApiClient } from './ApiClient';
import { ContractCluster, ContractClusters, Who } from './ContractClusters';

/** Velero looks at some things once a minute, its queue may leave a Backup alone for as long, and the machine may be busy. */
const PATIENCE_MS = 240_000;

const UPLOADS: Readonly<Record<Parameters<ContractClusters['setUploads']>[0], FaultWord[]>> = {
  failing: ['put'],
  slow: ['slowput'],
  well: [],
};

/** The real API servers and the real Velero. */
export async function startRealContract(): Promise<ContractClusters> {
  const clusters = await startRealClusters();
  try {
    return {
      primary: await contractCluster(clusters.cluster('seoul-1')),
      secondary: await contractCluster(clusters.cluster('tokyo-1')),
      loseStore: () => clusters.store.lose(),
      restoreStore: () => clusters.store.restore(),
      setUploads: how => clusters.store.fault(...UPLOADS[how]),
      async waitFor(what, look) {
        const deadline = Date.now() + PATIENCE_MS;
        for (;;) {
          const seen = await look();
          if (seen !== undefined) return seen;
          if (Date.now() > deadline) throw new Error(`not within ${PATIENCE_MS / 1000} s: ${what}`);
          await delay(250);
        }
      },
      async stop() {
        await clusters.stop();
        clusters.remove();
      },
    };
  } catch (error) {
    await clusters.stop();
    throw error;
  }
}

async function contractCluster(cluster: RealCluster): Promise<ContractCluster> {
  const users = ['admin', 'reader', 'nobody'] as const;
  const entries = await Promise.all(users.map(user => cluster.kubeconfigEntry(user)));
  const ca = await readFile(entries[0].certificateFile, 'utf8');
  const tokens: Record<Who, string | undefined> = {
    admin: entries[0].token,
    reader: entries[1].token,
    nobody: entries[2].token,
    stranger: 'no-such-token',
    anonymous: undefined,
  };
  return {
    name: cluster.name,
    as: who => ApiClient.create({ url: cluster.server, ca, token: tokens[who] }),
    compact: () => cluster.compact(),
    startVelero: () => cluster.startVelero(),
    stopVelero: () => cluster.stopVelero(),
  };
}
