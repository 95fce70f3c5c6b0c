import { isOwnHost } from './isOwnHost';
import { storeAddressOf } from './StoreAddress';

function address(provider: string, config: Record<string, string> = {}) {
  return storeAddressOf({ spec: { provider, objectStorage: { bucket: 'dr' }, config } });
}

const AWS = address('velero.io/aws', { region: 'ap-northeast-2' });
const MINIO = address('aws', { s3Url: 'http://minio.velero:9000', publicUrl: 'https://minio.example' });
const AZURE = address('azure', { storageAccount: 'ours' });

describe('isOwnHost', () => {
  it.each([
    ['https://dr.s3.ap-northeast-2.amazonaws.com/k?sig', AWS],
    ['https://dr.s3.amazonaws.com/k', AWS],
    ['https://s3.ap-northeast-2.amazonaws.com/dr/k', AWS],
    ['https://dr.s3.dualstack.eu-west-1.amazonaws.com/k', AWS],
    ['https://dr.s3.cn-north-1.amazonaws.com.cn/k', AWS],
    ['http://minio.velero:9000/dr/k', MINIO],
    ['http://dr.minio.velero:9000/k', MINIO],
    ['https://minio.example/dr/k', MINIO],
    ['https://storage.googleapis.com/dr/k', address('gcp')],
    ['https://ours.blob.core.windows.net/dr/k', AZURE],
  ])('believes %s', (url, own) => {
    expect(isOwnHost(new URL(url), own, [])).toBe(true);
  });

  it.each([
    ['https://other.s3.ap-northeast-2.amazonaws.com/k', AWS],
    ['https://s3.ap-northeast-2.amazonaws.com/other/k', AWS],
    ['https://dr.s3.ap-northeast-2.amazonaws.com.evil.example/k', AWS],
    ['https://dr.execute-api.ap-northeast-2.amazonaws.com/k', AWS],
    ['https://dr.evil.example/k', AWS],
    ['http://dr.s3.amazonaws.com/k', AWS],
    ['https://dr.s3.amazonaws.com:8443/k', AWS],
    ['https://user:pw@dr.s3.amazonaws.com/k', AWS],
    ['https://minio.velero:9000/dr/k', MINIO],
    ['http://minio.velero/dr/k', MINIO],
    ['http://minio.example/dr/k', MINIO],
    ['http://169.254.169.254/latest/meta-data', MINIO],
    ['https://dr.s3.amazonaws.com/k', MINIO],
    ['https://theirs.blob.core.windows.net/dr/k', AZURE],
    ['https://ours.blob.example/dr/k', AZURE],
    ['https://x.blob.core.windows.net/k', address('azure')],
    ['https://dr.example/k', address('constructor')],
    ['ftp://minio.velero:9000/dr/k', MINIO],
  ])('does not believe %s', (url, own) => {
    expect(isOwnHost(new URL(url), own, [])).toBe(false);
  });

  it('believes what the operator allows, with its port', () => {
    const allowed = ['store.example', 'minio.example:9000'];
    const isAllowed = (url: string) => isOwnHost(new URL(url), AWS, allowed);
    expect(isAllowed('https://store.example/k')).toBe(true);
    expect(isAllowed('https://STORE.example:443/k')).toBe(true);
    expect(isAllowed('http://minio.example:9000/k')).toBe(true);
    expect(isAllowed('https://minio.example/k')).toBe(false);
    expect(isAllowed('https://store.example:8443/k')).toBe(false);
    expect(isAllowed('https://user@store.example/k')).toBe(false);
  });
});
