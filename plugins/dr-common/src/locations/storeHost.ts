/**
 * Host and port of a store, in lower case, without scheme, a default port and trailing slashes; empty for the provider's
 * own.
 * @internal
 */
export function storeHost(endpoint: string | undefined): string {
  const match = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(.*)$/.exec((endpoint ?? '').trim().toLowerCase());
  if (!match) return '';
  const [, scheme, rest] = match;
  const defaultPort = scheme === 'http' ? /:80(?=\/|$)/ : /:443(?=\/|$)/;
  return rest.replace(/\/+$/, '').replace(defaultPort, '');
}

/**
 * Whether an endpoint is a name that only one cluster knows, so that the store lies in that cluster and is lost with it:
 * a Service (`minio.velero.svc:9000`), a bare name, `localhost`. An address is not: it may be anywhere.
 * @internal
 */
export function isInCluster(provider: string | undefined, endpoint: string | undefined): boolean {
  // A storage account of Azure is a bare name, and known everywhere.
  if (isAzure(provider)) return false;
  const host = storeHost(endpoint).replace(/\/.*$/, '').replace(/:\d+$/, '').replace(/\.$/, '');
  if (host === '' || host.startsWith('[')) return false;
  return !host.includes('.') || /\.svc(\.|$)/.test(host) || host.endsWith('.cluster.local');
}

/** @internal */
export function isAzure(provider: string | undefined): boolean {
  return providerName(provider) === 'azure';
}

/** The provider without the domain of its plugin. @internal */
export function providerName(provider: string | undefined): string {
  return (provider ?? '').trim().toLowerCase().replace(/^.*\//, '');
}

const AWS_HOST = /(^|[.-])s3[.-].*amazonaws\.com(\.cn)?$|^s3\.amazonaws\.com$/;

/** Whether it is the store of AWS itself, written out or not. @internal */
export function isAws(provider: string | undefined, endpoint: string | undefined): boolean {
  const host = storeHost(endpoint);
  return AWS_HOST.test(host) || (host === '' && providerName(provider) === 'aws');
}
