/** What a kubeconfig says of one cluster. @internal */
export interface KubeconfigEntry {
  name: string;
  url: string;
  /** Token of each user, by name; the first user is the one of the context that is named like the cluster. */
  tokens: Record<string, string>;
}

/**
 * A kubeconfig with a context for each user of each cluster: the first user's is named like the cluster, another's
 * `<cluster>-<user>`. JSON, which every reader of YAML can read.
 * @internal
 */
export function kubeconfigOf(entries: readonly KubeconfigEntry[]): string {
  const users = entries.flatMap(({ name, tokens }) =>
    Object.entries(tokens).map(([user, token]) => ({ name: `${name}-${user}`, user: { token } })),
  );
  const contexts = entries.flatMap(({ name, tokens }) =>
    Object.keys(tokens).map((user, index) => ({
      name: index === 0 ? name : `${name}-${user}`,
      context: { cluster: name, user: `${name}-${user}`, namespace: 'velero' },
    })),
  );
  const document = {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: entries.map(({ name, url }) => ({ name, cluster: { server: url } })),
    users,
    contexts,
    'current-context': entries[0]?.name ?? '',
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
