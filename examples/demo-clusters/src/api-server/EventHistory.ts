import { StoredObject } from './StoredObject';

/**
 * One change of one object. `previous` is its state before, which a watcher with a selector needs to tell arrival from change.
 * @public
 */
export interface StoreEvent {
  type: 'ADDED' | 'MODIFIED' | 'DELETED';
  revision: number;
  current: StoredObject;
  previous?: StoredObject;
}

/**
 * The latest changes of one kind, for watchers to catch up with.
 * @internal
 */
export class EventHistory {
  readonly #limit: number;
  #events: StoreEvent[] = [];
  #forgottenUpTo: number;

  constructor(limit: number, startRevision: number) {
    this.#limit = limit;
    this.#forgottenUpTo = startRevision;
  }

  add(event: StoreEvent): void {
    this.#events.push(event);
    // Twice the limit before cutting, so that most additions cost nothing.
    if (this.#events.length > this.#limit * 2) {
      this.#events = this.#events.slice(-this.#limit);
      this.#forgottenUpTo = this.#events[0].revision - 1;
    }
  }

  /** Changes after a revision, oldest first; `undefined` when some of them are forgotten. */
  since(revision: number): StoreEvent[] | undefined {
    if (revision < this.#forgottenUpTo) return undefined;
    let low = 0;
    let high = this.#events.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#events[middle].revision > revision) high = middle;
      else low = middle + 1;
    }
    return this.#events.slice(low);
  }

  /** Forgets everything up to a revision. */
  compact(revision: number): void {
    this.#events = this.#events.filter(event => event.revision > revision);
    this.#forgottenUpTo = Math.max(this.#forgottenUpTo, revision);
  }
}
