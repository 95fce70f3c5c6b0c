import { Manifest } from './manifestsOf';

/** Who the agent is to an API server. */
const FIELD_MANAGER = 'demo-gitops';
const TIMEOUT_MS = 5_000;

/** Where a cluster is asked, and as whom. */
export interface ClusterAccess {
  url: string;
  token: string;
}

/**
 * Has an API server make an object as a repository wants it. What somebody else has set otherwise is taken back, as agents of
 * this sort do: the repository says what is so.
 *
 * @throws Error that says why not, in the server's words
 */
export async function applyManifest(manifest: Manifest, { url, token }: ClusterAccess): Promise<void> {
  const query = new URLSearchParams({ fieldManager: FIELD_MANAGER, force: 'true' });
  const answer = await fetch(`${url}${manifest.path}/${encodeURIComponent(manifest.name)}?${query}`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/apply-patch+yaml' },
    // JSON is YAML.
    body: JSON.stringify(manifest.object),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch(error => {
    throw new Error(`${manifest.cluster} does not answer: ${error.cause?.code ?? error.message}`);
  });
  if (answer.ok) return;
  const status: { message?: string } = await answer.json().catch(() => ({}));
  throw new Error(`${manifest.cluster} answered ${answer.status}: ${status.message ?? answer.statusText}`);
}
