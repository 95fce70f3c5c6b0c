import { instantOf, ObjectFact } from '@backstage-dr/plugin-dr-common';
import { ObjectRow } from '../tables';

/** What a fact is made of. @internal */
export type StoredFact = Pick<ObjectRow, 'fact' | 'gone_ms'>;

/** Columns of {@link StoredFact}, of the table `o`. @internal */
export const FACT_COLUMNS = ['o.fact', 'o.gone_ms'] as const;

/**
 * The fact of a row, which is of the kind that the caller has asked for, with the moment at which it was found gone.
 * @internal
 */
export function factOf<Fact extends ObjectFact>(row: StoredFact): Fact {
  const fact: Fact = JSON.parse(row.fact);
  return row.gone_ms === null ? fact : { ...fact, goneAt: instantOf(Number(row.gone_ms)) };
}
