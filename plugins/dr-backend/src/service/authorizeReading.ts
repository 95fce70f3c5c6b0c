import { BackstageCredentials, PermissionsService } from '@backstage/backend-plugin-api';
import { drServiceReadPermission } from '@backstage-dr/plugin-dr-common';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';

/**
 * Asserts that a caller holds `dr.service.read`.
 *
 * @throws NotAllowedError
 * @internal
 */
export async function authorizeReading(
  permissions: PermissionsService,
  credentials: BackstageCredentials,
): Promise<void> {
  const [{ result }] = await permissions.authorize([{ permission: drServiceReadPermission }], { credentials });
  if (result !== AuthorizeResult.ALLOW) {
    throw new NotAllowedError(`This needs the permission ${drServiceReadPermission.name}`);
  }
}
