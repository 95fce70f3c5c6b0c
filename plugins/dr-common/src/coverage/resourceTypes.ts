interface ResourceType {
  /** Plural with its group, as Velero compares it: `deployments.apps`; without a dot for the core group. */
  name: string;
  singular: string;
  short: readonly string[];
  namespaced: boolean;
}

/**
 * The types whose names Velero's discovery would resolve and that matter here: those a workload is made of, and the
 * cluster-scoped ones, which Velero drops from a list that is meant for namespaced types.
 */
const RESOURCE_TYPES: readonly ResourceType[] = [
  namespaced('configmaps', 'configmap', 'cm'),
  namespaced('secrets', 'secret'),
  namespaced('services', 'service', 'svc'),
  namespaced('serviceaccounts', 'serviceaccount', 'sa'),
  namespaced('persistentvolumeclaims', 'persistentvolumeclaim', 'pvc'),
  namespaced('deployments.apps', 'deployment', 'deploy'),
  namespaced('statefulsets.apps', 'statefulset', 'sts'),
  namespaced('daemonsets.apps', 'daemonset', 'ds'),
  namespaced('cronjobs.batch', 'cronjob', 'cj'),
  namespaced('ingresses.networking.k8s.io', 'ingress', 'ing'),
  clusterScoped('namespaces', 'namespace', 'ns'),
  clusterScoped('nodes', 'node', 'no'),
  clusterScoped('persistentvolumes', 'persistentvolume', 'pv'),
  clusterScoped('clusterroles.rbac.authorization.k8s.io', 'clusterrole'),
  clusterScoped('clusterrolebindings.rbac.authorization.k8s.io', 'clusterrolebinding'),
  clusterScoped('customresourcedefinitions.apiextensions.k8s.io', 'customresourcedefinition', 'crd', 'crds'),
  clusterScoped('storageclasses.storage.k8s.io', 'storageclass', 'sc'),
  clusterScoped('csidrivers.storage.k8s.io', 'csidriver'),
  clusterScoped('priorityclasses.scheduling.k8s.io', 'priorityclass', 'pc'),
  clusterScoped('ingressclasses.networking.k8s.io', 'ingressclass'),
  clusterScoped('volumesnapshotcontents.snapshot.storage.k8s.io', 'volumesnapshotcontent', 'vsc', 'vscs'),
  clusterScoped('volumesnapshotclasses.snapshot.storage.k8s.io', 'volumesnapshotclass', 'vsclass', 'vsclasses'),
];

/**
 * What an entry of a resource list stands for: the full name of the type, whether written as plural, singular, short
 * name, with or without its group; the entry itself when it is no type known here. Only short names have to be in lower case.
 * @internal
 */
export function resolveType(entry: string): { name: string; namespaced?: boolean } {
  const [written, ...rest] = entry.split('.');
  const resource = written.toLowerCase();
  const group = rest.join('.');
  const candidates = RESOURCE_TYPES.filter(
    type => pluralOf(type) === resource || type.singular === resource || type.short.includes(written),
  );
  // Kubernetes takes the beginning of a group's name for the group when no group is called exactly that.
  const found =
    candidates.find(type => groupOf(type) === group) ?? candidates.find(type => groupOf(type).startsWith(group));
  return found ?? { name: entry };
}

function pluralOf(type: ResourceType): string {
  return type.name.split('.', 1)[0];
}

function groupOf(type: ResourceType): string {
  return type.name.split('.').slice(1).join('.');
}

function namespaced(name: string, singular: string, ...short: string[]): ResourceType {
  return { name, singular, short, namespaced: true };
}

function clusterScoped(name: string, singular: string, ...short: string[]): ResourceType {
  return { name, singular, short, namespaced: false };
}
