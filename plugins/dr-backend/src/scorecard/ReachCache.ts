import { ServiceReach } from '@backstage-dr/plugin-dr-common';
import { Knex } from 'knex';
import { inBatches } from '../projection/operations/inBatches';
import { ASSESSMENTS_TABLE, DbBigInt, ReachRow, REACHES_TABLE } from '../projection/tables';
import { lapsedAt } from './operations/readinessAt';

interface Held {
  /** Of what is stored: differs as soon as anything is stored or removed. */
  stamp: string;
  rows: Map<string, { assessedMs: number; reach: ServiceReach }>;
  reaches: readonly ServiceReach[];
}

/**
 * What every service could be brought back from, held in memory: asking again costs one small query, and what changed
 * since, whichever replica stored it, is all that is read and decoded.
 * @internal
 */
export class ReachCache {
  readonly #knex: Knex;
  #held: Held = { stamp: '', rows: new Map(), reaches: [] };
  #reading: Promise<readonly ServiceReach[]> | undefined;
  #lapsed: { from: readonly ServiceReach[]; key: string; marked: readonly ServiceReach[] } | undefined;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** The very same objects as long as nothing was stored of them, and those hold that did. */
  async read(nowMs: number): Promise<readonly ServiceReach[]> {
    this.#reading ??= this.#refresh().finally(() => {
      this.#reading = undefined;
    });
    const [reaches, lapsed] = await Promise.all([this.#reading, this.#lapsedRefs(nowMs)]);
    return lapsed.length === 0 ? reaches : this.#withLapsed(reaches, lapsed);
  }

  /** Hardly ever any: services are judged anew in time. */
  async #lapsedRefs(nowMs: number): Promise<string[]> {
    return this.#knex(ASSESSMENTS_TABLE).whereRaw(lapsedAt(nowMs)).orderBy('entity_ref').pluck('entity_ref');
  }

  #withLapsed(reaches: readonly ServiceReach[], lapsed: readonly string[]): readonly ServiceReach[] {
    const key = lapsed.join();
    if (this.#lapsed?.from !== reaches || this.#lapsed.key !== key) {
      const refs = new Set(lapsed);
      const marked = reaches.map(each => (refs.has(each.entityRef) ? { ...each, hasLapsed: true } : each));
      this.#lapsed = { from: reaches, key, marked };
    }
    return this.#lapsed.marked;
  }

  async #refresh(): Promise<readonly ServiceReach[]> {
    // A verdict replaces only an older one, so the sum grows with each. It is beyond what a number holds exactly.
    const [{ count, sum }]: Array<{ count: DbBigInt; sum: string }> = await this.#knex(REACHES_TABLE)
      .count({ count: '*' })
      .select({ sum: this.#knex.raw('cast(sum(assessed_ms) as text)') });
    const stamp = `${count} ${sum}`;
    if (stamp === this.#held.stamp) return this.#held.reaches;

    const stored: Array<Pick<ReachRow, 'entity_ref' | 'assessed_ms'>> = await this.#knex(REACHES_TABLE)
      .orderBy('entity_ref')
      .select('entity_ref', 'assessed_ms');
    const changed = stored.filter(row => this.#held.rows.get(row.entity_ref)?.assessedMs !== Number(row.assessed_ms));
    const read = await inBatches(
      changed.map(row => row.entity_ref),
      (batch): PromiseLike<ReachRow[]> => this.#knex(REACHES_TABLE).whereIn('entity_ref', batch).select(),
    );
    const fresh = new Map(
      read
        .flat()
        .map(row => [
          row.entity_ref,
          { assessedMs: Number(row.assessed_ms), reach: JSON.parse(row.reach) as ServiceReach },
        ]),
    );
    const rows: Held['rows'] = new Map();
    for (const { entity_ref: entityRef } of stored) {
      const row = fresh.get(entityRef) ?? this.#held.rows.get(entityRef);
      if (row) rows.set(entityRef, row);
    }
    this.#held = { stamp, rows, reaches: [...rows.values()].map(({ reach }) => reach) };
    return this.#held.reaches;
  }
}
