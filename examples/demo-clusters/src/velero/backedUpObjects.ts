import { apiVersionOf, ClusterStore, KubernetesObject, resources, ResourceType } from '../api-server';
import { claimMountsOf, PodTemplate, podNamesOf, podTemplateOf } from './pods';
import { selectsKind, selectsLabels } from './selects';
import { BackupSpec } from './types';

/** What a backup holds: names by kind, as BackupResourceList writes them (`apps/v1/Deployment` to `namespace/name`). @public */
export type ResourceList = Record<string, string[]>;

/** The objects of a cluster that a backup takes. @internal */
export interface BackedUpObjects {
  /** Without what belongs to snapshots. */
  list: ResourceList;
  /** Those of the objects that the store knows. */
  objects: KubernetesObject[];
  claims: KubernetesObject[];
  /** Those among them whose pods run and are taken, too. */
  workloads: KubernetesObject[];
  /** Whether the PersistentVolume of a claim is taken with it. */
  takesVolumes: boolean;
}

const WORKLOADS = [resources.deployments, resources.statefulsets, resources.daemonsets, resources.cronjobs];

/**
 * Looks at the live objects. The store knows no pods and what comes with them; what a real cluster would have made of the
 * workloads is taken as if it were there.
 *
 * @param namespaces - those that the backup includes
 * @internal
 */
export function backedUpObjects(
  store: ClusterStore,
  spec: BackupSpec,
  namespaces: ReadonlySet<string>,
): BackedUpObjects {
  const list: ResourceList = {};
  const taken: KubernetesObject[] = [];
  const add = (kind: string, namespace: string | undefined, name: string) => {
    (list[kind] ??= []).push(namespace === undefined ? name : `${namespace}/${name}`);
  };
  const takes = (plural: string, group = '', labels?: Record<string, string>) =>
    selectsKind(spec, plural, group) && selectsLabels(spec, labels);

  const objects = (resource: ResourceType) =>
    store.list(resource).filter(({ metadata }) => namespaces.has(metadata.namespace ?? ''));
  const workloads: KubernetesObject[] = [];
  const mounted = new Set<string>();
  for (const resource of WORKLOADS) {
    for (const workload of objects(resource)) {
      const { namespace = '', name, labels, uid } = workload.metadata;
      const template = podTemplateOf(workload);
      const ofPods = template.metadata?.labels ?? {};
      if (takes(resource.plural, resource.group, labels)) {
        add(`${apiVersionOf(resource)}/${resource.kind}`, namespace, name);
        taken.push(workload);
      }
      const revision = revisionOf(resource, template, name, uid);
      if (revision && takes(revision.plural, 'apps', ofPods)) add(`apps/v1/${revision.kind}`, namespace, revision.name);
      const pods = takes('pods', '', ofPods) ? podNamesOf(workload) : [];
      for (const pod of pods) add('v1/Pod', namespace, pod);
      if (pods.length === 0) continue;
      workloads.push(workload);
      // A pod takes its claims along, whatever their labels are.
      for (const { claim } of claimMountsOf(workload)) mounted.add(`${namespace}/${claim}`);
    }
  }

  const takesVolumes = spec.includeClusterResources !== false && selectsClusterKind(spec, 'persistentvolumes');
  const claims = objects(resources.persistentvolumeclaims).filter(({ metadata }) => {
    const isMounted = mounted.has(`${metadata.namespace}/${metadata.name}`);
    return selectsKind(spec, 'persistentvolumeclaims', '') && (isMounted || selectsLabels(spec, metadata.labels));
  });
  for (const claim of claims) {
    add('v1/PersistentVolumeClaim', claim.metadata.namespace, claim.metadata.name);
    if (takesVolumes) add('v1/PersistentVolume', undefined, volumeNameOf(claim));
  }

  const inhabited = new Set(Object.values(list).flatMap(names => names.map(name => name.split('/')[0])));
  const hasSelector = spec.labelSelector !== undefined || Boolean(spec.orLabelSelectors?.length);
  const named = (spec.includedNamespaces ?? ['*']).every(each => each !== '*');
  for (const namespace of store.list(resources.namespaces)) {
    const { name, labels } = namespace.metadata;
    if (!namespaces.has(name)) continue;
    // What a controller puts into every namespace, without labels.
    if (takes('configmaps')) add('v1/ConfigMap', name, 'kube-root-ca.crt');
    if (takes('serviceaccounts')) add('v1/ServiceAccount', name, 'default');
    // A namespace that the spec names is taken whatever the selectors say.
    const isSelected = !hasSelector || named || inhabited.has(name) || selectsLabels(spec, labels);
    if (spec.includeClusterResources !== false && isSelected && selectsClusterKind(spec, 'namespaces')) {
      add('v1/Namespace', undefined, name);
      taken.push(namespace);
    }
  }
  return { list: sorted(list), objects: [...taken, ...claims], claims, workloads, takesVolumes };
}

/** Of the PersistentVolume behind a claim. @internal */
export function volumeNameOf({ metadata, spec }: KubernetesObject): string {
  return (spec as { volumeName?: string } | undefined)?.volumeName ?? `pvc-${metadata.uid}`;
}

/** With entries added, in the order in which Velero writes them. @internal */
export function sorted(list: ResourceList): ResourceList {
  const kinds = Object.entries(list).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(kinds.map(([kind, names]) => [kind, [...names].sort()]));
}

/** Kinds that come with what is in a namespace, unless the filters name others. */
function selectsClusterKind(spec: BackupSpec, plural: string): boolean {
  const excluded = [...(spec.excludedResources ?? []), ...(spec.excludedClusterScopedResources ?? [])];
  if (excluded.some(each => each === '*' || each === plural)) return false;
  const included = [...(spec.includedResources ?? []), ...(spec.includedClusterScopedResources ?? [])];
  return included.length === 0 || included.some(each => each === '*' || each === plural);
}

function revisionOf(
  resource: ResourceType,
  template: PodTemplate,
  name: string,
  uid: string,
): { plural: string; kind: string; name: string } | undefined {
  const revision = `${name}-${uid.replaceAll('-', '').slice(0, 10)}`;
  if (!template.spec) return undefined;
  if (resource === resources.deployments) return { plural: 'replicasets', kind: 'ReplicaSet', name: revision };
  if (resource === resources.cronjobs) return undefined;
  return { plural: 'controllerrevisions', kind: 'ControllerRevision', name: revision };
}
