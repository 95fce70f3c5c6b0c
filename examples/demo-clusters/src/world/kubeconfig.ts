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
 *
 * @remarks
 * kubectl sends no token over plain HTTP, so the token is in the server's address as well.
 *
 * @internal
 */
export function kubeconfigOf(entries: readonly KubeconfigEntry[]): string {
  const contexts = entries.flatMap(({ name, url, tokens }) =>
    Object.entries(tokens).map(([user, token], index) => ({
      name: index === 0 ? name : `${name}-${user}`,
      server: `${url}/as/${token}`,
      token,
    })),
  );
  const document = {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: contexts.map(({ name, server }) => ({ name, cluster: { server } })),
    users: contexts.map(({ name, token }) => ({ name, user: { token } })),
    contexts: contexts.map(({ name }) => ({ name, context: { cluster: name, user: name, namespace: 'velero' } })),
    'current-context': entries[0]?.name ?? '',
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
