import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { drServicePermissionResourceRef } from './drServiceResource';

/** Services that belong to one of some users and groups. @internal */
export const isOwner = createPermissionRule({
  name: 'IS_OWNER',
  description: 'Allow services that belong to one of the given users and groups',
  resourceRef: drServicePermissionResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string())
      .describe('Entity refs of users and groups, such as those in the ownership claims of who asks'),
  }),
  apply: ({ relations = [] }, { claims }) => {
    const owners = new Set(claims.map(canonical));
    return relations.some(({ type, targetRef }) => type === 'ownedBy' && owners.has(canonical(targetRef)));
  },
  toQuery: ({ claims }) => ({ 'relations.ownedBy': { $in: claims.map(canonical) } }),
});

function canonical(entityRef: string): string {
  return entityRef.toLocaleLowerCase('en-US');
}
