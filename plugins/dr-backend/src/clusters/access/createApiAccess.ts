import { KubernetesError } from '../../velero/client/KubernetesError';
import { ClusterAccess } from '../ClusterConfig';
import { ApiAccess } from '../../velero/client/ApiAccess';
import { KubeconfigAccess } from './KubeconfigAccess';
import { TokenAccess } from './TokenAccess';

const SERVICE_ACCOUNT = '/var/run/secrets/kubernetes.io/serviceaccount';

/**
 * Who we are to a cluster. Files are not looked at before the first request.
 * @throws KubernetesError `misconfigured` when the configuration cannot work here
 * @internal
 */
export function createApiAccess(access: ClusterAccess): ApiAccess {
  switch (access.kind) {
    case 'kubeconfig':
      return KubeconfigAccess.create(access.file, access.context);
    case 'url':
      return TokenAccess.create(access);
    case 'in-cluster':
      return TokenAccess.create({
        kind: 'url',
        url: ownApiServerUrl(),
        token: { file: `${SERVICE_ACCOUNT}/token` },
        caFile: `${SERVICE_ACCOUNT}/ca.crt`,
        skipTLSVerify: false,
      });
    default:
      throw new KubernetesError('misconfigured', access.reason);
  }
}

/** Kubernetes tells every pod where its API server is. */
function ownApiServerUrl(): string {
  const { KUBERNETES_SERVICE_HOST: host, KUBERNETES_SERVICE_PORT: port } = process.env;
  if (!host || !port) {
    throw new KubernetesError('misconfigured', 'inCluster is set, but this backend does not run in a pod of a cluster');
  }
  return `https://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
