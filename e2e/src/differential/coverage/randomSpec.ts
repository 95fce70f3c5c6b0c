import { Random } from '../support/Random';

/** A spec as it is written, which is more than what of it is valid. */
export type WrittenSpec = Record<string, unknown>;

const NAMESPACES = ['shop', 'shop', 'shop-eu', 'shop-eu', 'team-a', 'team-b', 'kept', 'quiet'];
const ODD_NAMESPACES = [
  'shop*',
  'team-?',
  'team-[ab]',
  'team-[!a]',
  '*-eu',
  't*',
  '[sk]*',
  '*',
  'hidden',
  'hid*',
  'ghost',
  'ghost-*',
  '',
];
const INVALID_NAMESPACES = ['Shop', 'a!b', 'team-[a', '{shop,kept}', '**', 'team-[a-zb]', 'shop|kept'];

const TYPES = [
  'deployments',
  'deployments.apps',
  'deploy',
  'statefulsets',
  'sts',
  'daemonsets.apps',
  'cronjobs.batch',
  'cronjob',
  'configmaps',
  'cm',
  'secrets',
  'Secret',
  'services',
  'svc',
  'serviceaccounts',
  'sa',
  'ingresses',
  'ing',
  'ingresses.networking.k8s.io',
  'persistentvolumeclaims',
  'pvc',
  'pods',
  'pods',
  'replicasets.apps',
];
const ODD_TYPES = [
  '*',
  '*.apps',
  'deploy*',
  's*',
  'events',
  'pv',
  'namespaces',
  'widgets.example.com',
  'deployments.x',
  '',
];
const WORKLOAD_TYPES = ['deploy', 'sts', 'ds', 'cj', 'cm', 'secrets', 'svc', 'sa', 'ing', 'pvc'];
const CLUSTER_TYPES = ['persistentvolumes', 'clusterroles', 'storageclasses', 'crds', 'nodes', '*'];

const KEYS = ['app', 'app', 'tier', 'team'];
const VALUES: Readonly<Record<string, readonly string[]>> = {
  app: ['web', 'worker', 'api', 'db', 'cache', 'report', 'agent', 'idle', 'files', 'tmp', 'open', 'settings', 'none'],
  tier: ['front', 'back'],
  team: ['a', 'b'],
};

/**
 * What somebody might write into a Backup or the template of a Schedule, mistakes included. The same for the same state of
 * `random`.
 */
export function randomSpec(random: Random): WrittenSpec {
  return { ...namespaces(random), ...resources(random), ...selectors(random), ...policy(random) };
}

function namespaces(random: Random): WrittenSpec {
  const list = (fewest: number, most: number) => {
    const entries = random.some(NAMESPACES, fewest, most);
    if (random.percent(35)) entries.push(random.pick(ODD_NAMESPACES));
    if (random.percent(4)) entries.push(random.pick(INVALID_NAMESPACES));
    return entries;
  };
  return {
    ...(random.percent(70) && { includedNamespaces: random.percent(15) ? ['*'] : list(0, 4) }),
    ...(random.percent(30) && { excludedNamespaces: list(0, 2) }),
  };
}

function resources(random: Random): WrittenSpec {
  const list = (from: readonly string[], fewest: number, most: number) => {
    const entries = random.some(from, fewest, most);
    if (random.percent(25)) entries.push(random.pick(ODD_TYPES));
    return entries;
  };
  const included = () => (random.percent(30) ? [...WORKLOAD_TYPES] : list(TYPES, 0, 7));
  const old = () => ({
    ...(random.percent(60) && { includedResources: included() }),
    ...(random.percent(50) && { excludedResources: list(TYPES, 0, 2) }),
    ...(random.percent(40) && { includeClusterResources: random.percent(50) }),
  });
  const scoped = () => ({
    ...(random.percent(60) && { includedNamespaceScopedResources: included() }),
    ...(random.percent(50) && { excludedNamespaceScopedResources: list(TYPES, 0, 2) }),
    ...(random.percent(30) && { includedClusterScopedResources: list(CLUSTER_TYPES, 0, 2) }),
    ...(random.percent(30) && { excludedClusterScopedResources: random.some(CLUSTER_TYPES, 0, 2) }),
  });
  const which = random.below(100);
  if (which < 35) return {};
  if (which < 65) return old();
  if (which < 95) return scoped();
  return { ...old(), ...scoped() };
}

function selectors(random: Random): WrittenSpec {
  const which = random.below(100);
  if (which < 50) return {};
  if (which < 75) return { labelSelector: selector(random) };
  if (which < 95) return { orLabelSelectors: Array.from({ length: random.below(4) }, () => selector(random)) };
  return { labelSelector: selector(random), orLabelSelectors: [selector(random)] };
}

function selector(random: Random): object {
  if (random.percent(4)) return {};
  const key = random.pick(KEYS);
  if (random.percent(50)) {
    const second = random.percent(25) ? random.pick(KEYS) : key;
    return { matchLabels: { [key]: random.pick(VALUES[key]), [second]: random.pick(VALUES[second]) } };
  }
  const operator = random.pick(['In', 'In', 'NotIn', 'Exists', 'DoesNotExist']);
  const values = operator.endsWith('In') ? random.some(VALUES[key], 1, 5) : undefined;
  const matchLabels = random.percent(20) ? { team: 'a' } : undefined;
  return { matchLabels, matchExpressions: [{ key, operator, values }] };
}

/** Name of the ConfigMap with the one policy that is there. */
export const POLICY = 'volume-policy';

function policy(random: Random): WrittenSpec {
  return random.percent(4) ? { resourcePolicy: { kind: 'configmap', name: POLICY } } : {};
}
