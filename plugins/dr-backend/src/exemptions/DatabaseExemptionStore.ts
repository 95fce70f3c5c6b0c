import { Exemption, instantOf, millisOf, Page } from '@backstage-dr/plugin-dr-common';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { inBatches } from '../projection/operations/inBatches';
import { DbBigInt, DbOptional } from '../projection/tables';
import { decodeCursor, encodeCursor } from '../service/cursor';
import { ExemptionStore, NewExemption, StoredExemptionsQuery } from './ExemptionStore';

const TABLE = 'dr_exemptions';
const DEFAULT_LIMIT = 50;

interface ExemptionRow {
  id: string;
  entity_ref: string;
  rule: DbOptional<string>;
  reason: string;
  created_by: string;
  created_ms: DbBigInt;
  expires_ms: DbBigInt;
  revoked_by: DbOptional<string>;
  revoked_ms: DbOptional<DbBigInt>;
}

/**
 * Exemptions in the plugin's database.
 * @internal
 */
export class DatabaseExemptionStore implements ExemptionStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): DatabaseExemptionStore {
    return new DatabaseExemptionStore(options.knex);
  }

  async add(exemption: NewExemption, nowMs: number): Promise<Exemption> {
    const row: ExemptionRow = {
      id: randomUUID(),
      entity_ref: exemption.entityRef,
      rule: exemption.rule ?? null,
      reason: exemption.reason,
      created_by: exemption.createdBy,
      created_ms: millisOf(exemption.createdAt) ?? nowMs,
      expires_ms: millisOf(exemption.expiresAt) ?? nowMs,
      revoked_by: null,
      revoked_ms: null,
    };
    await this.#knex<ExemptionRow>(TABLE).insert(row);
    return exemptionOf(row, nowMs);
  }

  async get(id: string, nowMs: number): Promise<Exemption | undefined> {
    const row = await this.#knex<ExemptionRow>(TABLE).where({ id }).first();
    return row && exemptionOf(row, nowMs);
  }

  async list(query: StoredExemptionsQuery, nowMs: number): Promise<Page<Exemption>> {
    const { cursor, limit = DEFAULT_LIMIT } = query;
    const page = this.#filtered(query, nowMs)
      .orderBy(['expires_ms', 'id'])
      .limit(limit + 1);
    if (cursor !== undefined) page.whereRaw('(expires_ms, id) > (?, ?)', decodeCursor(cursor, ['number', 'string']));
    const rows = await page;
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: rows.slice(0, limit).map(row => exemptionOf(row, nowMs)),
      nextCursor: last && encodeCursor([Number(last.expires_ms), last.id]),
    };
  }

  async open(entityRefs: readonly string[], nowMs: number): Promise<Map<string, Exemption[]>> {
    const rows = await inBatches(
      entityRefs,
      (batch): PromiseLike<ExemptionRow[]> =>
        this.#knex<ExemptionRow>(TABLE)
          .whereIn('entity_ref', batch)
          .whereNull('revoked_ms')
          .where('expires_ms', '>', nowMs)
          .orderBy(['expires_ms', 'id']),
    );
    const open = new Map<string, Exemption[]>();
    for (const row of rows.flat()) {
      open.set(row.entity_ref, [...(open.get(row.entity_ref) ?? []), exemptionOf(row, nowMs)]);
    }
    return open;
  }

  async revoke(id: string, revokedBy: string, nowMs: number): Promise<Exemption | undefined> {
    await this.#knex<ExemptionRow>(TABLE)
      .where({ id })
      .whereNull('revoked_ms')
      .where('expires_ms', '>', nowMs)
      .update({ revoked_by: revokedBy, revoked_ms: nowMs });
    return this.get(id, nowMs);
  }

  async prune({ endedBeforeMs }: { endedBeforeMs: number }): Promise<void> {
    await this.#knex(TABLE).whereRaw('coalesce(revoked_ms, expires_ms) < ?', [endedBeforeMs]).delete();
  }

  #filtered({ entityRef, entityRefs, state }: StoredExemptionsQuery, nowMs: number) {
    // There may be more of them than a statement takes parameters.
    const isPostgres = this.#knex.client.config.client === 'pg';
    const values = isPostgres ? 'jsonb_array_elements_text(?::jsonb)' : 'value from json_each(?)';
    const rows = this.#knex<ExemptionRow>(TABLE).whereRaw(`entity_ref in (select ${values})`, [
      JSON.stringify(entityRefs),
    ]);
    if (entityRef !== undefined) rows.where({ entity_ref: entityRef });
    if (state === undefined) return rows;
    return rows.where(anyOf => {
      if (state.includes('revoked')) anyOf.orWhereNotNull('revoked_ms');
      if (state.includes('expired')) anyOf.orWhere(q => q.whereNull('revoked_ms').where('expires_ms', '<=', nowMs));
      if (state.includes('active')) anyOf.orWhere(q => q.whereNull('revoked_ms').where('expires_ms', '>', nowMs));
    });
  }
}

function exemptionOf(row: ExemptionRow, nowMs: number): Exemption {
  const ended = Number(row.expires_ms) <= nowMs ? 'expired' : 'active';
  return {
    id: row.id,
    entityRef: row.entity_ref,
    rule: row.rule ?? undefined,
    reason: row.reason,
    createdBy: row.created_by,
    createdAt: instantOf(Number(row.created_ms)),
    expiresAt: instantOf(Number(row.expires_ms)),
    state: row.revoked_ms === null ? ended : 'revoked',
    revokedBy: row.revoked_by ?? undefined,
    revokedAt: row.revoked_ms === null ? undefined : instantOf(Number(row.revoked_ms)),
  };
}
