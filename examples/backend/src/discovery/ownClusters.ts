import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '@backstage/errors';

/** The reader's own clusters, from `npm start -- --kubeconfig FILE [--context NAME]…`: every context unless some are named. */
export interface OwnClusters {
  kubeconfig: string;
  contexts: string[];
}

/** `undefined` when the portal runs over the demo clusters. */
export async function readOwnClusters(env: NodeJS.ProcessEnv): Promise<OwnClusters | undefined> {
  const kubeconfig = env.DR_KUBECONFIG;
  if (!kubeconfig) return undefined;

  const { KubeConfig } = await import('@kubernetes/client-node');
  const config = new KubeConfig();
  config.loadFromFile(kubeconfig);
  const known = config.getContexts().map(context => context.name);
  const asked: string[] = JSON.parse(env.DR_KUBECONFIG_CONTEXTS ?? '[]');
  const unknown = asked.find(name => !known.includes(name));
  if (unknown !== undefined) {
    throw new InputError(`--context names ${unknown}; ${kubeconfig} has the contexts ${known.join(', ')}`);
  }
  const contexts = asked.length > 0 ? asked : known;
  if (contexts.length === 0) {
    throw new InputError(`${kubeconfig} has no context; add one, or choose another file with --kubeconfig`);
  }
  return { kubeconfig, contexts };
}

/** Writes the part of the configuration that only the kubeconfig can tell, and returns the file. */
export async function writeClusterConfig(clusters: OwnClusters, stateDir: string): Promise<string> {
  const file = path.join(stateDir, 'app-config.clusters.yaml');
  const dr = {
    clusters: clusters.contexts.map(context => ({
      name: context,
      kubeconfig: { file: clusters.kubeconfig, context },
    })),
  };
  await mkdir(stateDir, { recursive: true });
  // JSON is YAML.
  await writeFile(file, JSON.stringify({ dr }, undefined, 2));
  return file;
}
