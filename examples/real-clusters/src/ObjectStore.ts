import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Binaries } from './binaries';
import { ManagedProcess } from './ManagedProcess';

/** Operations that can be made to fail; `slowput` makes each put take 5 s. */
export const faultWords = ['put', 'get', 'list', 'exists', 'delete', 'sign', 'slowput'] as const;

/** One of the operations that can be made to fail. */
export type FaultWord = (typeof faultWords)[number];

/** What an {@link ObjectStore} needs. */
export interface ObjectStoreOptions {
  runDir: string;
  binaries: Binaries;
  port: number;
  /** Secret that signs the URLs. */
  key: string;
}

const bucket = 'backups';

/**
 * The object store that both clusters share: a bucket that is a folder, and a
 * server that answers the signed URLs to it.
 *
 * Velero reads and writes the folder itself, so losing the bucket and stopping
 * the server are two things.
 */
export class ObjectStore {
  /** Serves the signed URLs. */
  readonly server: ManagedProcess;
  readonly #root: string;
  readonly #options: ObjectStoreOptions;

  static create(options: ObjectStoreOptions): ObjectStore {
    return new ObjectStore(options);
  }

  private constructor(options: ObjectStoreOptions) {
    const directory = join(options.runDir, 'store');
    this.#options = options;
    this.#root = join(directory, 'buckets');
    this.server = ManagedProcess.create({
      name: 'store-server',
      directory,
      command: join(options.binaries.directory, 'store-server'),
      args: [`-root=${this.#root}`, `-address=127.0.0.1:${options.port}`, `-key=${options.key}`],
      mark: `${options.runDir}/`,
    });
  }

  /** Makes the bucket, unless it is there or lost, and starts the server. */
  async start(): Promise<void> {
    if (!existsSync(this.#lostBucket)) {
      mkdirSync(this.#bucket, { recursive: true });
    }
    await this.server.start();
  }

  /** Takes the bucket away, as a deleted account or a lost region does. */
  lose(): void {
    if (existsSync(this.#bucket)) {
      renameSync(this.#bucket, this.#lostBucket);
    }
  }

  /** Brings the lost bucket back, with all that was in it. */
  restore(): void {
    if (existsSync(this.#lostBucket)) {
      renameSync(this.#lostBucket, this.#bucket);
    }
  }

  /** Makes these operations fail from now on, and no others. */
  fault(...words: FaultWord[]): void {
    const file = join(this.#root, `.fault-${bucket}`);
    if (words.length) {
      writeFileSync(file, words.join(' '));
    } else {
      rmSync(file, { force: true });
    }
  }

  /** Spec of a BackupStorageLocation on this store, the default one. */
  locationSpec(): object {
    return {
      provider: 'velero.io/fs',
      default: true,
      backupSyncPeriod: '5s',
      validationFrequency: '5s',
      objectStorage: { bucket, prefix: 'clusters' },
      config: {
        root: this.#root,
        fspath: this.#bucket, // where kopia keeps the data of volumes
        url: `http://127.0.0.1:${this.#options.port}`,
        key: this.#options.key,
      },
    };
  }

  get #bucket(): string {
    return join(this.#root, bucket);
  }

  get #lostBucket(): string {
    return join(this.#root, `.lost-${bucket}`);
  }
}
