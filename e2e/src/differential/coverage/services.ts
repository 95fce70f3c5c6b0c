import {
  ClusterFact,
  matchesSelector,
  parseLabelSelector,
  PlacementHints,
  resolvePlacement,
  Workload,
} from '@backstage-dr/plugin-dr-common';
import { KubeApi, KubeObject } from '../support/KubeApi';
import { ObservedCluster } from '../support/observe';
import { SERVICES } from './world';

/** A service where it runs, and all that belongs to it, much of which the portal does not look at. */
export interface PlacedService {
  name: string;
  workload: Workload;
  /** As in a BackupResourceList: `apps/v1/Deployment shop/web`. */
  controllers: string[];
  others: string[];
}

const OTHER_KINDS: ReadonlyArray<[apiVersion: string, kind: string, path: string]> = [
  ['v1', 'ServiceAccount', '/api/v1/serviceaccounts'],
  ['v1', 'ConfigMap', '/api/v1/configmaps'],
  ['v1', 'Secret', '/api/v1/secrets'],
  ['v1', 'Service', '/api/v1/services'],
  ['networking.k8s.io/v1', 'Ingress', '/apis/networking.k8s.io/v1/ingresses'],
];
/** What Kubernetes itself puts into every namespace. */
const MADE_BY_KUBERNETES: ReadonlySet<string> = new Set(['default', 'kube-root-ca.crt']);

/** The services of the world, placed by the portal's own rules. */
export async function placeServices(cluster: string, api: KubeApi, seen: ObservedCluster): Promise<PlacedService[]> {
  const others: Array<{ id: string; object: KubeObject }> = [];
  for (const [apiVersion, kind, path] of OTHER_KINDS) {
    for (const object of await api.list<KubeObject>(path)) {
      if (!MADE_BY_KUBERNETES.has(object.metadata.name)) {
        others.push({ id: idOf(apiVersion, kind, object.metadata), object });
      }
    }
  }
  return SERVICES.map(({ namespace, selector }) => {
    const workload = place(cluster, namespace, selector, seen);
    const belongs = ({ metadata }: KubeObject) =>
      metadata.namespace === namespace &&
      (!workload.selector || matchesSelector(workload.selector, metadata.labels ?? {}));
    return {
      name: selector ? `${namespace} (${selector})` : namespace,
      workload,
      controllers: workload.controllers.map(each =>
        idOf(each.kind === 'CronJob' ? 'batch/v1' : 'apps/v1', each.kind, each),
      ),
      others: [
        ...others.filter(({ object }) => belongs(object)).map(({ id }) => id),
        ...workload.claims.map(claim => idOf('v1', 'PersistentVolumeClaim', claim)),
      ],
    };
  });
}

function place(cluster: string, namespace: string, selector: string | undefined, seen: ObservedCluster): Workload {
  const parsed = selector === undefined ? undefined : parseLabelSelector(selector);
  if (parsed?.ok === false) throw new Error(`not a selector: ${selector}`);
  const hints: PlacementHints = {
    namespaces: [namespace],
    clusters: [cluster],
    problems: [],
    selector: parsed?.selector,
  };
  const { workloads } = resolvePlacement({ hints, clusters: [clusterFact(cluster)], ...seen });
  if (workloads.length !== 1) throw new Error(`${workloads.length} places for ${namespace} ${selector}`);
  return workloads[0];
}

function clusterFact(name: string): ClusterFact {
  return { name, title: name, veleroNamespace: 'velero', reachability: 'reachable', kinds: {} };
}

function idOf(apiVersion: string, kind: string, { namespace, name }: { namespace?: string; name: string }): string {
  return `${apiVersion}/${kind} ${namespace}/${name}`;
}
