import { BackupSpec, BackupStorageLocation } from './types';

/**
 * Why a server would not start a Backup, in its own words; empty when it would.
 *
 * @param spec - already completed
 * @param location - the location that the spec names, if it exists
 * @internal
 */
export function validateBackup(spec: BackupSpec, location: BackupStorageLocation | undefined): string[] {
  const errors: string[] = [];
  const name = spec.storageLocation ?? '';
  if (!location) {
    errors.push(
      `an existing backup storage location was not specified at backup creation time and the default ${name} was not found. Please address this issue (see \`velero backup-location -h\` for options) and create a new backup. Error: BackupStorageLocation.velero.io "${name}" not found`,
    );
  } else if (location.spec.accessMode === 'ReadOnly') {
    errors.push(`backup can't be created because backup storage location ${name} is currently in read-only mode`);
  } else if (location.status?.phase !== 'Available') {
    errors.push(
      `backup can't be created because BackupStorageLocation ${name} is in ${location.status?.phase ?? ''} status.`,
    );
  }
  if (mixesFilters(spec)) {
    errors.push(
      'include-resources, exclude-resources and include-cluster-resources are old filter parameters.\n' +
        'include-cluster-scoped-resources, exclude-cluster-scoped-resources, include-namespace-scoped-resources and exclude-namespace-scoped-resources are new filter parameters.\n' +
        'They cannot be used together',
    );
  }
  if (spec.labelSelector && spec.orLabelSelectors?.length) {
    errors.push('encountered labelSelector as well as orLabelSelectors in backup spec, only one can be specified');
  }
  for (const excluded of spec.excludedNamespaces ?? []) {
    if (excluded === '*') {
      errors.push("Invalid included/excluded namespace lists: excludes list cannot contain '*'");
    } else if (spec.includedNamespaces?.includes(excluded)) {
      errors.push(
        `Invalid included/excluded namespace lists: excludes list cannot contain an item in the includes list: ${excluded}`,
      );
    }
  }
  return errors;
}

function mixesFilters(spec: BackupSpec): boolean {
  const old =
    spec.includeClusterResources !== undefined ||
    Boolean(spec.includedResources?.length || spec.excludedResources?.length);
  const scoped = [
    spec.includedClusterScopedResources,
    spec.excludedClusterScopedResources,
    spec.includedNamespaceScopedResources,
    spec.excludedNamespaceScopedResources,
  ].some(list => list?.length);
  return old && scoped;
}
