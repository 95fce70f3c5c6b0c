import { RevisionOf } from '../projection/FactStore';
import { GatheredFacts } from './GatheredFacts';

/** What was gathered about a service, and as of when. @internal */
export interface HeldGathering {
  gathered: GatheredFacts;
  /** Of the entity. */
  fingerprint: string;
  /** Of all that may concern it. */
  revision: string;
  revisionOf: RevisionOf;
  /** When that was found to be the revision. */
  readMs: number;
}

/**
 * Holds what was gathered about services, and lets go of the longest unused when it is too much.
 * @internal
 */
export class HeldFacts<Held extends HeldGathering> {
  readonly #most: number;
  /** In the order of use, the longest unused first. */
  readonly #held = new Map<string, Held>();

  /** @param most - facts held in all, counted in objects of a kilobyte or so; those of one service are held in any case */
  constructor(most: number) {
    this.#most = most;
  }

  get(entityRef: string): Held | undefined {
    return this.#held.get(entityRef);
  }

  /** Holds it as the one that was used last. */
  hold(entityRef: string, held: Held): void {
    this.#held.delete(entityRef);
    this.#held.set(entityRef, held);
    let objects = [...this.#held.values()].reduce((sum, { gathered }) => sum + weightOf(gathered), 0);
    for (const [oldest, { gathered }] of this.#held) {
      if (objects <= this.#most || oldest === entityRef) break;
      this.#held.delete(oldest);
      objects -= weightOf(gathered);
    }
  }
}

function weightOf(gathered: GatheredFacts): number {
  const { backups, volumeBackups, restores, controllers, claims, artefacts = [] } = gathered;
  const infos = artefacts.reduce((sum, { volumeInfos }) => sum + 1 + (volumeInfos?.length ?? 0) / 4, 0);
  return 1 + backups.length + volumeBackups.length + restores.length + controllers.length + claims.length + infos;
}
