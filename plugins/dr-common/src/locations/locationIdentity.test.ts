import { locationIdentity } from './locationIdentity';

describe('locationIdentity', () => {
  const minio = { provider: 'aws', endpoint: 'https://minio.example:9000', bucket: 'backups', prefix: 'team-a' };

  it.each([
    ['the domain of the plugin', { ...minio, provider: 'velero.io/aws' }],
    ['a trailing slash of the endpoint', { ...minio, endpoint: 'https://minio.example:9000/' }],
    ['the case of the host', { ...minio, endpoint: 'HTTPS://Minio.Example:9000' }],
    ['the scheme', { ...minio, endpoint: 'http://minio.example:9000' }],
    ['slashes around the prefix', { ...minio, prefix: '/team-a/' }],
    ['an invented region', { ...minio, region: 'minio' }],
  ])('is the same whatever %s is', (_, other) => {
    expect(locationIdentity(other)).toBe(locationIdentity(minio));
  });

  it.each([
    ['bucket', { ...minio, bucket: 'Backups' }],
    ['prefix', { ...minio, prefix: 'team-b' }],
    ['endpoint', { ...minio, endpoint: 'https://other.example:9000' }],
    ['port', { ...minio, endpoint: 'https://minio.example:9001' }],
    ['provider', { ...minio, provider: 'gcp' }],
  ])('differs with the %s', (_, other) => {
    expect(locationIdentity(other)).not.toBe(locationIdentity(minio));
  });

  it('takes an AWS endpoint written out for the provider’s own', () => {
    expect(
      locationIdentity({ provider: 'aws', endpoint: 'https://s3.ap-northeast-2.amazonaws.com', bucket: 'backups' }),
    ).toBe(locationIdentity({ provider: 'aws', bucket: 'backups', region: 'ap-northeast-2' }));
  });

  it('does not need the region of an AWS bucket, but tells the partitions apart', () => {
    const bucket = { provider: 'aws', bucket: 'backups' };
    expect(locationIdentity({ ...bucket, region: 'eu-west-1' })).toBe(locationIdentity(bucket));
    expect(locationIdentity({ ...bucket, region: 'cn-north-1' })).not.toBe(locationIdentity(bucket));
    expect(locationIdentity({ ...bucket, region: 'us-gov-west-1' })).not.toBe(locationIdentity(bucket));
  });

  it('does not mix up the parts', () => {
    expect(locationIdentity({ provider: 'gcp', bucket: 'a|b' })).not.toBe(
      locationIdentity({ provider: 'gcp', bucket: 'a', prefix: 'b' }),
    );
  });
});
