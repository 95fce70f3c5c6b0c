import { FollowedKind, Instant, KindState } from '@backstage-dr/plugin-dr-common';
import { Knex } from 'knex';
import { KINDS_TABLE, KindRow } from '../tables';
import { lockKind } from './lockKind';

/** Writes columns of a kind's row, which is there. @internal */
export async function updateKind(
  tx: Knex.Transaction,
  cluster: string,
  kind: FollowedKind,
  changes: Partial<KindRow>,
): Promise<void> {
  await tx<KindRow>(KINDS_TABLE).where({ cluster, kind }).update(changes);
}

/**
 * Records how following a kind stands.
 *
 * @returns whether it stands otherwise than before
 * @internal
 */
export async function setKindState(
  tx: Knex.Transaction,
  cluster: string,
  kind: FollowedKind,
  state: KindState,
): Promise<boolean> {
  const before = await lockKind(tx, cluster, kind);
  await updateKind(tx, cluster, kind, {
    status: state.status,
    message: state.message ?? null,
    ...(state.observedAt === undefined ? {} : { observed_at: state.observedAt }),
  });
  return before.status !== state.status || before.message !== (state.message ?? null);
}

/** Says that kinds are complete and current as of a moment. @internal */
export async function confirmKinds(knex: Knex, cluster: string, kinds: FollowedKind[], at: Instant): Promise<void> {
  await knex<KindRow>(KINDS_TABLE).where({ cluster }).whereIn('kind', kinds).update({ observed_at: at });
}
