import { BackupSpec, Selector } from './types';

type Labels = Record<string, string>;

/** Whether a backup's label selectors let an object with these labels in. @internal */
export function selectsLabels(spec: BackupSpec, labels: Labels = {}): boolean {
  if (labels['velero.io/exclude-from-backup'] === 'true') return false;
  if (spec.labelSelector) return matches(spec.labelSelector, labels);
  if (spec.orLabelSelectors?.length) return spec.orLabelSelectors.some(selector => matches(selector, labels));
  return true;
}

/**
 * Whether a backup takes objects of a namespaced kind. Lists of the old and the new filters say the same for those.
 *
 * @param plural - such as `deployments`
 * @internal
 */
export function selectsKind(spec: BackupSpec, plural: string, group: string): boolean {
  const names = [plural, group === '' ? plural : `${plural}.${group}`];
  const included = spec.includedResources ?? spec.includedNamespaceScopedResources ?? [];
  const excluded = [...(spec.excludedResources ?? []), ...(spec.excludedNamespaceScopedResources ?? [])];
  if (excluded.some(each => each === '*' || names.includes(each))) return false;
  return included.length === 0 || included.some(each => each === '*' || names.includes(each));
}

/** Which of the live namespaces a backup takes, and which it names in vain. @internal */
export function selectNamespaces(
  spec: BackupSpec,
  live: ReadonlyMap<string, Labels>,
): { namespaces: string[]; missing: string[] } {
  const included = spec.includedNamespaces ?? [];
  const excluded = (spec.excludedNamespaces ?? []).map(asPattern);
  const all = included.length === 0 || included.includes('*');
  const patterns = included.map(asPattern);
  const namespaces = [...live]
    .filter(([, labels]) => labels['velero.io/exclude-from-backup'] !== 'true')
    .map(([name]) => name)
    .filter(name => (all || patterns.some(pattern => pattern.test(name))) && !excluded.some(each => each.test(name)));
  const missing = included.filter(name => /^[a-z0-9-]+$/.test(name) && !live.has(name));
  return { namespaces, missing };
}

function matches(selector: Selector, labels: Labels): boolean {
  const equal = Object.entries(selector.matchLabels ?? {}).every(([key, value]) => labels[key] === value);
  return equal && (selector.matchExpressions ?? []).every(each => holds(each, labels));
}

function holds(
  { key, operator, values = [] }: { key: string; operator: string; values?: string[] },
  labels: Labels,
): boolean {
  const value = labels[key];
  switch (operator) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    default:
      return false;
  }
}

function asPattern(glob: string): RegExp {
  const escaped = glob
    .replace(/[.+^$(){}|\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${escaped}$`);
}
