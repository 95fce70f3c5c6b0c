import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clusterNames, ClusterName } from './clusterNames';
import { freePorts } from './freePorts';

/** The ports of one cluster, all on 127.0.0.1. */
export interface ClusterPorts {
  etcdClient: number;
  etcdPeer: number;
  apiServer: number;
  veleroMetrics: number;
}

/**
 * What is drawn once for a run folder and kept in it, so that processes come
 * back where they were: ports, and the secrets of its users.
 */
export interface Settings {
  storePort: number;
  /** Signs the object store's URLs. */
  storeKey: string;
  clusters: Record<ClusterName, { ports: ClusterPorts; token: string }>;
}

/** Reads the settings of a run folder, and draws them when there are none. */
export async function loadSettings(runDir: string): Promise<Settings> {
  const file = join(runDir, 'settings.json');
  if (!existsSync(file)) {
    const settings = await drawSettings();
    writeFileSync(file, JSON.stringify(settings, undefined, 2), {
      mode: 0o600,
    });
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}

async function drawSettings(): Promise<Settings> {
  const portsPerCluster = 4;
  const [storePort, ...ports] = await freePorts(1 + portsPerCluster * clusterNames.length);
  const cluster = () => {
    const [etcdClient, etcdPeer, apiServer, veleroMetrics] = ports.splice(0, portsPerCluster);
    return {
      ports: { etcdClient, etcdPeer, apiServer, veleroMetrics },
      token: secret(),
    };
  };
  return {
    storePort,
    storeKey: secret(),
    clusters: { 'seoul-1': cluster(), 'tokyo-1': cluster() },
  };
}

function secret(): string {
  return randomBytes(16).toString('hex');
}
