import { Workload } from '@backstage-dr/plugin-dr-common';
import { Knex } from 'knex';
import { PlacementRow, PLACEMENTS_TABLE } from '../tables';

/** @internal */
export async function rememberPlacement(
  knex: Knex,
  entityRef: string,
  workloads: readonly Workload[],
  atMs: number,
): Promise<void> {
  await knex<PlacementRow>(PLACEMENTS_TABLE)
    .insert({ entity_ref: entityRef, updated_ms: atMs, workloads: JSON.stringify(workloads) })
    .onConflict('entity_ref')
    .merge();
}

/** Where a service was found last; empty when it never was. @internal */
export async function findPlacement(knex: Knex, entityRef: string): Promise<Workload[]> {
  const row = await knex<PlacementRow>(PLACEMENTS_TABLE).where({ entity_ref: entityRef }).first('workloads');
  return row ? JSON.parse(row.workloads) : [];
}
