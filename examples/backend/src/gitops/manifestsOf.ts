import { CLUSTER_MARK } from '@backstage-dr/plugin-dr-common';
import { parseAllDocuments } from 'yaml';

/** An object that a repository wants to have in a cluster. */
export interface Manifest {
  cluster: string;
  kind: string;
  namespace?: string;
  name: string;
  /** Path of its kind's objects on an API server. */
  path: string;
  object: object;
}

/** A document of a file, read: an object for a cluster, or why it is none. */
export type Reading = { manifest: Manifest } | { problem: string };

/** What the agent applies, by apiVersion and kind. */
const PATHS: Readonly<Record<string, (namespace: string) => string>> = {
  'v1/Namespace': () => '/api/v1/namespaces',
  'velero.io/v1/Schedule': namespace => `/apis/velero.io/v1/namespaces/${encodeURIComponent(namespace)}/schedules`,
};

interface Written {
  apiVersion?: unknown;
  kind?: unknown;
  metadata?: { name?: unknown; namespace?: unknown; annotations?: Record<string, unknown> };
}

/** The documents of a file of manifests; a Kustomization only tells Kustomize about others, and is left out. */
export function manifestsOf(text: string): Reading[] {
  return parseAllDocuments(text)
    .map(document => {
      const [error] = document.errors;
      return error ? { problem: `This is not YAML: ${error.message.split('\n')[0]}` } : readOne(document.toJS());
    })
    .filter(reading => reading !== undefined);
}

function readOne(written: Written | undefined): Reading | undefined {
  if (!written || written.kind === 'Kustomization') return undefined;
  const { apiVersion, kind, metadata } = written;
  if (kind === undefined)
    return { problem: 'No object: values of a Helm chart need Helm, which this agent does not run' };
  const pathOf = PATHS[`${apiVersion}/${kind}`];
  if (!pathOf) return { problem: `${apiVersion}/${kind} is not applied; applied are ${Object.keys(PATHS).join(', ')}` };
  const cluster = metadata?.annotations?.[CLUSTER_MARK];
  if (typeof cluster !== 'string') return { problem: `The annotation ${CLUSTER_MARK} does not say where it is to run` };
  if (typeof metadata?.name !== 'string') return { problem: 'metadata.name is missing' };
  const namespace = typeof metadata.namespace === 'string' ? metadata.namespace : undefined;
  const path = pathOf(namespace ?? 'default');
  return { manifest: { cluster, kind: String(kind), namespace, name: metadata.name, path, object: written } };
}
