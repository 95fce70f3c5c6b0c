import { ClusterAccess, ClusterConfig } from './ClusterConfig';
import { ConfigNode } from './ConfigNode';
import { DEFAULT_VELERO_NAMESPACE, readTrust } from './readCluster';
import { requireApiServerUrl } from './requireApiServerUrl';

/** Where a pod finds the token of its own service account. */
const OWN_TOKEN_FILE = '/var/run/secrets/kubernetes.io/serviceaccount/token';

/**
 * One entry of the Kubernetes plugin's `clusters`. Keys that only that plugin needs are left alone. A cluster that wants
 * each visitor's own credentials cannot be followed in the background: it is kept, with that reason.
 *
 * @throws InputError that names the key, its value and what is accepted
 * @internal
 */
export function readKubernetesPluginCluster(node: ConfigNode): ClusterConfig {
  const name = node.string('name');
  return {
    name,
    title: node.optionalString('title') ?? name,
    veleroNamespace: DEFAULT_VELERO_NAMESPACE,
    access: readAccess(node),
  };
}

function readAccess(node: ConfigNode): ClusterAccess {
  const provider = node.string('authProvider', 'the name of an auth provider such as serviceAccount');
  if (provider !== 'serviceAccount' && provider !== 'localKubectlProxy') {
    return {
      kind: 'unusable',
      reason:
        `The auth provider ${provider} of the Kubernetes plugin gives no credentials for following a cluster in the ` +
        'background; list the cluster under dr.clusters with a token or a kubeconfig',
    };
  }
  const url = requireApiServerUrl(node, 'url');
  const trust = readTrust(node);
  if (provider === 'localKubectlProxy') return { kind: 'url', url, ...trust };
  const literal = node.optionalSecret('serviceAccountToken')?.trim();
  return {
    kind: 'url',
    url,
    token: literal === undefined ? { file: OWN_TOKEN_FILE } : { literal },
    ...trust,
  };
}
