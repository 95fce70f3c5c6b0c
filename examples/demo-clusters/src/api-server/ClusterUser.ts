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
const DOWNLOADS = { downloadrequests: ['create', 'delete'] };
/** Verbs beside reading, by kind. */
const WRITES: Readonly<Record<'read' | 'download' | 'act', Readonly<Record<string, readonly string[]>>>> = {
  read: {},
  download: DOWNLOADS,
  act: { ...DOWNLOADS, schedules: ['create', 'patch'], backups: ['create'] },
};

/** @internal */
export function mayDo({ rights }: ClusterUser, verb: string, plural: string): boolean {
  if (rights === 'all' || rights === 'none') return rights === 'all';
  return READS.includes(verb) || (WRITES[rights][plural]?.includes(verb) ?? false);
}
