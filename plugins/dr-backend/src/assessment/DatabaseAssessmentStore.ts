import { instantOf, Level, Transition } from '@backstage-dr/plugin-dr-common';
import { Knex } from 'knex';
import { inBatches } from '../projection/operations/inBatches';
import { AssessmentRow, ASSESSMENTS_TABLE, MARKS_TABLE, PLACES_TABLE, REACHES_TABLE } from '../projection/tables';
import { AssessmentStore, JudgedFrom, StorableVerdict, StoredVerdict } from './AssessmentStore';
import { storeVerdicts } from './operations/storeVerdicts';

const LEVELS: readonly Level[] = [0, 1, 2, 3, 4];

/**
 * The last verdicts, in the plugin's database.
 * @internal
 */
export class DatabaseAssessmentStore implements AssessmentStore {
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
          namespaceNames: JSON.parse(row.topics),
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
}
