import { FollowedKind } from '@backstage-dr/plugin-dr-common';
import { Knex } from 'knex';
import { KINDS_TABLE, KindRow } from '../tables';

/**
 * The row of a kind, made when it is new, and held until the transaction ends: whoever writes a kind of a cluster does so
 * alone. (SQLite has one writer anyway.)
 *
 * @internal
 */
export async function lockKind(tx: Knex.Transaction, cluster: string, kind: FollowedKind): Promise<KindRow> {
  const find = () => tx<KindRow>(KINDS_TABLE).where({ cluster, kind }).forUpdate().first();
  const found = await find();
  if (found) return found;
  const fresh: KindRow = {
    cluster,
    kind,
    status: 'waiting',
    message: null,
    observed_at: null,
    complete_since: null,
    resource_version: null,
    parser_version: null,
    listing: 0,
  };
  await tx<KindRow>(KINDS_TABLE).insert(fresh).onConflict(['cluster', 'kind']).ignore();
  return (await find()) ?? fresh;
}
