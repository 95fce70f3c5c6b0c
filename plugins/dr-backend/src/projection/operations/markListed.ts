import { FollowedKind } from '@backstage-dr/plugin-dr-common';
import { Knex } from 'knex';
import { ObjectRow, OBJECTS_TABLE } from '../tables';
import { ObjectName, whereObjects } from './whereObjects';

/** Notes that objects were seen in a full read, or after it, without having changed. @internal */
export async function markListed(
  tx: Knex.Transaction,
  options: { cluster: string; kind: FollowedKind; names: readonly ObjectName[]; listing: number },
): Promise<void> {
  const { listing } = options;
  await whereObjects(options, async (condition, parameters) => {
    await tx<ObjectRow>(OBJECTS_TABLE).whereRaw(condition, parameters).whereNot({ listing }).update({ listing });
    return [];
  });
}
