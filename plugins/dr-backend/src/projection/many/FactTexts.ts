import { ObjectFact } from '@backstage-dr/plugin-dr-common';
import { factOf } from '../operations/factOf';
import { RowLine } from './linesOf';

/** What a line of a fact begins with. @internal */
export type FactHead = [id: string, goneMs: number | null, ...more: unknown[]];

/**
 * Facts by the ids of their objects, parsed when they are asked for first: many are not.
 * @internal
 */
export class FactTexts {
  readonly #texts = new Map<string, RowLine<FactHead>>();
  readonly #facts = new Map<string, ObjectFact>();

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
    const fact = this.#facts.get(id) ?? factOf<Fact>({ fact: line.body, gone_ms: line.head[1] });
    this.#facts.set(id, fact);
    return fact as Fact;
  }
}
