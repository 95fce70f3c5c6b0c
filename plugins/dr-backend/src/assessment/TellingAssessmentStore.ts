import { Transition } from '@backstage-dr/plugin-dr-common';
import { AssessmentStore, JudgedFrom, StorableVerdict, StoredVerdict } from './AssessmentStore';

/**
 * Tells of verdicts as they are stored, whoever has judged.
 * @internal
 */
export class TellingAssessmentStore implements AssessmentStore {
  readonly #store: AssessmentStore;
  readonly #listeners = new Set<(entityRefs: readonly string[]) => void>();

  constructor(store: AssessmentStore) {
    this.#store = store;
  }

  /** Calls a listener with the refs of services that were judged, whether anything has changed or not. */
  onStored(listener: (entityRefs: readonly string[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async store(verdicts: readonly StorableVerdict[]): Promise<Transition[]> {
    const transitions = await this.#store.store(verdicts);
    const refs = verdicts.map(({ summary }) => summary.entityRef);
    if (refs.length > 0) for (const listener of this.#listeners) listener(refs);
    return transitions;
  }

  doubt(entityRefs: readonly string[], atMs: number): Promise<void> {
    return this.#store.doubt(entityRefs, atMs);
  }

  verdicts(entityRefs: readonly string[]): Promise<Map<string, StoredVerdict>> {
    return this.#store.verdicts(entityRefs);
  }

  origins(): Promise<Map<string, JudgedFrom>> {
    return this.#store.origins();
  }

  remove(entityRefs: readonly string[]): Promise<void> {
    return this.#store.remove(entityRefs);
  }
}
