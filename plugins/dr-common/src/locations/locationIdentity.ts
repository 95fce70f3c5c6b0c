import { isAws, isAzure, isInCluster, providerName, storeHost } from './storeHost';

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
  /** The cluster that reads it, for stores that another cluster cannot mean by the same name. */
  cluster?: string;
}

/**
 * The same text for every cluster that reads the same bucket and prefix of the same store, however each wrote it:
 * `aws|minio.example:9000|backups|team-a`.
 *
 * @remarks
 * The scheme, a default port, a trailing slash, the domain of the plugin (`velero.io/aws`) and slashes around the prefix
 * make no difference; an AWS endpoint written out is the provider's own. Bucket and prefix keep their case.
 *
 * A store whose name only its own cluster knows (`minio.velero.svc`), and a container of Azure without its storage account,
 * are not the same as what another cluster calls so: the name of the cluster becomes part of their identity.
 *
 * @public
 */
export function locationIdentity(location: LocationCoordinates): string {
  const provider = providerName(location.provider);
  const bucket = (location.bucket ?? '').trim();
  const prefix = (location.prefix ?? '').trim().replace(/^\/+|\/+$/g, '');
  return [provider, store(location), bucket, prefix].map(part => part.replace(/\|/g, '%7C')).join('|');
}

function store(location: LocationCoordinates): string {
  const { provider, endpoint, cluster, region = '' } = location;
  const host = storeHost(endpoint);
  if (isAws(provider, endpoint)) return awsPartition(host, region);
  const isOwn = isInCluster(provider, endpoint) || (isAzure(provider) && host === '');
  return isOwn && cluster !== undefined ? `${host}@${cluster}` : host;
}

function awsPartition(host: string, region: string): string {
  if (host.endsWith('.cn') || region.startsWith('cn-')) return 'aws-cn';
  if (host.includes('us-gov-') || region.startsWith('us-gov-')) return 'aws-us-gov';
  return 'aws';
}
