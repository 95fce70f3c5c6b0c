import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { readMine } from './readMine';

const userInfo = mockServices.userInfo({ ownershipEntityRefs: ['user:default/kim', 'Group:default/Payments'] });

describe('readMine', () => {
  it('is what the portal says that a user owns through', async () => {
    expect(await readMine(userInfo, mockCredentials.user('user:default/kim'))).toEqual([
      'user:default/kim',
      'group:default/payments',
    ]);
  });

  it.each([mockCredentials.service(), mockCredentials.none()])('refuses who is no user (%#)', async credentials => {
    await expect(readMine(userInfo, credentials)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(/parameter mine is "true".*accepted from services is "false"/),
    });
  });
});
