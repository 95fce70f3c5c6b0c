import { applyManifest, ClusterAccess } from './applyManifest';
import { manifestsOf, Reading } from './manifestsOf';

/** What became of an object that the main branch holds. */
export interface Delivery {
  file: string;
  /** Left out: the file does not say. */
  cluster?: string;
  /** Kind, and where it is: `Schedule velero/dr-payment`. */
  object?: string;
  /** When that was, as ISO 8601. */
  at: string;
  /** Why it is not in the cluster; left out: it is. */
  problem?: string;
}

/** A branch whose files say what is to run. */
export interface Source {
  texts(matches: (file: string) => boolean): Promise<Map<string, string>>;
}

const MANIFESTS = /(^|\/)manifests\/.*\.ya?ml$/;

/**
 * Brings what the main branch holds to the clusters, as Argo CD or Flux would: whatever is new or has changed there, and what
 * could not be applied before, again. It deletes nothing, and leaves alone what it has applied.
 */
export class GitOpsAgent {
  readonly #source: Source;
  readonly #clusters: ReadonlyMap<string, ClusterAccess>;
  readonly #nowMs: () => number;
  #done = new Map<string, { text: string; deliveries: Delivery[] }>();
  #last: Promise<void> = Promise.resolve();

  private constructor(options: { source: Source; clusters: ReadonlyMap<string, ClusterAccess>; nowMs: () => number }) {
    this.#source = options.source;
    this.#clusters = options.clusters;
    this.#nowMs = options.nowMs;
  }

  /** @param options - `clusters`: by the name that manifests are marked with */
  static create(options: {
    source: Source;
    clusters: ReadonlyMap<string, ClusterAccess>;
    nowMs?: () => number;
  }): GitOpsAgent {
    return new GitOpsAgent({ nowMs: Date.now, ...options });
  }

  /** What has become of all that the main branch holds, by file. */
  deliveries(): Delivery[] {
    return [...this.#done.values()].flatMap(({ deliveries }) => deliveries);
  }

  /** Brings the clusters to what the main branch holds now; one after the other. A cluster that refuses is no error. */
  reconcile(): Promise<void> {
    this.#last = this.#last.catch(() => undefined).then(() => this.#deliver());
    return this.#last;
  }

  async #deliver(): Promise<void> {
    const done = new Map<string, { text: string; deliveries: Delivery[] }>();
    for (const [file, text] of await this.#source.texts(each => MANIFESTS.test(each))) {
      const before = this.#done.get(file);
      const isDone = before?.text === text && before.deliveries.every(({ problem }) => problem === undefined);
      done.set(file, isDone ? before : { text, deliveries: await this.#apply(file, manifestsOf(text)) });
    }
    this.#done = done;
  }

  async #apply(file: string, readings: readonly Reading[]): Promise<Delivery[]> {
    return Promise.all(
      readings.map(async reading => {
        const at = new Date(this.#nowMs()).toISOString();
        if ('problem' in reading) return { file, at, problem: reading.problem };
        const { cluster, kind, namespace, name } = reading.manifest;
        const delivery = { file, cluster, object: `${kind} ${namespace ? `${namespace}/` : ''}${name}`, at };
        const access = this.#clusters.get(cluster);
        try {
          if (!access)
            throw new Error(`There is no cluster ${cluster}; there are ${[...this.#clusters.keys()].join(', ')}`);
          await applyManifest(reading.manifest, access);
          return delivery;
        } catch (error) {
          return { ...delivery, problem: error instanceof Error ? error.message : String(error) };
        }
      }),
    );
  }
}
