/** Scope of what may concern any namespace. @internal */
export const ANY_NAMESPACE = '*';

const NAMESPACE_NAME = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;

/**
 * The namespaces that a list of included namespaces may concern, as the index knows them. No list, a glob, and anything
 * that is no name of a namespace may concern any; `""` is Velero's way to say none.
 *
 * @internal
 */
export function scopesOf(includedNamespaces: readonly string[] | undefined): string[] {
  if (!includedNamespaces?.length) return [ANY_NAMESPACE];
  const named = includedNamespaces.filter(namespace => namespace !== '');
  return named.every(namespace => NAMESPACE_NAME.test(namespace)) ? [...new Set(named)] : [ANY_NAMESPACE];
}
