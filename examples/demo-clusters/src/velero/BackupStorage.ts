import { JsonValue, KubernetesObject } from '../api-server';
import { ArtefactKind, Artefacts, folderOf } from './artefacts';
import { Backup, BackupStorageLocation, PodVolumeBackup } from './types';

/**
 * What one backup left in a bucket.
 * @public
 */
export interface StoredBackup {
  backup: Backup;
  podVolumeBackups: PodVolumeBackup[];
  artefacts: Artefacts;
  /** Keys of the objects in it: the same object in many backups is kept once. */
  contents: string[];
}

/**
 * What one restore left beside the backup it came from.
 * @public
 */
export interface StoredRestore {
  name: string;
  backupName: string;
  artefacts: Artefacts;
}

/** Buckets as JSON. @public */
export type BackupStorageDump = Record<
  string,
  {
    available: boolean;
    backups: StoredBackup[];
    restores: StoredRestore[];
    contents: Array<[key: string, object: KubernetesObject]>;
  }
>;

interface Bucket {
  available: boolean;
  backups: Map<string, StoredBackup>;
  restores: Map<string, StoredRestore>;
  contents: Map<string, KubernetesObject>;
}

/**
 * The object storage that several clusters share, in memory: whoever names the same bucket and prefix sees the same backups.
 * @public
 */
export class BackupStorage {
  readonly #buckets = new Map<string, Bucket>();
  readonly #listeners = new Set<() => void>();

  static create(): BackupStorage {
    return new BackupStorage();
  }

  /** What tells the place of a location from others: bucket and prefix. */
  static placeOf(location: BackupStorageLocation): string {
    const { bucket, prefix = '' } = location.spec.objectStorage;
    return [bucket, ...prefix.split('/').filter(Boolean)].join('/');
  }

  get places(): string[] {
    return [...this.#buckets.keys()];
  }

  isAvailable(place: string): boolean {
    return this.#bucket(place).available;
  }

  /** Takes a bucket away, or brings it back with all that was in it. */
  setAvailable(place: string, available: boolean): void {
    this.#bucket(place).available = available;
    this.#tell();
  }

  names(place: string): string[] {
    return [...this.#bucket(place).backups.keys()];
  }

  has(place: string, name: string): boolean {
    return this.#bucket(place).backups.has(name);
  }

  get(place: string, name: string): StoredBackup | undefined {
    return this.#bucket(place).backups.get(name);
  }

  /** @param objects - what the backup holds */
  put(place: string, stored: Omit<StoredBackup, 'contents'>, objects: readonly KubernetesObject[] = []): void {
    const { backups, contents } = this.#bucket(place);
    const keyed = objects.map(object => [keyOf(object), object] as const);
    for (const [key, object] of keyed) contents.set(key, object);
    backups.set(stored.backup.metadata.name, { ...stored, contents: keyed.map(([key]) => key) });
    this.#tell();
  }

  /** The objects that a backup holds. */
  contentsOf(place: string, name: string): KubernetesObject[] {
    const { backups, contents } = this.#bucket(place);
    return (backups.get(name)?.contents ?? []).flatMap(key => contents.get(key) ?? []);
  }

  putRestore(place: string, stored: StoredRestore): void {
    this.#bucket(place).restores.set(stored.name, stored);
    this.#tell();
  }

  /** A file that a Backup or a Restore left; `undefined` when there is none. */
  artefact(place: string, kind: ArtefactKind, name: string): JsonValue | undefined {
    const { backups, restores } = this.#bucket(place);
    const stored = folderOf(kind) === 'restores' ? restores.get(name) : backups.get(name);
    return stored?.artefacts[kind];
  }

  /** Deletes a backup with all its files and those of its restores. */
  delete(place: string, name: string): void {
    const { backups, restores, contents } = this.#bucket(place);
    backups.delete(name);
    const needed = new Set([...backups.values()].flatMap(stored => stored.contents));
    for (const key of contents.keys()) if (!needed.has(key)) contents.delete(key);
    for (const restore of restores.values()) if (restore.backupName === name) restores.delete(restore.name);
    this.#tell();
  }

  /** Calls back after each change, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  dump(): BackupStorageDump {
    return Object.fromEntries(
      [...this.#buckets].map(([place, { available, backups, restores, contents }]) => [
        place,
        { available, backups: [...backups.values()], restores: [...restores.values()], contents: [...contents] },
      ]),
    );
  }

  load(dump: BackupStorageDump): void {
    // Older versions wrote neither restores nor what is in a backup.
    for (const [place, { available, backups, restores = [], contents = [] }] of Object.entries(dump)) {
      this.#buckets.set(place, {
        available,
        backups: new Map(backups.map(stored => [stored.backup.metadata.name, withContents(stored)])),
        restores: new Map(restores.map(stored => [stored.name, stored])),
        contents: new Map(contents),
      });
    }
  }

  #bucket(place: string): Bucket {
    let bucket = this.#buckets.get(place);
    if (!bucket) {
      bucket = { available: true, backups: new Map(), restores: new Map(), contents: new Map() };
      this.#buckets.set(place, bucket);
    }
    return bucket;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function keyOf({ metadata }: KubernetesObject): string {
  return `${metadata.uid}@${metadata.resourceVersion}`;
}

function withContents(stored: StoredBackup): StoredBackup {
  return { ...stored, artefacts: stored.artefacts ?? {}, contents: stored.contents ?? [] };
}
