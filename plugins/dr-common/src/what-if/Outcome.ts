import { Loss, millisOf, ServiceReach } from '../model';
import { clustersLost } from './Ground';
import { LeastTimes, leastTimes } from './leastTimes';
import { OrderedRestore, orderRestores, RestoreOrder } from './orderRestores';
import { ServiceGraph } from './ServiceGraph';
import { StoreFates } from './StoreFates';
import { Down, Share, Strike } from './Strike';
import { strikeOf } from './strikeOf';
import type { WhatIfOptions } from './whatIf';

/**
 * What a loss does to all services together, by index.
 * @internal
 */
export class Outcome {
  readonly reaches: readonly ServiceReach[];
  readonly loss: Loss;
  readonly options: WhatIfOptions;
  readonly nowMs: number;
  readonly graph: ServiceGraph;
  /** Indexes of the services that it concerns. */
  readonly struck: readonly number[];
  readonly order: RestoreOrder;
  readonly least: LeastTimes;
  /** For each that does not work without a service that is lost, the nearest of those. */
  readonly without: ReadonlyMap<number, number>;
  /** The same for those of which it is not known whether they come back, or whether they work. */
  readonly inDoubt: ReadonlyMap<number, number>;
  readonly #strikes: ReadonlyMap<number, Strike>;
  readonly #restoresOf: ReadonlyMap<number, readonly number[]>;

  private constructor(given: {
    reaches: readonly ServiceReach[];
    loss: Loss;
    options: WhatIfOptions;
    nowMs: number;
    strikes: ReadonlyMap<number, Strike>;
  }) {
    const { reaches, strikes } = given;
    this.reaches = reaches;
    this.loss = given.loss;
    this.options = given.options;
    this.nowMs = given.nowMs;
    this.#strikes = strikes;
    this.struck = [...strikes.keys()];
    const graph = ServiceGraph.of(reaches);
    this.graph = graph;
    const services = reaches.map(({ rtoSeconds }, index) => ({
      rtoSeconds,
      restores: this.restoredShares(index).map(({ home, scope, target = home }) => ({
        ...scope.recoveryTime,
        target: target.cluster,
      })),
      // What does not come back is waited for by nobody.
      dependsOn: this.isGone(index) ? [] : graph.dependsOn[index].filter(other => !this.isGone(other)),
    }));
    this.order = orderRestores(services);
    this.least = leastTimes(services, this.order);
    const restoresOf = new Map<number, number[]>();
    this.order.restores.forEach(({ service }, at) => restoresOf.set(service, [...(restoresOf.get(service) ?? []), at]));
    this.#restoresOf = restoresOf;
    const isLost = (index: number) => this.down(index)?.verdict === 'not-recoverable';
    this.without = graph.nearest(this.struck.filter(isLost));
    const indexes = reaches.map((_, index) => index);
    this.inDoubt = graph.nearest(indexes.filter(index => !isLost(index) && this.#isInDoubt(index)));
  }

  static of(reaches: readonly ServiceReach[], loss: Loss, options: WhatIfOptions): Outcome {
    const nowMs = millisOf(options.now) ?? 0;
    const stores = StoreFates.create(loss, options);
    const lostClusters = new Set(clustersLost(loss, options));
    const question = { loss, ground: options, stores, lostClusters, nowMs };
    const strikes = new Map<number, Strike>();
    reaches.forEach((reach, index) => {
      const found = strikeOf(reach, question);
      if (found) strikes.set(index, found);
    });
    return new Outcome({ reaches, loss, options, nowMs, strikes });
  }

  strike(index: number): Strike | undefined {
    return this.#strikes.get(index);
  }

  /** What goes down of a service; `undefined`: nothing. */
  down(index: number): Down | undefined {
    const strike = this.#strikes.get(index);
    return strike?.kind === 'down' ? strike : undefined;
  }

  /** It goes down, and does not come back for certain. */
  isGone(index: number): boolean {
    const verdict = this.down(index)?.verdict;
    return verdict === 'not-recoverable' || verdict === 'unknown';
  }

  /** Its restores, in the order in which they end. */
  restoresOf(index: number): OrderedRestore[] {
    return (this.#restoresOf.get(index) ?? []).map(at => this.order.restores[at]);
  }

  /** The place of its last restore among all. */
  placeOf(index: number): number {
    return this.#restoresOf.get(index)?.at(-1) ?? 0;
  }

  /** What is restored of a service that comes back. */
  restoredShares(index: number): readonly Share[] {
    return this.isGone(index) ? [] : this.down(index)?.shares ?? [];
  }

  /** Also of what goes on: what it depends on without anybody knowing may have gone down. */
  #isInDoubt(index: number): boolean {
    return this.isGone(index) || this.reaches[index].dependsOn === undefined || this.graph.notJudged.has(index);
  }
}
