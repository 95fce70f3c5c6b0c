import { ServiceReach } from '../model';

const MOST_TAKEN_DOWN = 50;
/** Of services that wait on one that is gone, so many are looked at: those further away hardly matter to who reads it. */
const MOST_LOOKED_AT = 500;
const MOST_WAITED_FOR = 20;

const graphs = new WeakMap<readonly ServiceReach[], ServiceGraph>();

/**
 * Who depends on whom, by index.
 * @internal
 */
export class ServiceGraph {
  /** What each depends on directly. */
  readonly dependsOn: ReadonlyArray<readonly number[]>;
  readonly #dependents: ReadonlyArray<readonly number[]>;
  /** Entity refs of services that one depends on and that have never been judged. */
  readonly notJudged: ReadonlyMap<number, readonly string[]>;

  private constructor(
    dependsOn: ReadonlyArray<readonly number[]>,
    dependents: ReadonlyArray<readonly number[]>,
    notJudged: ReadonlyMap<number, readonly string[]>,
  ) {
    this.dependsOn = dependsOn;
    this.#dependents = dependents;
    this.notJudged = notJudged;
  }

  /** The graph of some services, made once for all questions about them. */
  static of(reaches: readonly ServiceReach[]): ServiceGraph {
    const graph = graphs.get(reaches) ?? ServiceGraph.#create(reaches);
    graphs.set(reaches, graph);
    return graph;
  }

  static #create(reaches: readonly ServiceReach[]): ServiceGraph {
    const indexOf = new Map(reaches.map(({ entityRef }, index) => [entityRef, index]));
    const notJudged = new Map<number, string[]>();
    const dependents: number[][] = reaches.map(() => []);
    const dependsOn = reaches.map(({ dependsOn: refs = [] }, index) => {
      const others = new Set<number>();
      for (const ref of refs) {
        const other = indexOf.get(ref);
        if (other === undefined) notJudged.set(index, [...(notJudged.get(index) ?? []), ref]);
        else if (other !== index) others.add(other);
      }
      for (const other of others) dependents[other].push(index);
      return [...others];
    });
    return new ServiceGraph(dependsOn, dependents, notJudged);
  }

  /** For each that depends on one of the sources, by itself or through others, the nearest of them. */
  nearest(sources: readonly number[]): Map<number, number> {
    const nearest = new Map(sources.map(source => [source, source]));
    const queue = [...sources];
    for (let at = 0; at < queue.length; at++) {
      const source = nearest.get(queue[at]) ?? queue[at];
      for (const dependent of this.#dependents[queue[at]]) {
        if (nearest.has(dependent)) continue;
        nearest.set(dependent, source);
        queue.push(dependent);
      }
    }
    for (const source of sources) nearest.delete(source);
    return nearest;
  }

  /** What depends on a service, by itself or through others, the nearest first, as far as it passes. */
  dependentsOf(service: number, passes: (index: number) => boolean): number[] {
    const seen = new Set([service]);
    const found: number[] = [];
    for (const each of seen) {
      if (seen.size > MOST_LOOKED_AT || found.length >= MOST_TAKEN_DOWN) break;
      for (const dependent of this.#dependents[each]) {
        if (seen.has(dependent)) continue;
        seen.add(dependent);
        if (passes(dependent) && found.length < MOST_TAKEN_DOWN) found.push(dependent);
      }
    }
    return found;
  }

  /** What services wait for, by themselves or through others that are only held up. */
  waitsFor(
    services: readonly number[],
    isRestored: (index: number) => boolean,
    isWaitedFor: (index: number) => boolean,
  ): number[] {
    const seen = new Set(services);
    const found: number[] = [];
    for (const each of seen) {
      if (seen.size > MOST_LOOKED_AT || found.length >= MOST_WAITED_FOR) break;
      for (const other of this.dependsOn[each]) {
        if (seen.has(other) || !isWaitedFor(other)) continue;
        if (isRestored(other)) found.push(other);
        else seen.add(other);
      }
    }
    return [...new Set(found)].slice(0, MOST_WAITED_FOR);
  }
}
