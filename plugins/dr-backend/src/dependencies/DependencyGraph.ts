import { Entity } from '@backstage/catalog-model';
import { FilterPredicate } from '@backstage/filter-predicates';
import { CatalogEntities } from '../service/CatalogEntities';
import { DependencyNode, dependencyNodeOf } from './DependencyNode';

/** What the catalog said is good for this long. */
const HELD_MS = 30_000;
const MAX_HELD = 20_000;

/** From a service, no more steps and, together with those asked about with it, no more entities than this are followed. */
const MAX_DEPTH = 10;
const MAX_ENTITIES = 200;

/**
 * What depends on what, as far as the catalog was asked: a few requests for many entities, held for half a minute.
 * @internal
 */
export class DependencyGraph {
  readonly #entities: CatalogEntities;
  readonly #scope: FilterPredicate;
  readonly #now: () => number;
  /** `node: undefined`: the catalog does not have it. */
  readonly #held = new Map<string, { untilMs: number; node?: DependencyNode }>();

  constructor(options: { entities: CatalogEntities; scope: FilterPredicate; now: () => number }) {
    this.#entities = options.entities;
    this.#scope = options.scope;
    this.#now = options.now;
  }

  /** Reads what the entities depend on, directly and further on, as far as that is not known. */
  async expand(entities: readonly Entity[]): Promise<void> {
    this.#forget();
    const start = entities.map(entity => dependencyNodeOf(entity, this.#scope));
    for (const node of start) this.#hold(node.entityRef, node);
    const seen = new Set(start.map(({ entityRef }) => entityRef));
    const limit = seen.size + start.length * MAX_ENTITIES;
    let level = this.#nextRefs(start, seen);
    // APIs lie between two that depend on each other, so that a step may take two levels.
    for (let depth = 0; depth < 2 * MAX_DEPTH && level.length > 0 && seen.size < limit; depth++) {
      level = level.slice(0, limit - seen.size);
      for (const ref of level) seen.add(ref);
      await this.#load(level);
      level = this.#nextRefs(
        level.flatMap(ref => this.node(ref) ?? []),
        seen,
      );
    }
    // However many these are, each is told of.
    await this.#load(start.flatMap(({ entityRef }) => this.dependenciesOf(entityRef)));
  }

  /** `undefined`: the catalog does not have it, as far as it was asked. */
  node(entityRef: string): DependencyNode | undefined {
    return this.#held.get(entityRef)?.node;
  }

  /** Refs of what it depends on directly; the provider of an API in place of the API. */
  dependenciesOf(entityRef: string): string[] {
    const node = this.node(entityRef);
    if (!node) return [];
    const providers = node.consumes.flatMap(api => this.node(api)?.providedBy ?? []);
    return [...new Set([...node.dependsOn, ...providers])].filter(ref => ref !== entityRef);
  }

  /** Ways that lead back to it, the shortest through each of what it depends on directly. */
  cyclesThrough(entityRef: string): string[][] {
    return this.dependenciesOf(entityRef).flatMap(first => {
      const way = this.#wayBack(first, entityRef);
      return way ? [[entityRef, ...way]] : [];
    });
  }

  #wayBack(from: string, to: string): string[] | undefined {
    const cameFrom = new Map<string, string | undefined>([[from, undefined]]);
    let level = [from];
    for (let depth = 1; depth < MAX_DEPTH && level.length > 0 && cameFrom.size <= MAX_ENTITIES; depth++) {
      const next: string[] = [];
      for (const ref of level) {
        for (const target of this.dependenciesOf(ref)) {
          if (target === to) return wayTo(ref, cameFrom);
          if (cameFrom.has(target)) continue;
          cameFrom.set(target, ref);
          next.push(target);
        }
      }
      level = next;
    }
    return undefined;
  }

  #nextRefs(nodes: readonly DependencyNode[], seen: ReadonlySet<string>): string[] {
    const refs = nodes.flatMap(({ dependsOn, consumes, providedBy }) => [...dependsOn, ...consumes, ...providedBy]);
    return [...new Set(refs)].filter(ref => !seen.has(ref));
  }

  async #load(refs: readonly string[]): Promise<void> {
    const nowMs = this.#now();
    const missing = [...new Set(refs)].filter(ref => (this.#held.get(ref)?.untilMs ?? 0) <= nowMs);
    if (missing.length === 0) return;
    const found = await this.#entities.getMany(missing);
    missing.forEach((ref, index) => {
      const entity = found[index];
      this.#hold(ref, entity && dependencyNodeOf(entity, this.#scope));
    });
  }

  #hold(entityRef: string, node: DependencyNode | undefined): void {
    this.#held.delete(entityRef);
    this.#held.set(entityRef, { untilMs: this.#now() + HELD_MS, node });
  }

  /** Keys are in the order of their time. Never while somebody reads, for what is gone looks like what is not there. */
  #forget(): void {
    for (const oldest of this.#held.keys()) {
      if (this.#held.size <= MAX_HELD) return;
      this.#held.delete(oldest);
    }
  }
}

function wayTo(last: string, cameFrom: ReadonlyMap<string, string | undefined>): string[] {
  const way: string[] = [];
  for (let ref: string | undefined = last; ref !== undefined; ref = cameFrom.get(ref)) way.unshift(ref);
  return way;
}
