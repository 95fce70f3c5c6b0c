import { randomBytes, randomUUID } from 'node:crypto';

import { Clock, realClock } from '../clock';
import { alreadyExists, conflict, invalid, notFound } from './ApiError';
import { EventHistory, StoreEvent } from './EventHistory';
import { KubernetesObject, NewObject } from './KubernetesObject';
import { applyConfiguration } from './applyConfiguration';
import { managedFieldsAfter, managedFieldsOf } from './managedFields';
import { resources } from './resources';
import { apiVersionOf, keyOf, keyOfObject, ResourceType } from './ResourceType';
import { admit } from './schema/admit';
import { StoredObject } from './StoredObject';
import { validateMetadata } from './validateMetadata';

/** How many snapshots of unfinished paged lists are kept. */
const SNAPSHOT_LIMIT = 100;

interface Table {
  objects: Map<string, StoredObject>;
  /** In key order; `undefined` after a change, until somebody reads. */
  sorted: readonly StoredObject[] | undefined;
  history: EventHistory;
}

/** @public */
export interface WriteOptions {
  /** Who writes, for `managedFields`; default `demo`. */
  manager?: string;
  /** Check everything, store nothing. */
  dryRun?: boolean;
}

/** @public */
export interface ClusterStoreOptions {
  clock?: Clock;
  /** How many changes of each kind a watcher may be behind; default 5000. */
  historyLimit?: number;
  /** The first revision will be one more than this; default 0. */
  startRevision?: number;
}

/**
 * The objects of one cluster, with one growing revision for all of them, as etcd has it.
 *
 * @remarks
 * Writes are checked as an API server checks them and throw {@link ApiError}; {@link ClusterStore.putRaw} is the back door.
 * Objects that come out are shared and must not be changed.
 *
 * @public
 */
export class ClusterStore {
  readonly #clock: Clock;
  readonly #historyLimit: number;
  readonly #startRevision: number;
  readonly #tables = new Map<ResourceType, Table>();
  readonly #snapshots = new Map<string, readonly StoredObject[]>();
  readonly #listeners = new Set<(resource: ResourceType) => void>();
  #revision: number;

  private constructor(options: ClusterStoreOptions) {
    this.#clock = options.clock ?? realClock;
    this.#historyLimit = options.historyLimit ?? 5000;
    this.#startRevision = options.startRevision ?? 0;
    this.#revision = this.#startRevision;
  }

  static create(options: ClusterStoreOptions = {}): ClusterStore {
    return new ClusterStore(options);
  }

  /** Of the latest write. */
  get revision(): number {
    return this.#revision;
  }

  /** All objects of a kind in key order. */
  entries(resource: ResourceType): readonly StoredObject[] {
    const table = this.#table(resource);
    table.sorted ??= [...table.objects.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
    return table.sorted;
  }

  /** All objects of a kind, `T` on the caller's word. */
  list<T extends KubernetesObject = KubernetesObject>(resource: ResourceType): T[] {
    return this.entries(resource).map(entry => entry.object as T);
  }

  entry(resource: ResourceType, namespace: string | undefined, name: string): StoredObject | undefined {
    return this.#table(resource).objects.get(keyOf(namespace, name));
  }

  /** One object, `T` on the caller's word. */
  get<T extends KubernetesObject = KubernetesObject>(
    resource: ResourceType,
    namespace: string | undefined,
    name: string,
  ): T | undefined {
    return this.entry(resource, namespace, name)?.object as T | undefined;
  }

  /**
   * Adds an object, filling in what a cluster fills in. A creation time and a generation that are given are kept, so that a
   * past can be made up.
   *
   * @param by - who writes
   * @throws ApiError 404 without its namespace, 409 when the name is taken, 422 when it does not fit
   */
  create<T extends KubernetesObject>(
    resource: ResourceType,
    object: NewObject<T>,
    by: string | WriteOptions = {},
    operation: 'Update' | 'Apply' = 'Update',
  ): T {
    const { manager, dryRun } = optionsOf(by);
    const time = this.#time();
    const { generateName } = object.metadata;
    const generated = generateName === undefined ? undefined : `${generateName}${randomSuffix()}`;
    const name = object.metadata.name ?? generated ?? '';
    const metadata = {
      ...object.metadata,
      name,
      uid: randomUUID(),
      resourceVersion: '',
      creationTimestamp: object.metadata.creationTimestamp ?? time,
      ...(resource.generation === 'none' ? {} : { generation: object.metadata.generation ?? 1 }),
    };
    const checked = this.#check(resource, { ...object, metadata });
    if (resource.namespaced && !this.entry(resources.namespaces, undefined, metadata.namespace ?? '')) {
      throw notFound(resources.namespaces, metadata.namespace ?? '');
    }
    if (this.entry(resource, metadata.namespace, name)) throw alreadyExists(resource, name);
    checked.metadata.managedFields = managedFieldsOf(checked, manager, metadata.creationTimestamp, operation);
    return (dryRun ? checked : this.#put(resource, checked)) as T;
  }

  /**
   * Replaces an object. A `resourceVersion` in it must be the current one; a write that changes nothing is none.
   *
   * @throws ApiError 404, 409 or 422
   */
  update<T extends KubernetesObject>(resource: ResourceType, object: NewObject<T>, by: string | WriteOptions = {}): T {
    const { manager, dryRun } = optionsOf(by);
    const name = object.metadata.name ?? '';
    const before = this.get(resource, object.metadata.namespace, name);
    if (!before) throw notFound(resource, name);
    const expectedRevision = object.metadata.resourceVersion;
    if (expectedRevision && expectedRevision !== before.metadata.resourceVersion) throw conflict(resource, name);
    const checked = this.#check(resource, { ...object, metadata: { ...object.metadata, ...ownMetadata(before) } });
    if (JSON.stringify(before) === JSON.stringify(checked)) return before as T;
    checked.metadata.managedFields = managedFieldsAfter(before, checked, manager, this.#time());
    return this.#replace(resource, before, checked, dryRun) as T;
  }

  /**
   * Server-side apply: adds an object, or sets the given fields of one and removes those that the manager gave up. A
   * `resourceVersion` must be that of the object, if there is one.
   *
   * @param force - take fields from other managers
   * @throws ApiError 409 when another manager says otherwise, 404 or 422
   */
  apply(
    resource: ResourceType,
    configuration: NewObject,
    options: { manager: string; force: boolean; dryRun: boolean },
  ): { object: KubernetesObject; created: boolean } {
    const { manager, force, dryRun } = options;
    const { namespace, name = '' } = configuration.metadata;
    const before = this.get(resource, namespace, name);
    if (!before) {
      return { object: this.create(resource, configuration, { manager, dryRun }, 'Apply'), created: true };
    }
    const { resourceVersion = before.metadata.resourceVersion } = configuration.metadata;
    if (resourceVersion !== before.metadata.resourceVersion) throw conflict(resource, name);
    const applied = applyConfiguration(before, configuration, { manager, force, time: this.#time() });
    if (applied === before) return { object: before, created: false };
    const checked = this.#check(resource, applied);
    return { object: this.#replace(resource, before, checked, dryRun), created: false };
  }

  /**
   * Changes a copy of an object and stores it.
   *
   * @throws ApiError 404 or 422
   */
  modify<T extends KubernetesObject>(
    resource: ResourceType,
    namespace: string | undefined,
    name: string,
    change: (draft: T) => void,
    manager?: string,
  ): T {
    const before = this.get<T>(resource, namespace, name);
    if (!before) throw notFound(resource, name);
    const draft = structuredClone(before);
    change(draft);
    return this.update<T>(resource, draft, { manager });
  }

  /**
   * Removes an object, or marks it as terminating while it has finalizers. A namespace takes with it what is inside, an
   * owner what it owns.
   *
   * @throws ApiError 404
   */
  delete(resource: ResourceType, namespace: string | undefined, name: string): KubernetesObject {
    const before = this.get(resource, namespace, name);
    if (!before) throw notFound(resource, name);
    if ((before.metadata.finalizers ?? []).length > 0) {
      if (before.metadata.deletionTimestamp !== undefined) return before;
      return this.#put(resource, {
        ...before,
        metadata: { ...before.metadata, deletionTimestamp: this.#time() },
      });
    }
    if (resource === resources.namespaces) this.#removeAll(({ metadata }) => metadata.namespace === name);
    return this.#remove(resource, before);
  }

  /** Stores an object unchecked and as it is but for its revision, to plant what a real server would not let in today. */
  putRaw(resource: ResourceType, object: object): KubernetesObject {
    const { metadata, ...rest } = object as KubernetesObject;
    const filled = {
      ...metadata,
      uid: metadata.uid ?? randomUUID(),
      creationTimestamp: metadata.creationTimestamp ?? this.#time(),
    };
    return this.#put(resource, { ...rest, metadata: filled });
  }

  /** Changes of a kind after a revision, oldest first; `undefined` when they are no longer all known. */
  eventsSince(resource: ResourceType, revision: number): StoreEvent[] | undefined {
    return this.#table(resource).history.since(revision);
  }

  /** Forgets past changes and unfinished paged lists, as etcd's compaction does every five minutes. */
  compact(): void {
    for (const table of this.#tables.values()) table.history.compact(this.#revision);
    this.#snapshots.clear();
  }

  /** Keeps the present state of a kind for the later pages of a list; the revision is its name. */
  keepSnapshot(resource: ResourceType): number {
    this.#snapshots.set(`${resource.plural}@${this.#revision}`, this.entries(resource));
    for (const key of this.#snapshots.keys()) {
      if (this.#snapshots.size <= SNAPSHOT_LIMIT) break;
      this.#snapshots.delete(key);
    }
    return this.#revision;
  }

  /** `undefined` when the snapshot is no longer kept. */
  snapshot(resource: ResourceType, revision: number): readonly StoredObject[] | undefined {
    return this.#snapshots.get(`${resource.plural}@${revision}`);
  }

  /** Calls back after each write, until the returned function is called. */
  subscribe(listener: (resource: ResourceType) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Puts objects back that a store held before, with their revisions; nobody is told. */
  load(resource: ResourceType, objects: Iterable<KubernetesObject>): void {
    const table = this.#table(resource);
    for (const object of objects) {
      const revision = Number(object.metadata.resourceVersion);
      this.#revision = Math.max(this.#revision, revision);
      table.objects.set(keyOfObject(object), new StoredObject(keyOfObject(object), object, revision));
    }
    table.sorted = undefined;
    // What led here is not known to this store.
    for (const known of Object.values(resources)) this.#table(known).history.compact(this.#revision);
  }

  #replace(
    resource: ResourceType,
    before: KubernetesObject,
    after: KubernetesObject,
    dryRun: boolean,
  ): KubernetesObject {
    const { generation, deletionTimestamp } = before.metadata;
    if (generation !== undefined && generationRises(resource, before, after))
      after.metadata.generation = generation + 1;
    if (dryRun) return after;
    const isFreed = deletionTimestamp !== undefined && (after.metadata.finalizers ?? []).length === 0;
    return isFreed ? this.#remove(resource, after) : this.#put(resource, after);
  }

  #check<T extends KubernetesObject>(resource: ResourceType, object: T): T {
    const causes = validateMetadata(object.metadata);
    const typed = { ...object, apiVersion: apiVersionOf(resource), kind: resource.kind };
    if (!resource.schema) {
      if (causes.length > 0) throw invalid(resource, object.metadata.name, causes);
      return structuredClone(typed);
    }
    const { spec, status } = object;
    const admitted = admit(resource.schema, { spec, status }, '');
    causes.push(...admitted.causes);
    if (causes.length > 0) throw invalid(resource, object.metadata.name, causes);
    const { apiVersion, kind } = typed;
    const metadata = structuredClone(object.metadata);
    return { apiVersion, kind, metadata, ...(admitted.value as object) } as unknown as T;
  }

  #put(resource: ResourceType, object: KubernetesObject): KubernetesObject {
    const table = this.#table(resource);
    this.#revision += 1;
    const stored = { ...object, metadata: { ...object.metadata, resourceVersion: String(this.#revision) } };
    const current = new StoredObject(keyOfObject(object), stored, this.#revision);
    const previous = table.objects.get(current.key);
    table.objects.set(current.key, current);
    table.sorted = undefined;
    const type = previous ? 'MODIFIED' : 'ADDED';
    table.history.add({ type, revision: this.#revision, current, ...(previous ? { previous } : {}) });
    this.#tell(resource);
    return stored;
  }

  #remove(resource: ResourceType, object: KubernetesObject): KubernetesObject {
    const table = this.#table(resource);
    this.#revision += 1;
    const last = { ...object, metadata: { ...object.metadata, resourceVersion: String(this.#revision) } };
    const current = new StoredObject(keyOfObject(object), last, this.#revision);
    const previous = table.objects.get(current.key);
    table.objects.delete(current.key);
    table.sorted = undefined;
    table.history.add({ type: 'DELETED', revision: this.#revision, current, ...(previous ? { previous } : {}) });
    this.#tell(resource);
    this.#removeAll(
      ({ metadata }) => metadata.ownerReferences?.some(({ uid }) => uid === object.metadata.uid) ?? false,
    );
    return last;
  }

  #removeAll(isDoomed: (object: KubernetesObject) => boolean): void {
    for (const [resource, table] of this.#tables) {
      const doomed = [...table.objects.values()].filter(({ object }) => isDoomed(object));
      // One may have taken another along.
      for (const { key, object } of doomed) if (table.objects.has(key)) this.#remove(resource, object);
    }
  }

  #table(resource: ResourceType): Table {
    let table = this.#tables.get(resource);
    if (!table) {
      const history = new EventHistory(this.#historyLimit, this.#startRevision);
      table = { objects: new Map(), sorted: undefined, history };
      this.#tables.set(resource, table);
    }
    return table;
  }

  #tell(resource: ResourceType): void {
    for (const listener of this.#listeners) listener(resource);
  }

  #time(): string {
    return this.#clock.time();
  }
}

function optionsOf(by: string | WriteOptions): Required<WriteOptions> {
  const { manager = 'demo', dryRun = false } = typeof by === 'string' ? { manager: by } : by;
  return { manager, dryRun };
}

/** What only the cluster says. */
function ownMetadata({ metadata }: KubernetesObject) {
  const { name, uid, creationTimestamp, generation, resourceVersion, deletionTimestamp, managedFields } = metadata;
  return { name, uid, creationTimestamp, generation, resourceVersion, deletionTimestamp, managedFields };
}

function generationRises(resource: ResourceType, before: KubernetesObject, after: KubernetesObject): boolean {
  if (JSON.stringify(before.spec) !== JSON.stringify(after.spec)) return true;
  return resource.generation === 'any-change' && JSON.stringify(before.status) !== JSON.stringify(after.status);
}

function randomSuffix(): string {
  const alphabet = 'bcdfghjklmnpqrstvwxz2456789';
  return [...randomBytes(5)].map(byte => alphabet[byte % alphabet.length]).join('');
}
