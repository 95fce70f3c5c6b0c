/**
 * Somebody whom a cluster knows by a bearer token.
 * @public
 */
export interface ClusterUser {
  name: string;
  token: string;
  /**
   * `all`; `read`: get, list and watch of everything; `download`: and to create and delete DownloadRequests; `none`:
   * discovery only, every kind is forbidden.
   */
  rights: 'all' | 'read' | 'download' | 'none';
}

const READS = ['get', 'list', 'watch'];
const ASKS = ['create', 'delete'];

/** @internal */
export function mayDo({ rights }: ClusterUser, verb: string, plural: string): boolean {
  if (rights === 'all' || rights === 'none') return rights === 'all';
  const mayAsk = rights === 'download' && plural === 'downloadrequests' && ASKS.includes(verb);
  return READS.includes(verb) || mayAsk;
}
