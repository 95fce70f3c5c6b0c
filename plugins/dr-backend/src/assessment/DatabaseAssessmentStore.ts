import { instantOf, Level, Transition } from '@backstage-dr/plugin-dr-common';
import { Knex } from 'knex';
import { inBatches } from '../projection/operations/inBatches';
import {
  AssessmentRow,
  ASSESSMENTS_TABLE,
  DbBigInt,
  DbOptional,
  MARKS_TABLE,
  PlaceRow,
  PLACES_TABLE,
  REACHES_TABLE,
} from '../projection/tables';
import {
  AssessmentStore,
  JudgedFrom,
  StorableVerdict,
  StoredVerdict,
  VerdictHistory,
  VerdictIndex,
} from './AssessmentStore';
import { StoredTopics } from './operations/rowsOf';
import { pruneHistory, startDay } from './operations/startDay';
import { storeVerdicts } from './operations/storeVerdicts';

const LEVELS: readonly Level[] = [0, 1, 2, 3, 4];

/**
 * The last verdicts, in the plugin's database.
 * @internal
 */
export class DatabaseAssessmentStore implements AssessmentStore, VerdictIndex, VerdictHistory {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): DatabaseAssessmentStore {
    return new DatabaseAssessmentStore(options.knex);
  }

  async store(verdicts: readonly StorableVerdict[]): Promise<Transition[]> {
    return storeVerdicts(this.#knex, verdicts);
  }

  async verdicts(entityRefs: readonly string[]): Promise<Map<string, StoredVerdict>> {
    type Row = Pick<AssessmentRow, 'entity_ref' | 'own_readiness' | 'level' | 'assessed_ms'>;
    const rows = await inBatches(
      entityRefs,
      (batch): PromiseLike<Row[]> =>
        this.#knex(ASSESSMENTS_TABLE)
          .whereIn('entity_ref', batch)
          .whereNotNull('own_readiness')
          .select('entity_ref', 'own_readiness', 'level', 'assessed_ms'),
    );
    return new Map(
      rows.flat().map(row => [
        row.entity_ref,
        {
          ownReadiness: row.own_readiness ?? 'unknown',
          level: LEVELS.find(level => level === row.level) ?? 0,
          assessedAt: instantOf(Number(row.assessed_ms)),
        },
      ]),
    );
  }

  async doubt(entityRefs: readonly string[], atMs: number): Promise<void> {
    const own = this.#knex.raw(`case when own_readiness = 'not-ready' then own_readiness else 'unknown' end`);
    await inBatches(entityRefs, batch =>
      this.#knex(ASSESSMENTS_TABLE)
        .whereIn('entity_ref', batch)
        .where('assessed_ms', '<=', atMs)
        .where(rows => rows.whereNull('next_change_ms').orWhere('next_change_ms', '>', atMs))
        .update({ next_change_ms: atMs, own_readiness: own }),
    );
  }

  async origins(): Promise<Map<string, JudgedFrom>> {
    const rows = await this.#knex<AssessmentRow>(ASSESSMENTS_TABLE).select(
      'entity_ref',
      'fingerprint',
      'topics',
      'revision',
      'standing',
      'next_change_ms',
    );
    return new Map(
      rows.map(row => [
        row.entity_ref,
        {
          fingerprint: row.fingerprint,
          ...topicsOf(row),
          revision: row.revision,
          standing: row.standing,
          nextChangeMs: row.next_change_ms === null ? undefined : Number(row.next_change_ms),
        },
      ]),
    );
  }

  async remove(entityRefs: readonly string[]): Promise<void> {
    for (const table of [ASSESSMENTS_TABLE, MARKS_TABLE, PLACES_TABLE, REACHES_TABLE]) {
      await inBatches(entityRefs, batch => this.#knex(table).whereIn('entity_ref', batch).delete());
    }
  }

  async concerned(change: { namespaces: readonly string[]; clusters: readonly string[] }): Promise<string[]> {
    const refs = new Set<string>();
    const add = (found: Array<{ entity_ref: string }>) => found.forEach(({ entity_ref }) => refs.add(entity_ref));
    const places = (kind: PlaceRow['kind']) => this.#knex<PlaceRow>(PLACES_TABLE).where({ kind });
    for (const [kind, names] of [
      ['namespace', change.namespaces],
      ['cluster', change.clusters],
    ] as const) {
      await inBatches(names, async batch => add(await places(kind).whereIn('place', batch).select('entity_ref')));
    }
    if (change.clusters.length > 0) {
      // What was found nowhere may have its Backups anywhere.
      const placed = places('cluster').select('entity_ref');
      add(await places('namespace').whereNotIn('entity_ref', placed).distinct('entity_ref'));
    }
    return [...refs];
  }

  async outdated({ nowMs, standing }: { nowMs: number; standing: string }): Promise<string[]> {
    return this.#knex<AssessmentRow>(ASSESSMENTS_TABLE)
      .where('next_change_ms', '<=', nowMs)
      .orWhereNot({ standing })
      .pluck('entity_ref');
  }

  async nextChangeMs(afterMs: number): Promise<number | undefined> {
    const [{ next }]: Array<{ next: DbOptional<DbBigInt> }> = await this.#knex(ASSESSMENTS_TABLE)
      .where('next_change_ms', '>', afterMs)
      .min({ next: 'next_change_ms' });
    return next === null ? undefined : Number(next);
  }

  async startDay(nowMs: number): Promise<void> {
    await startDay(this.#knex, nowMs);
  }

  async pruneHistory(beforeMs: number): Promise<void> {
    await pruneHistory(this.#knex, beforeMs);
  }
}

function topicsOf({
  topics,
}: Pick<AssessmentRow, 'topics'>): Pick<JudgedFrom, 'namespaceNames' | 'clusterNames' | 'isSought'> {
  const { namespaces, clusters, isSought }: StoredTopics = JSON.parse(topics);
  return { namespaceNames: namespaces, clusterNames: clusters, isSought };
}
