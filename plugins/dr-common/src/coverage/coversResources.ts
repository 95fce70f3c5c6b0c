import { BackupSpec, Coverage } from '../model';
import { because, COVERED } from './because';
import { anyGlobMatches } from './glob';
import { resolveType } from './resourceTypes';
import { serverIsAtLeast } from './serverIsAtLeast';
import { WorkloadTypes } from './workloadTypes';
import { worstOf } from './worstOf';

/** First minor version of 1 whose resource policies can leave out types of objects. */
const POLICY_FILTERS_SINCE = 17;

/**
 * Whether a spec takes in the types of objects that a workload is made of, by Velero's old resource filters or the scoped
 * ones, whichever the spec uses.
 *
 * @remarks
 * A resource policy can narrow the scoped filters further; it stands in a ConfigMap that is not read, so with one the
 * answer is unknown unless the server is too old for that or the spec uses the old filters, with which Velero refuses it.
 *
 * @public
 */
export function coversResources(
  spec: BackupSpec,
  types: WorkloadTypes,
  options: { serverVersion?: string } = {},
): Coverage {
  const old = usesOldFilters(spec);
  const includes = typeFilter(spec);
  const leftOut = types.present.filter(type => !includes(type));
  const mayBeLeftOut = types.possible.filter(type => !includes(type));

  const parts: Coverage[] = [COVERED];
  if (leftOut.length > 0) {
    parts.push(
      leftOut.length === types.present.length
        ? because('not-covered', 'allTypesLeftOut', { types: leftOut })
        : because('partly', 'typesLeftOut', { types: leftOut }),
    );
  }
  if (mayBeLeftOut.length > 0) parts.push(because('unknown', 'typesMayBeLeftOut', { types: mayBeLeftOut }));
  if (spec.resourcePolicy && !old && serverIsAtLeast(options.serverVersion, POLICY_FILTERS_SINCE) !== false) {
    parts.push(because('unknown', 'resourcePolicy', { configMap: spec.resourcePolicy }));
  }
  return worstOf(parts);
}

/**
 * Whether the spec uses Velero's old resource filters; with none set at all, the scoped ones apply.
 * @internal
 */
export function usesOldFilters(spec: BackupSpec): boolean {
  return (
    spec.includeClusterResources !== undefined ||
    (spec.includedResources ?? []).length > 0 ||
    (spec.excludedResources ?? []).length > 0
  );
}

type Filter = (type: string) => boolean;

/**
 * Which namespaced types a spec takes in, by their full names.
 * @internal
 */
export function typeFilter(spec: BackupSpec): Filter {
  return usesOldFilters(spec) ? oldFilter(spec) : scopedFilter(spec);
}

function oldFilter(spec: BackupSpec): Filter {
  const resolve = (entries: string[] = []) => entries.map(entry => resolveType(entry).name);
  return filterOf(resolve(spec.includedResources), resolve(spec.excludedResources));
}

function scopedFilter(spec: BackupSpec): Filter {
  // Velero drops cluster-scoped types from these lists, so that a list of nothing else means everything.
  const resolve = (entries: string[] = []) =>
    entries
      .map(resolveType)
      .filter(type => type.namespaced !== false)
      .map(type => type.name);
  return filterOf(resolve(spec.includedNamespaceScopedResources), resolve(spec.excludedNamespaceScopedResources));
}

function filterOf(includedEntries: string[], excludedEntries: string[]): Filter {
  // Velero drops empty entries, so that a list of nothing else means everything, too.
  const [included, excluded] = [includedEntries, excludedEntries].map(entries => entries.filter(entry => entry !== ''));
  return type =>
    !excluded.includes('*') &&
    !anyGlobMatches(excluded, type) &&
    (included.length === 0 || included.includes('*') || anyGlobMatches(included, type));
}
