import { homedir } from 'node:os';
import path from 'node:path';
import { ClusterAccess, ClusterConfig, TokenSource } from './ClusterConfig';
import { ConfigNode } from './ConfigNode';
import { ACCEPTED_ENTITY_REFS, readEntityRef } from './readEntityRef';
import { requireApiServerUrl } from './requireApiServerUrl';

const COMMON_KEYS = [
  'name',
  'title',
  'region',
  'role',
  'veleroNamespace',
  'veleroVersion',
  'downloads',
  'owner',
] as const;
const ACCESS_KEYS = ['kubeconfig', 'inCluster', 'url'] as const;
const URL_KEYS = ['token', 'caData', 'caFile', 'skipTLSVerify'] as const;

const NAMESPACE = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;
const VERSION = /^v?\d+\.\d+(\.\d+)?([-+].*)?$/;

/** Namespace that Velero is installed into unless somebody chose another. */
export const DEFAULT_VELERO_NAMESPACE = 'velero';

/**
 * One entry of `dr.clusters`.
 * @throws InputError that names the key, its value and what is accepted
 * @internal
 */
export function readCluster(node: ConfigNode): ClusterConfig {
  node.allowOnly([...COMMON_KEYS, ...ACCESS_KEYS, ...URL_KEYS]);
  const name = node.string('name');
  const veleroNamespace = node.optionalString('veleroNamespace') ?? DEFAULT_VELERO_NAMESPACE;
  if (!NAMESPACE.test(veleroNamespace)) {
    throw node.refuse('veleroNamespace', 'a namespace: lower-case letters, digits and dashes, at most 63');
  }
  const veleroVersion = node.optionalString('veleroVersion');
  if (veleroVersion !== undefined && !VERSION.test(veleroVersion)) {
    throw node.refuse('veleroVersion', 'a version such as v1.18.3');
  }
  const owner = readEntityRef(node.get('owner'));
  if (node.has('owner') && owner === undefined) throw node.refuse('owner', ACCEPTED_ENTITY_REFS);
  return {
    name,
    title: node.optionalString('title') ?? name,
    region: node.optionalString('region'),
    role: node.optionalString('role'),
    veleroNamespace,
    veleroVersion,
    downloads: node.optionalBoolean('downloads'),
    owner,
    access: readAccess(node),
  };
}

function readAccess(node: ConfigNode): ClusterAccess {
  const given = ACCESS_KEYS.filter(key => node.has(key));
  if (given.length !== 1) {
    const found = given.length === 0 ? 'says none' : `says ${given.join(' and ')}`;
    throw node.refuseWhole(
      `must say how the cluster is reached by exactly one of kubeconfig, inCluster and url, and ${found}`,
    );
  }
  if (given[0] !== 'url') {
    const misplaced = URL_KEYS.find(key => node.has(key));
    if (misplaced) throw node.refuseWhole(`has ${misplaced}, which belongs to url and not to ${given[0]}`);
  }
  switch (given[0]) {
    case 'kubeconfig': {
      const kubeconfig = node.object('kubeconfig');
      kubeconfig.allowOnly(['file', 'context']);
      return {
        kind: 'kubeconfig',
        file: absolute(kubeconfig.string('file', 'the path of a kubeconfig file')),
        context: kubeconfig.optionalString('context'),
      };
    }
    case 'inCluster':
      if (node.get('inCluster') !== true) throw node.refuse('inCluster', 'true');
      return { kind: 'in-cluster' };
    default:
      return {
        kind: 'url',
        url: requireApiServerUrl(node, 'url'),
        token: readToken(node),
        ...readTrust(node),
      };
  }
}

function readToken(node: ConfigNode): TokenSource {
  if (!node.has('token')) throw node.refuseWhole('has a url without token; accepted is token.literal or token.file');
  if (typeof node.get('token') !== 'object') {
    throw node.refuseWhole(
      'has a token that cannot be used (its value is not shown); accepted is token.literal or token.file',
    );
  }
  const token = node.object('token');
  token.allowOnly(['literal', 'file']);
  const literal = token.optionalSecret('literal');
  const file = token.optionalString('file', 'the path of a file that holds the token');
  if (literal !== undefined && file === undefined) return { literal: literal.trim() };
  if (literal === undefined && file !== undefined) return { file: absolute(file) };
  throw token.refuseWhole('must have exactly one of literal and file');
}

/** Shared with the Kubernetes plugin's configuration, whose keys are the same. */
export function readTrust(node: ConfigNode): {
  caData?: string;
  caFile?: string;
  skipTLSVerify: boolean;
} {
  const caData = node.optionalString('caData', 'certificates in PEM, as base64');
  const caFile = node.optionalString('caFile', 'the path of a file with certificates in PEM');
  if (caData !== undefined && caFile !== undefined) throw node.refuse('caFile', 'only one of caData and caFile');
  return {
    caData,
    caFile: caFile && absolute(caFile),
    skipTLSVerify: node.optionalBoolean('skipTLSVerify') ?? false,
  };
}

/** People write `~/.kube/config`, which no shell has expanded here. */
function absolute(file: string): string {
  return path.resolve(file.startsWith('~/') ? path.join(homedir(), file.slice(2)) : file);
}
