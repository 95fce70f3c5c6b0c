import { ANNOTATION_TIER } from '@backstage-dr/plugin-dr-common';
import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { drServicePermissionResourceRef } from './drServiceResource';

/** Services in one of some tiers. @internal */
export const hasTier = createPermissionRule({
  name: 'HAS_TIER',
  description: 'Allow services in one of the given tiers',
  resourceRef: drServicePermissionResourceRef,
  paramsSchema: z.object({
    tiers: z.array(z.string()).describe('Names of tiers, as in dr.tiers; services without a tier are in none'),
  }),
  apply: ({ metadata: { annotations = {} } }, { tiers }) => {
    const tier = annotations[ANNOTATION_TIER];
    // What a policy has split from an empty text names no tier, and is not to let anybody act on all that have none.
    return Boolean(tier) && tiers.includes(tier);
  },
  toQuery: ({ tiers }) => ({ [`metadata.annotations.${ANNOTATION_TIER}`]: { $in: tiers } }),
});
