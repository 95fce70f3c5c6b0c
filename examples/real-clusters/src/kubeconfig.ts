import { readFileSync, writeFileSync } from 'node:fs';

/** A cluster as one user sees it. */
export interface KubeconfigEntry {
  /** Name of the cluster, the context and, with the user, of the user. */
  name: string;
  server: string;
  certificateFile: string;
  user: string;
  token: string;
}

/**
 * Writes a kubeconfig with one context per entry; the first is the current one.
 *
 * It stands for itself: the certificates are in it, and it is JSON, which every
 * reader of YAML reads.
 */
export function writeKubeconfig(file: string, entries: readonly KubeconfigEntry[]): void {
  const userName = (entry: KubeconfigEntry) => `${entry.user}@${entry.name}`;
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': entries[0]?.name,
    clusters: entries.map(entry => ({
      name: entry.name,
      cluster: {
        server: entry.server,
        'certificate-authority-data': readFileSync(entry.certificateFile).toString('base64'),
      },
    })),
    users: entries.map(entry => ({
      name: userName(entry),
      user: { token: entry.token },
    })),
    contexts: entries.map(entry => ({
      name: entry.name,
      context: { cluster: entry.name, user: userName(entry) },
    })),
  };
  writeFileSync(file, `${JSON.stringify(config, undefined, 2)}\n`, {
    mode: 0o600,
  });
}
