import { ObjectReader } from '../velero/parse/ObjectReader';

/**
 * Where the files of a storage location may be fetched from. It is read from the cluster each time and not kept.
 * @internal
 */
export interface StoreAddress {
  /** Name of the plugin without its domain, for example `aws`. */
  provider: string;
  bucket: string;
  /** URLs at which the operator says the store is reached: `s3Url`, `publicUrl` and their likes. */
  urls: URL[];
  /** Of Azure. */
  storageAccount?: string;
  /** Certificates that the store's one is checked against beside those of the system, PEM. */
  caCert?: string;
  phase?: string;
}

const URL_KEYS = ['publicUrl', 's3Url', 'url', 'endpoint', 'storageAccountURI'];

/** Reads a BackupStorageLocation as the cluster has it. @internal */
export function storeAddressOf(body: unknown): StoreAddress {
  const reader = ObjectReader.create(body);
  const config = (key: string) => reader.text(`spec.config.${key}`);
  const caCert = reader.text('spec.objectStorage.caCert');
  return {
    provider: (reader.text('spec.provider') ?? '').toLowerCase().replace(/^.*\//, ''),
    bucket: reader.text('spec.objectStorage.bucket') ?? '',
    urls: URL_KEYS.flatMap(key => urlOf(config(key)) ?? []),
    storageAccount: config('storageAccount'),
    caCert: caCert && Buffer.from(caCert, 'base64').toString('utf8'),
    phase: reader.text('status.phase'),
  };
}

function urlOf(text: string | undefined): URL | undefined {
  return text !== undefined && URL.canParse(text) ? new URL(text) : undefined;
}
