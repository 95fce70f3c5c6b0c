import { ClusterConfig } from '../clusters';
import { LocationOverride } from '../locations';
import { FactStore } from '../projection/FactStore';
import { KnownStanding, knownStanding } from './KnownStanding';

/** How clusters stand is read once for all who ask within this time. */
const HELD_MS = 1000;

/**
 * Reads how the configured clusters and their locations stand.
 * @internal
 */
export class StandingReader {
  readonly #store: Pick<FactStore, 'standing'>;
  readonly #clusters: readonly ClusterConfig[];
  readonly #locations: readonly LocationOverride[];
  readonly #now: () => number;
  #held: { untilMs: number; value: Promise<KnownStanding> } | undefined;

  constructor(options: {
    store: Pick<FactStore, 'standing'>;
    clusters: readonly ClusterConfig[];
    /** What the operator says of storage locations. */
    locations: readonly LocationOverride[];
    now: () => number;
  }) {
    this.#store = options.store;
    this.#clusters = options.clusters;
    this.#locations = options.locations;
    this.#now = options.now;
  }

  /** @param anew - read now, else a second ago at most; then it may be the very same object as before */
  read({ anew = false } = {}): Promise<KnownStanding> {
    const nowMs = this.#now();
    const held = this.#held;
    if (held && nowMs < held.untilMs && !anew) return held.value;
    const value = this.#store.standing().then(stored => knownStanding(stored, this.#clusters, this.#locations));
    this.#held = { untilMs: nowMs + HELD_MS, value };
    value.catch(() => {
      if (this.#held?.value === value) this.#held = undefined;
    });
    return value;
  }
}
