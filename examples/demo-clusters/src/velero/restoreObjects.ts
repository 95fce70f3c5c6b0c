import { ALL_RESOURCES, apiVersionOf, JsonObject, KubernetesObject, NewObject, resources } from '../api-server';
import { Messages } from './artefacts';
import { ResourceList, sorted, volumeNameOf } from './backedUpObjects';
import { StoredBackup } from './BackupStorage';
import { selectNamespaces, selectsKind, selectsLabels } from './selects';
import { Restore } from './types';
import { VELERO, VeleroContext } from './VeleroContext';

/** What a restore has done. @internal */
export interface RestoreOutcome {
  /** As RestoreResourceList says it: `apps/v1/Deployment` to `namespace/name(created)`. */
  list: ResourceList;
  items: number;
  warnings: Messages;
}

type Result = 'created' | 'skipped' | 'failed';

/** Collects what has happened, once for each object. */
class Outcome {
  readonly #list: ResourceList = {};
  readonly #cluster: string[] = [];
  readonly #namespaces: Record<string, string[]> = {};

  static create(): Outcome {
    return new Outcome();
  }

  add(kind: string, name: string, result: Result, namespace?: string): void {
    (this.#list[kind] ??= []).push(`${name}(${result})`);
    if (result !== 'failed') return;
    const what = `${kind.split('/').at(-1)}:${name.split('/').at(-1)}`;
    const warning = `could not restore, ${what} already exists. Warning: the in-cluster version is different than the backed-up version`;
    if (namespace === undefined) this.#cluster.push(warning);
    else (this.#namespaces[namespace] ??= []).push(warning);
  }

  end(): RestoreOutcome {
    return {
      list: sorted(this.#list),
      items: Object.values(this.#list).flat().length,
      warnings: {
        ...(this.#cluster.length > 0 ? { cluster: this.#cluster } : {}),
        ...(Object.keys(this.#namespaces).length > 0 ? { namespaces: this.#namespaces } : {}),
      },
    };
  }
}

/**
 * Brings objects back from a backup. What is there already stays as it is; what the store does not know, such as pods, is
 * only counted.
 *
 * @param contents - the objects that the backup holds
 * @internal
 */
export function restoreObjects(
  context: VeleroContext,
  restore: Restore,
  stored: StoredBackup,
  contents: readonly KubernetesObject[],
): RestoreOutcome {
  const { spec } = restore;
  const outcome = Outcome.create();
  const inBackup = Object.values(stored.artefacts.BackupResourceList ?? {}).flat() as string[];
  const sources = new Set(inBackup.flatMap(name => (name.includes('/') ? [name.split('/')[0]] : [])));
  const known = new Map([...sources].map(name => [name, {}] as const));
  const { namespaces } = selectNamespaces(spec, known);
  const targetOf = (namespace: string) => spec.namespaceMapping?.[namespace] ?? namespace;
  const held = volumesWithData(stored);

  for (const [kind, names] of Object.entries((stored.artefacts.BackupResourceList ?? {}) as ResourceList)) {
    const resource = ALL_RESOURCES.find(each => `${apiVersionOf(each)}/${each.kind}` === kind);
    const { plural, group } = resource ?? impliedType(kind);
    if (!selectsKind(spec, plural, group) || group === 'snapshot.storage.k8s.io') continue;
    for (const [source, name] of names.map(each => each.split('/')).filter(([first]) => namespaces.includes(first))) {
      if (name === undefined) continue;
      const object = resource && contents.find(each => isNamed(each, kind, source, name));
      if (!selectsLabels(spec, object?.metadata.labels)) continue;
      const target = targetOf(source);
      ensureNamespace(context, contents, source, target, outcome);
      const result = resource && object ? put(context, restore, resource, object, target, held) : resultOfImplied(name);
      outcome.add(kind, `${target}/${name}`, result, target);
      if (object?.kind === 'PersistentVolumeClaim') addVolume(context, object, outcome);
    }
  }
  return outcome.end();
}

function isNamed({ apiVersion, kind, metadata }: KubernetesObject, type: string, namespace: string, name: string) {
  return `${apiVersion}/${kind}` === type && metadata.namespace === namespace && metadata.name === name;
}

/** Claims whose data the backup has, by namespace and name. */
function volumesWithData({ artefacts }: StoredBackup): ReadonlySet<string> {
  const infos = (artefacts.BackupVolumeInfos ?? []) as JsonObject[];
  return new Set(infos.filter(({ skipped }) => skipped === false).map(each => `${each.pvcNamespace}/${each.pvcName}`));
}

function ensureNamespace(
  { store }: VeleroContext,
  contents: readonly KubernetesObject[],
  source: string,
  target: string,
  outcome: Outcome,
): void {
  if (store.get(resources.namespaces, undefined, target)) return;
  const original = contents.find(({ kind, metadata }) => kind === 'Namespace' && metadata.name === source);
  const { labels = {}, annotations } = original?.metadata ?? {};
  const metadata = {
    name: target,
    labels: { ...labels, 'kubernetes.io/metadata.name': target },
    ...(annotations ? { annotations } : {}),
  };
  const namespace: NewObject = { apiVersion: 'v1', kind: 'Namespace', metadata, status: { phase: 'Active' } };
  store.create(resources.namespaces, namespace, VELERO);
  outcome.add('v1/Namespace', target, 'created');
}

function put(
  { store }: VeleroContext,
  restore: Restore,
  resource: (typeof ALL_RESOURCES)[number],
  object: KubernetesObject,
  namespace: string,
  held: ReadonlySet<string>,
): Result {
  const { name, labels, annotations, namespace: source } = object.metadata;
  const there = store.get(resource, namespace, name);
  if (there) return JSON.stringify(there.spec) === JSON.stringify(object.spec) ? 'skipped' : 'failed';
  const marks = {
    'velero.io/backup-name': (restore.spec.backupName ?? '').slice(0, 63),
    'velero.io/restore-name': restore.metadata.name.slice(0, 63),
  };
  const metadata = { name, namespace, labels: { ...labels, ...marks }, ...(annotations ? { annotations } : {}) };
  const isClaim = resource === resources.persistentvolumeclaims;
  const copy = isClaim ? claimAgain(object, held.has(`${source}/${name}`)) : object;
  store.create(resource, { ...copy, metadata }, VELERO);
  return 'created';
}

/** With its data a claim gets a new volume; without it waits for the old one, which belongs to somebody else. */
function claimAgain(claim: KubernetesObject, hasData: boolean): KubernetesObject {
  if (!hasData) return { ...claim, status: { phase: 'Pending' } };
  const { volumeName: _, ...spec } = (claim.spec ?? {}) as { volumeName?: string };
  return { ...claim, spec };
}

/** What a controller has made before the restore comes to it. */
function resultOfImplied(name: string): Result {
  if (name === 'kube-root-ca.crt') return 'failed';
  return name === 'default' ? 'skipped' : 'created';
}

function addVolume({ store }: VeleroContext, claim: KubernetesObject, outcome: Outcome): void {
  const volume = volumeNameOf(claim);
  const isThere = store
    .list(resources.persistentvolumeclaims)
    .some(each => each.metadata.uid === claim.metadata.uid && volumeNameOf(each) === volume);
  outcome.add('v1/PersistentVolume', volume, isThere ? 'failed' : 'created');
}

/** Of a kind that the store does not know. */
function impliedType(kind: string): { plural: string; group: string } {
  const parts = kind.split('/');
  const group = parts.length === 3 ? parts[0] : '';
  return { plural: `${parts.at(-1)?.toLowerCase()}s`, group };
}
