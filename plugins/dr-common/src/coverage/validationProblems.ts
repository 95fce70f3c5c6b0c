import { BackupSpec, Statement } from '../model';
import { usesOldFilters } from './coversResources';
import { isInvalidNamespaceEntry, isUnreadablePattern } from './namespaces';

type ListField = {
  [Field in keyof BackupSpec]-?: BackupSpec[Field] extends string[] | undefined ? Field : never;
}[keyof BackupSpec];

const OLD_LISTS: ListPair = ['includedResources', 'excludedResources'];
const SCOPED_LISTS: readonly ListPair[] = [
  ['includedClusterScopedResources', 'excludedClusterScopedResources'],
  ['includedNamespaceScopedResources', 'excludedNamespaceScopedResources'],
];
const NAMESPACE_LISTS: ListPair = ['includedNamespaces', 'excludedNamespaces'];
type ListPair = readonly [included: ListField, excluded: ListField];

/**
 * Why Velero would refuse every Backup with this spec (phase FailedValidation), as far as its filters tell; empty when it
 * would not.
 * @public
 */
export function validationProblems(spec: BackupSpec): Statement[] {
  const old = usesOldFilters(spec);
  const scoped = SCOPED_LISTS.flat().some(field => (spec[field] ?? []).length > 0);
  const statements: Statement[] = [];
  if (old && scoped) statements.push({ code: 'coverage.mixedFilters' });
  if (spec.labelSelector && spec.orLabelSelectors) statements.push({ code: 'coverage.bothSelectors' });

  for (const pair of old ? [OLD_LISTS, NAMESPACE_LISTS] : [...SCOPED_LISTS, NAMESPACE_LISTS]) {
    statements.push(...listProblems(spec, pair, !old && pair !== NAMESPACE_LISTS));
  }
  const entries = NAMESPACE_LISTS.flatMap(field => spec[field] ?? []).filter(
    entry => isInvalidNamespaceEntry(entry) || (resolvesPatterns(spec) && isUnreadablePattern(entry)),
  );
  if (entries.length > 0) statements.push({ code: 'coverage.invalidNamespaces', params: { entries } });
  return statements;
}

/** With everything included there is nothing to resolve, and a pattern that cannot be read excludes nothing. */
function resolvesPatterns({ includedNamespaces = [] }: BackupSpec): boolean {
  return includedNamespaces.length > 0 && !includedNamespaces.includes('*');
}

function listProblems(spec: BackupSpec, [includedField, excludedField]: ListPair, isScoped: boolean): Statement[] {
  const [includes, excludes] = [spec[includedField] ?? [], spec[excludedField] ?? []];
  if (includes.length <= 1 && excludes.length === 0) return [];
  const included = new Set(includes);
  const excluded = new Set(excludes);
  const statements: Statement[] = [];
  if (included.has('*') && included.size > 1) {
    statements.push({ code: 'coverage.starNotAlone', params: { field: includedField } });
  }
  // Only a scoped list may exclude everything, and then nothing may be included beside it.
  if (excluded.has('*') && !(isScoped && excluded.size === 1 && included.size === 0)) {
    statements.push({ code: 'coverage.starExcluded', params: { field: excludedField } });
  }
  const entries = [...excluded].filter(entry => entry !== '*' && included.has(entry));
  if (entries.length > 0) {
    statements.push({ code: 'coverage.includedAndExcluded', params: { entries, field: includedField } });
  }
  return statements;
}
