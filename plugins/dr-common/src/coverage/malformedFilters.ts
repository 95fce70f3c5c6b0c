import { BackupSpec, Coverage, FieldProblem } from '../model';
import { because } from './because';
import { worstOf } from './worstOf';

const FILTERS = [
  'includedNamespaces',
  'excludedNamespaces',
  'includedResources',
  'excludedResources',
  'includedClusterScopedResources',
  'excludedClusterScopedResources',
  'includedNamespaceScopedResources',
  'excludedNamespaceScopedResources',
  'labelSelector',
  'orLabelSelectors',
  'includeClusterResources',
  'resourcePolicy',
] as const satisfies ReadonlyArray<keyof BackupSpec>;

const FILTER_PATH = new RegExp(`^spec(\\.template)?(\\.(${FILTERS.join('|')})\\b.*)?$`);

/**
 * Filters of a Backup or Schedule that could not be read. What cannot be read is absent from the spec, where it would
 * look like a filter that lets everything in.
 * @internal
 */
export function malformedFilters(problems: readonly FieldProblem[]): Coverage {
  return worstOf(
    problems
      .filter(problem => FILTER_PATH.test(problem.path))
      .map(({ path, value, accepted }) => because('unknown', 'malformedFilter', { path, value, accepted })),
  );
}
