import { Backup, BackupStorageLocation, PodVolumeBackup } from './types';

/**
 * What one backup left in a bucket.
 * @public
 */
export interface StoredBackup {
  backup: Backup;
  podVolumeBackups: PodVolumeBackup[];
}

/** Buckets as JSON. @public */
export type BackupStorageDump = Record<string, { available: boolean; backups: StoredBackup[] }>;

interface Bucket {
  available: boolean;
  backups: Map<string, StoredBackup>;
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

  delete(place: string, name: string): void {
    this.#bucket(place).backups.delete(name);
    this.#tell();
  }

  /** Calls back after each change, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  dump(): BackupStorageDump {
    return Object.fromEntries(
      [...this.#buckets].map(([place, { available, backups }]) => [
        place,
        { available, backups: [...backups.values()] },
      ]),
    );
  }

  load(dump: BackupStorageDump): void {
    for (const [place, { available, backups }] of Object.entries(dump)) {
      const byName = new Map(backups.map(stored => [stored.backup.metadata.name, stored]));
      this.#buckets.set(place, { available, backups: byName });
    }
  }

  #bucket(place: string): Bucket {
    let bucket = this.#buckets.get(place);
    if (!bucket) {
      bucket = { available: true, backups: new Map() };
      this.#buckets.set(place, bucket);
    }
    return bucket;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
