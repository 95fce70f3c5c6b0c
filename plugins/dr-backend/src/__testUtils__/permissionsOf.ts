import { PermissionsService } from '@backstage/backend-plugin-api';
import { AuthorizeResult, Permission, PolicyDecision } from '@backstage/plugin-permission-common';

export const ALLOW = { result: AuthorizeResult.ALLOW } as const;
export const DENY = { result: AuthorizeResult.DENY } as const;

/** What somebody may: `userEntityRef` is `undefined` for services. */
export type Policy = (permission: Permission, userEntityRef: string | undefined) => PolicyDecision;

/** As the permission backend would answer. */
export function permissionsOf(policy: Policy): PermissionsService {
  const decide = (permission: Permission, { principal }: { principal: unknown }) =>
    policy(permission, (principal as { userEntityRef?: string }).userEntityRef);
  return {
    async authorize(requests, { credentials }) {
      return requests.map(({ permission }) => {
        const { result } = decide(permission, credentials);
        return result === AuthorizeResult.ALLOW ? ALLOW : DENY;
      });
    },
    authorizeConditional: async (requests, { credentials }) =>
      requests.map(({ permission }) => decide(permission, credentials)),
  };
}
