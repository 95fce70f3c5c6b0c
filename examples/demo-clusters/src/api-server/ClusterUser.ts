/**
 * Somebody whom a cluster knows by a bearer token.
 * @public
 */
export interface ClusterUser {
  name: string;
  token: string;
  /**
   * `all`; `read`: get, list and watch of everything; `download`: and to create and delete DownloadRequests; `act`: and to
   * create and patch Schedules and to create Backups; `none`: discovery only, every kind is forbidden.
   */
  rights: 'all' | 'read' | 'download' | 'act' | 'none';
}

const READS = ['get', 'list', 'watch'];
const DOWNLOADS: Readonly<Record<string, readonly string[]>> = { downloadrequests: ['create', 'delete'] };
const ACTS: Readonly<Record<string, readonly string[]>> = {
  ...DOWNLOADS,
  schedules: ['create', 'patch'],
  backups: ['create'],
};

/** @internal */
export function mayDo({ rights }: ClusterUser, verb: string, plural: string): boolean {
  if (rights === 'all' || rights === 'none') return rights === 'all';
  const writes = { read: {}, download: DOWNLOADS, act: ACTS }[rights];
  return READS.includes(verb) || (writes[plural]?.includes(verb) ?? false);
}
