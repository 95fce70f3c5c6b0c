import { JsonObject } from './KubernetesObject';
import { ALL_RESOURCES } from './resources';
import { apiVersionOf, ResourceType } from './ResourceType';

const VERBS = ['create', 'delete', 'get', 'list', 'patch', 'update', 'watch'];

/**
 * The documents by which clients find out what a server knows; `undefined` for any other path.
 *
 * @param kubernetesVersion - such as `v1.36.3`
 * @param missingGroups - groups to keep quiet about
 * @internal
 */
export function discoveryDocument(
  path: string,
  kubernetesVersion: string,
  missingGroups: readonly string[],
): JsonObject | string | undefined {
  const known = ALL_RESOURCES.filter(resource => !missingGroups.includes(resource.group));
  const trimmed = path.replace(/\/$/, '');
  switch (trimmed) {
    case '/readyz':
    case '/livez':
    case '/healthz':
      return 'ok';
    case '/version':
      return versionDocument(kubernetesVersion);
    case '/api':
      return { kind: 'APIVersions', versions: ['v1'], serverAddressByClientCIDRs: [] };
    case '/apis':
      return { kind: 'APIGroupList', apiVersion: 'v1', groups: groupsOf(known) };
    default:
  }
  const group = groupsOf(known).find(each => trimmed === `/apis/${each.name}`);
  if (group) return { kind: 'APIGroup', apiVersion: 'v1', ...group };
  const inVersion = known.filter(resource => trimmed === rootOf(resource));
  if (inVersion.length === 0) return undefined;
  return {
    kind: 'APIResourceList',
    apiVersion: 'v1',
    groupVersion: apiVersionOf(inVersion[0]),
    resources: inVersion.map(resource => ({
      name: resource.plural,
      singularName: resource.singular,
      namespaced: resource.namespaced,
      kind: resource.kind,
      verbs: VERBS,
      ...(resource.shortNames.length > 0 ? { shortNames: resource.shortNames } : {}),
    })),
  };
}

function rootOf(resource: ResourceType): string {
  return resource.group === '' ? `/api/${resource.version}` : `/apis/${resource.group}/${resource.version}`;
}

function groupsOf(known: readonly ResourceType[]): Array<{ name: string } & JsonObject> {
  const names = [...new Set(known.map(resource => resource.group).filter(group => group !== ''))];
  return names.map(name => {
    const versions = [...new Set(known.filter(each => each.group === name).map(each => each.version))];
    const documents = versions.map(version => ({ groupVersion: `${name}/${version}`, version }));
    return { name, versions: documents, preferredVersion: documents[0] };
  });
}

function versionDocument(kubernetesVersion: string): JsonObject {
  const [major, minor] = kubernetesVersion.replace(/^v/, '').split('.');
  return { major, minor, gitVersion: kubernetesVersion, platform: 'linux/amd64' };
}
