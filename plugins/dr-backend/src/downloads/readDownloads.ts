import { JsonValue } from '@backstage/types';
import { ClusterConfig } from '../clusters';
import { ConfigNode } from '../clusters/ConfigNode';

/**
 * What may be downloaded.
 * @internal
 */
export interface DownloadsConfig {
  /** Names of the clusters in which the operator has turned it on. */
  clusters: ReadonlySet<string>;
  /** Hosts beside the locations' own, as `isOwnHost` wants them. */
  hosts: string[];
}

const HOST = /^([a-z0-9]([-a-z0-9.]*[a-z0-9])?|\[[0-9a-f:]+\])(:\d{1,5})?$/;

/**
 * Reads `dr.downloads`, and what clusters say otherwise.
 *
 * @throws InputError that names the key, its value and what is accepted
 * @internal
 */
export function readDownloads(value: JsonValue | undefined, clusters: readonly ClusterConfig[]): DownloadsConfig {
  const node = ConfigNode.create('dr.downloads', value ?? {});
  node.allowOnly(['enabled', 'hosts']);
  const enabled = node.optionalBoolean('enabled') ?? false;
  const on = clusters.filter(cluster => cluster.downloads ?? enabled);
  return { clusters: new Set(on.map(({ name }) => name)), hosts: readHosts(node) };
}

function readHosts(node: ConfigNode): string[] {
  const value = node.get('hosts') ?? [];
  const accepted = 'a list of hosts, with a port where it is not that of the protocol, such as [minio.example:9000]';
  if (!Array.isArray(value)) throw node.refuse('hosts', accepted);
  return value.map(host => {
    const text = typeof host === 'string' ? host.trim().toLowerCase() : '';
    if (!HOST.test(text)) throw node.refuse('hosts', accepted);
    return text;
  });
}
