import { JsonValue } from '../api-server';
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
  { available: boolean; backups: StoredBackup[]; restores: StoredRestore[] }
>;

interface Bucket {
  available: boolean;
  backups: Map<string, StoredBackup>;
  restores: Map<string, StoredRestore>;
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

  put(place: string, stored: StoredBackup): void {
    this.#bucket(place).backups.set(stored.backup.metadata.name, stored);
    this.#tell();
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
    const { backups, restores } = this.#bucket(place);
    backups.delete(name);
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
      [...this.#buckets].map(([place, { available, backups, restores }]) => [
        place,
        { available, backups: [...backups.values()], restores: [...restores.values()] },
      ]),
    );
  }

  load(dump: BackupStorageDump): void {
    // Older versions wrote neither restores nor artefacts.
    for (const [place, { available, backups, restores = [] }] of Object.entries(dump)) {
      this.#buckets.set(place, {
        available,
        backups: new Map(
          backups.map(stored => [stored.backup.metadata.name, { ...stored, artefacts: stored.artefacts ?? {} }]),
        ),
        restores: new Map(restores.map(stored => [stored.name, stored])),
      });
    }
  }

  #bucket(place: string): Bucket {
    let bucket = this.#buckets.get(place);
    if (!bucket) {
      bucket = { available: true, backups: new Map(), restores: new Map() };
      this.#buckets.set(place, bucket);
    }
    return bucket;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
