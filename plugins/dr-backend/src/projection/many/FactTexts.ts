import { ObjectFact } from '@backstage-dr/plugin-dr-common';
import { factOf } from '../operations/factOf';
import { RowLine } from './linesOf';

/** What a line of a fact begins with. @internal */
export type FactHead = [id: string, goneMs: number | null, ...more: unknown[]];

/**
 * Facts by the ids of their objects, parsed when they are asked for first: many are not. As text they take a fraction of the
 * memory, and there is nothing in a text that has to be gone through to find out what is still in use.
 * @internal
 */
export class FactTexts {
  readonly #texts = new Map<string, RowLine<FactHead>>();
  /** Those that were asked for again, and so may be once more. */
  readonly #shared = new Map<string, ObjectFact>();
  #once = new Map<string, ObjectFact>();

  add(lines: ReadonlyArray<RowLine<FactHead>>): void {
    for (const line of lines) if (line.body !== '') this.#texts.set(line.head[0], line);
  }

  has(id: string): boolean {
    return this.#texts.has(id);
  }

  /** The fact of an object, which is of the kind that the caller has asked for; `undefined`: there is none. */
  get<Fact extends ObjectFact>(id: string): Fact | undefined {
    const line = this.#texts.get(id);
    if (!line) return undefined;
    const shared = this.#shared.get(id);
    if (shared) return shared as Fact;
    const known = this.#once.get(id);
    const fact = known ?? factOf<Fact>({ fact: line.body, gone_ms: line.head[1] });
    (known ? this.#shared : this.#once).set(id, fact);
    return fact as Fact;
  }

  /** Lets go of what was asked for once; it is parsed anew if it is wanted after all. */
  forget(): void {
    this.#once = new Map();
  }
}
