import { AuthService, BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';

/**
 * Entity ref of the person who calls, or on whose behalf a service does: somebody has to answer for what is done.
 *
 * @param act - what only a person can do, for example `exempt a service or revoke that`
 * @throws NotAllowedError when a service calls for itself
 * @internal
 */
export function personOf(credentials: BackstageCredentials, auth: AuthService, act: string): string {
  if (auth.isPrincipal(credentials, 'user')) return credentials.principal.userEntityRef;
  throw new NotAllowedError(`Only a person can ${act}, and this call is made by a service`);
}
