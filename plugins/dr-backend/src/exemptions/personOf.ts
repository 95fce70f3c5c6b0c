import { AuthService, BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';

/**
 * Entity ref of the person who calls: somebody has to answer for an exemption.
 *
 * @throws NotAllowedError when a service calls for itself
 * @internal
 */
export function personOf(credentials: BackstageCredentials, auth: AuthService): string {
  if (auth.isPrincipal(credentials, 'user')) return credentials.principal.userEntityRef;
  throw new NotAllowedError('Only a person can exempt a service or revoke that, and this call is made by a service');
}
