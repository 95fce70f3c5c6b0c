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

describe('locationIdentity of a store that only its own cluster means', () => {
  const identityIn = (cluster: string, endpoint: string | undefined, provider = 'aws') =>
    locationIdentity({ provider, endpoint, bucket: 'backups', cluster });

  it.each([
    ['a Service of a namespace', 'http://minio.velero.svc:9000'],
    ['a Service, written out', 'http://minio.velero.svc.cluster.local:9000/'],
    ['a Service of a cluster with a domain of its own', 'http://minio.velero.svc.k8s.corp'],
    ['a bare name', 'http://minio:9000'],
    ['its own host', 'http://localhost:9000'],
  ])('tells clusters apart: %s', (_, endpoint) => {
    expect(identityIn('seoul-1', endpoint)).not.toBe(identityIn('tokyo-1', endpoint));
    expect(identityIn('seoul-1', endpoint)).toBe(identityIn('seoul-1', endpoint));
  });

  it.each([
    ['a name of the network', 'https://minio.example:9000'],
    ['an address', 'http://127.0.0.1:9000'],
    ['an address of IPv6', 'http://[fd00::1]:9000'],
    ['the provider’s own', undefined],
    ['AWS written out', 'https://s3.ap-northeast-2.amazonaws.com'],
  ])('is one for all clusters: %s', (_, endpoint) => {
    expect(identityIn('seoul-1', endpoint)).toBe(identityIn('tokyo-1', endpoint));
  });

  it('takes containers of Azure for one only with their storage account', () => {
    expect(identityIn('seoul-1', undefined, 'velero.io/azure')).not.toBe(identityIn('tokyo-1', undefined, 'azure'));
    expect(identityIn('seoul-1', 'drbackups', 'azure')).toBe(identityIn('tokyo-1', 'drbackups', 'velero.io/azure'));
  });

  it('says nothing of a plugin that has no endpoint', () => {
    expect(identityIn('seoul-1', undefined, 'example.io/localfs')).toBe(
      identityIn('tokyo-1', undefined, 'example.io/localfs'),
    );
  });
});
