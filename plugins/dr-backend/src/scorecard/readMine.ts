import { BackstageCredentials, UserInfoService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';

/**
 * Refs of the entities through which a caller owns others.
 *
 * @throws InputError when the caller is no user: a service owns nothing.
 * @internal
 */
export async function readMine(userInfo: UserInfoService, credentials: BackstageCredentials): Promise<string[]> {
  const { principal } = credentials;
  const isUser =
    typeof principal === 'object' && principal !== null && 'type' in principal && principal.type === 'user';
  if (!isUser) {
    throw new InputError('parameter mine is "true": a service owns nothing; accepted from services is "false"');
  }
  const { ownershipEntityRefs } = await userInfo.getUserInfo(credentials);
  return ownershipEntityRefs.map(ref => ref.toLocaleLowerCase('en-US'));
}
