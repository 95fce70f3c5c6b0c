import type { KubeConfig } from '@kubernetes/client-node';
import https from 'node:https';
import { KubernetesError } from '../../velero/client/KubernetesError';
import { ApiAccess, ApiCredentials } from '../../velero/client/ApiAccess';
import { FileCache } from './FileCache';

/**
 * A context of a kubeconfig file, with every way to log in that the Kubernetes client library knows.
 * @internal
 */
export class KubeconfigAccess implements ApiAccess {
  readonly #kubeConfig: FileCache<KubeConfig>;

  private constructor(kubeConfig: FileCache<KubeConfig>) {
    this.#kubeConfig = kubeConfig;
  }

  static create(file: string, context: string | undefined): KubeconfigAccess {
    return new KubeconfigAccess(FileCache.create(file, 'kubeconfig', () => loadContext(file, context)));
  }

  async credentials(): Promise<ApiCredentials> {
    const kubeConfig = await this.#kubeConfig.get();
    const cluster = kubeConfig.getCurrentCluster();
    if (!cluster) throw new KubernetesError('misconfigured', 'The context of the kubeconfig names no cluster of it');
    const options: https.RequestOptions = {};
    try {
      await kubeConfig.applyToHTTPSOptions(options);
    } catch {
      // The library's message may quote what the credential plugin printed.
      throw new KubernetesError(
        'misconfigured',
        'The credentials of the kubeconfig cannot be had: a file or a plugin of it fails',
      );
    }
    // The library's agent keeps no connection; only a proxy needs it.
    if (!cluster.proxyUrl) delete options.agent;
    return { server: cluster.server, options };
  }
}

async function loadContext(file: string, context: string | undefined): Promise<KubeConfig> {
  // The library is an ES module, and large: it is loaded only where there is a kubeconfig.
  const library = await import('@kubernetes/client-node');
  const kubeConfig = new library.KubeConfig();
  try {
    kubeConfig.loadFromFile(file);
  } catch {
    // The parser's message quotes the file.
    throw new KubernetesError('misconfigured', `The file ${file} is not a kubeconfig`);
  }
  const wanted = context ?? kubeConfig.getCurrentContext();
  const names = kubeConfig.getContexts().map(({ name }) => name);
  if (!wanted)
    throw new KubernetesError(
      'misconfigured',
      `The kubeconfig ${file} has no current context; name one of ${names.join(', ')}`,
    );
  if (!names.includes(wanted)) {
    throw new KubernetesError(
      'misconfigured',
      `The kubeconfig ${file} has no context ${wanted}; it has ${names.join(', ') || 'none'}`,
    );
  }
  kubeConfig.setCurrentContext(wanted);
  // The library refuses plain http unless told not to verify TLS, of which there is none; kubectl takes it as it is.
  kubeConfig.clusters = kubeConfig.clusters.map(cluster =>
    cluster.server.startsWith('http:') ? { ...cluster, skipTLSVerify: true } : cluster,
  );
  return kubeConfig;
}
