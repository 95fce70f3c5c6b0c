import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { drServicePermissionResourceRef } from './drServiceResource';

/** Services of one of some kinds. @internal */
export const isKind = createPermissionRule({
  name: 'IS_KIND',
  description: 'Allow services of one of the given kinds of entities',
  resourceRef: drServicePermissionResourceRef,
  paramsSchema: z.object({ kinds: z.array(z.string()).describe('Kinds such as Component and Resource, in any case') }),
  apply: ({ kind }, { kinds }) => kinds.some(each => canonical(each) === canonical(kind)),
  toQuery: ({ kinds }) => ({ kind: { $in: kinds } }),
});

function canonical(kind: string): string {
  return kind.toLocaleLowerCase('en-US');
}
