/**
 * Somebody whom a cluster knows by a bearer token.
 * @public
 */
export interface ClusterUser {
  name: string;
  token: string;
  /** `all`; `read`: get, list and watch of everything; `none`: discovery only, every kind is forbidden. */
  rights: 'all' | 'read' | 'none';
}

const READS = ['get', 'list', 'watch'];

/** @internal */
export function mayDo(user: ClusterUser, verb: string): boolean {
  return user.rights === 'all' || (user.rights === 'read' && READS.includes(verb));
}
