/**
 * What tells one place in an object store from another.
 * @public
 */
export interface LocationCoordinates {
  /** `spec.provider`, with or without the domain of its plugin. */
  provider?: string;
  /**
   * URL or host of the store, where it is not the provider's own: `config.s3Url`; for Azure the storage account, without
   * which two accounts' containers of one name look the same.
   */
  endpoint?: string;
  bucket?: string;
  prefix?: string;
  /** Only tells the partitions of AWS apart, which have bucket names of their own. */
  region?: string;
}

const AWS_HOST = /(^|[.-])s3[.-].*amazonaws\.com(\.cn)?$|^s3\.amazonaws\.com$/;

/**
 * The same text for every cluster that reads the same bucket and prefix of the same store, however each wrote it:
 * `aws|minio.example:9000|backups|team-a`.
 *
 * @remarks
 * The scheme, a default port, a trailing slash, the domain of the plugin (`velero.io/aws`) and slashes around the prefix
 * make no difference; an AWS endpoint written out is the provider's own. Bucket and prefix keep their case.
 *
 * @public
 */
export function locationIdentity(location: LocationCoordinates): string {
  const provider = (location.provider ?? '').trim().toLowerCase().replace(/^.*\//, '');
  const bucket = (location.bucket ?? '').trim();
  const prefix = (location.prefix ?? '').trim().replace(/^\/+|\/+$/g, '');
  return [provider, store(provider, location), bucket, prefix].map(part => part.replace(/\|/g, '%7C')).join('|');
}

function store(provider: string, location: LocationCoordinates): string {
  const host = hostOf(location.endpoint);
  const isAws = AWS_HOST.test(host) || (host === '' && provider === 'aws');
  return isAws ? awsPartition(host, location.region ?? '') : host;
}

function hostOf(endpoint: string | undefined): string {
  const match = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(.*)$/.exec((endpoint ?? '').trim().toLowerCase());
  if (!match) return '';
  const [, scheme, rest] = match;
  const defaultPort = scheme === 'http' ? /:80(?=\/|$)/ : /:443(?=\/|$)/;
  return rest.replace(/\/+$/, '').replace(defaultPort, '');
}

function awsPartition(host: string, region: string): string {
  if (host.endsWith('.cn') || region.startsWith('cn-')) return 'aws-cn';
  if (host.includes('us-gov-') || region.startsWith('us-gov-')) return 'aws-us-gov';
  return 'aws';
}
