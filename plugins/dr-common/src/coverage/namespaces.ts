import { BackupSpec } from '../model';
import { anyGlobMatches, compileGlob } from './glob';

/** Characters that make a namespace entry a pattern. */
const WILDCARD = /[*?[]/;

/**
 * Whether an entry of a namespace list is a pattern rather than a name.
 * @internal
 */
export function isNamespacePattern(entry: string): boolean {
  return WILDCARD.test(entry);
}

/**
 * Whether Velero's validation refuses an entry of a namespace list. It refuses `|()!{},`, two stars in a row and brackets
 * that are empty or have no partner, and whatever would be no name of a namespace with every wildcard taken for a letter.
 * An empty entry is allowed and means no namespace at all.
 * @internal
 */
export function isInvalidNamespaceEntry(entry: string): boolean {
  if (entry === '') return false;
  const outsideBrackets = entry.replace(/\[[^\]]+\]/g, '');
  if (/[|()!{},]|\*\*/.test(entry) || /[[\]]/.test(outsideBrackets)) return true;
  const asName = entry.replace(/[*?[\]]/g, 'x');
  return asName.length > 63 || !/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(asName);
}

/**
 * Whether an entry is a pattern that Velero's validation lets pass and that fails the Backup when it is resolved, such as
 * `[a-zA-Z]`.
 * @internal
 */
export function isUnreadablePattern(entry: string): boolean {
  return isNamespacePattern(entry) && !compileGlob(entry);
}

/**
 * The namespaces that a spec names, for an index: `'any'` when it takes all of them, or patterns, so that any namespace
 * may be meant. Names that it also excludes are left in.
 * @public
 */
export function namespacesNamed(spec: BackupSpec): string[] | 'any' {
  const included = spec.includedNamespaces ?? [];
  if (included.length === 0 || included.some(isNamespacePattern)) return 'any';
  return [...new Set(included.filter(entry => entry !== ''))];
}

/**
 * Whether a Backup or Schedule with this spec may hold objects of a namespace: a cheap test that never says no where
 * `judgeCoverage` could say covered, partly or unknown because of the namespace.
 * @public
 */
export function mayConcernNamespace(spec: BackupSpec, namespace: string): boolean {
  if (anyGlobMatches(spec.excludedNamespaces ?? [], namespace)) return false;
  const included = spec.includedNamespaces ?? [];
  return included.length === 0 || included.includes('*') || included.some(entry => mayMean(entry, namespace));
}

function mayMean(entry: string, namespace: string): boolean {
  if (entry === namespace) return true;
  return isNamespacePattern(entry) && (compileGlob(entry)?.(namespace) ?? true);
}
