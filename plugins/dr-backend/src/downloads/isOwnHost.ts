import { StoreAddress } from './StoreAddress';

/** Hosts at which a provider serves buckets, where the location names no URL; the bucket is in the host or in the path. */
const PROVIDER_HOSTS: Readonly<Record<string, RegExp>> = {
  aws: /^s3([.-](dualstack\.)?[a-z0-9-]+)?\.amazonaws\.com(\.cn)?$/,
  gcp: /^storage\.googleapis\.com$/,
};

const AZURE_HOST = /^blob\.(core\.windows\.net|core\.chinacloudapi\.cn|core\.usgovcloudapi\.net)$/;

/**
 * Whether a signed URL leads to the location's own store, and to nobody else's: at a URL that the location names, at its
 * provider's with its bucket or account, or at a host that the operator allows. Anybody who may write DownloadRequests
 * could else send this backend wherever they like.
 *
 * @param allowed - `host` or `host:port`, in lower case
 * @internal
 */
export function isOwnHost(url: URL, address: StoreAddress, allowed: readonly string[]): boolean {
  if (url.username || url.password) return false;
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return false;
  if (allowed.includes(url.host)) return true;
  if (address.urls.length > 0) {
    return address.urls.some(
      own => own.protocol === url.protocol && [own.host, `${address.bucket}.${own.host}`].includes(url.host),
    );
  }
  return url.protocol === 'https:' && url.port === '' && isProvidersHost(url, address);
}

function isProvidersHost({ hostname, pathname }: URL, { provider, bucket, storageAccount }: StoreAddress): boolean {
  if (provider === 'azure') {
    const [account, ...rest] = hostname.split('.');
    return storageAccount !== undefined && account === storageAccount && AZURE_HOST.test(rest.join('.'));
  }
  const hosts = Object.hasOwn(PROVIDER_HOSTS, provider) ? PROVIDER_HOSTS[provider] : undefined;
  if (!hosts || bucket === '') return false;
  if (hostname.startsWith(`${bucket}.`)) return hosts.test(hostname.slice(bucket.length + 1));
  return hosts.test(hostname) && pathname.startsWith(`/${bucket}/`);
}
