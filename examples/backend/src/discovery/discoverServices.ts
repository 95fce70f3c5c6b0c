import { ANNOTATION_LOCATION, ANNOTATION_ORIGIN_LOCATION, Entity } from '@backstage/catalog-model';

/** A controller or namespace, with what names a service. */
export interface SeenObject {
  cluster: string;
  kind: 'Namespace' | 'Deployment' | 'StatefulSet' | 'DaemonSet' | 'CronJob';
  /** The namespace it is in; for a Namespace its own name. */
  namespace: string;
  labels: Readonly<Record<string, string>>;
  annotations: Readonly<Record<string, string>>;
}

const ID_LABEL = 'backstage.io/kubernetes-id';
const PART_OF_LABEL = 'app.kubernetes.io/part-of';
const NAME_LABEL = 'app.kubernetes.io/name';
const OBJECTIVE_PREFIX = 'backstage-dr.io/';

/** Namespaces that hold the cluster's own machinery rather than somebody's service. */
const CLUSTER_NAMESPACES = /^(kube-.*|velero|local-path-storage)$/;

interface Service {
  name: string;
  system?: string;
  selector?: Readonly<Record<string, string>>;
  clusters: Set<string>;
  namespaces: Set<string>;
  objectives: Record<string, string>;
}

/**
 * Services told by the workloads' own labels: `backstage.io/kubernetes-id`, else `app.kubernetes.io/part-of` with `/name`,
 * else the namespace. Annotations `backstage-dr.io/…` on a workload or its Namespace become the service's promises.
 */
export function discoverServices(objects: readonly SeenObject[]): Entity[] {
  const services = new Map<string, Service>();
  const namespaceObjectives = new Map<string, Record<string, string>>();
  for (const object of objects) {
    if (object.kind === 'Namespace') {
      namespaceObjectives.set(`${object.cluster}/${object.namespace}`, objectivesOf(object));
    }
  }
  for (const object of objects) {
    if (object.kind === 'Namespace' || CLUSTER_NAMESPACES.test(object.namespace)) continue;
    const named = nameService(object);
    const service = services.get(named.name) ?? {
      ...named,
      clusters: new Set<string>(),
      namespaces: new Set<string>(),
      objectives: {},
    };
    service.clusters.add(object.cluster);
    service.namespaces.add(object.namespace);
    Object.assign(
      service.objectives,
      namespaceObjectives.get(`${object.cluster}/${object.namespace}`),
      objectivesOf(object),
    );
    services.set(named.name, service);
  }
  const systems = new Set([...services.values()].flatMap(service => service.system ?? []));
  return [...[...systems].map(toSystem), ...[...services.values()].map(toComponent)];
}

function nameService({ labels, namespace }: SeenObject): Pick<Service, 'name' | 'system' | 'selector'> {
  if (labels[ID_LABEL]) {
    return { name: labels[ID_LABEL], system: labels[PART_OF_LABEL], selector: { [ID_LABEL]: labels[ID_LABEL] } };
  }
  if (labels[NAME_LABEL]) {
    const partOf = labels[PART_OF_LABEL];
    return {
      name: partOf && partOf !== labels[NAME_LABEL] ? `${partOf}-${labels[NAME_LABEL]}` : labels[NAME_LABEL],
      system: partOf,
      selector: { ...(partOf && { [PART_OF_LABEL]: partOf }), [NAME_LABEL]: labels[NAME_LABEL] },
    };
  }
  return { name: namespace };
}

function objectivesOf({ annotations }: SeenObject): Record<string, string> {
  return Object.fromEntries(Object.entries(annotations).filter(([key]) => key.startsWith(OBJECTIVE_PREFIX)));
}

function toComponent(service: Service): Entity {
  const where = [...service.clusters].sort().join(', ');
  const annotations: Record<string, string> = {
    ...service.objectives,
    ...locations(),
    'backstage.io/kubernetes-namespace': [...service.namespaces].sort().join(','),
    'backstage.io/kubernetes-cluster': [...service.clusters].sort().join(','),
  };
  if (service.selector?.[ID_LABEL]) {
    annotations['backstage.io/kubernetes-id'] = service.selector[ID_LABEL];
  } else if (service.selector) {
    annotations['backstage.io/kubernetes-label-selector'] = Object.entries(service.selector)
      .map(([key, value]) => `${key}=${value}`)
      .join(',');
  }
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: entityName(service.name), description: `Found in ${where}`, annotations },
    spec: {
      type: 'service',
      lifecycle: 'production',
      owner: 'guests',
      ...(service.system && { system: entityName(service.system) }),
    },
  };
}

function toSystem(name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'System',
    metadata: { name: entityName(name), annotations: locations() },
    spec: { owner: 'guests' },
  };
}

function locations(): Record<string, string> {
  return {
    [ANNOTATION_LOCATION]: 'url:https://kubernetes.invalid/workloads',
    [ANNOTATION_ORIGIN_LOCATION]: 'url:https://kubernetes.invalid/workloads',
  };
}

/** Label values may be longer and freer at the ends than entity names. */
function entityName(text: string): string {
  return text.slice(0, 63).replace(/^[^a-zA-Z0-9]+|[^a-zA-Z0-9]+$/g, '');
}
