import { BackupManifest, Proposal, renderStatement, ScheduleManifest } from '@backstage-dr/plugin-dr-common';
import { InputError } from '@backstage/errors';

/** What can be created, and where. @internal */
export interface Proposed<Manifest> {
  manifest: Manifest;
  cluster: string;
  /** Those that it takes; `all`: those of the whole cluster. */
  namespaces: string[] | 'all';
  /** Namespaces of the cluster in which the service runs, as far as its catalog entity tells. */
  places: string[];
}

/**
 * What a proposal would create.
 *
 * @throws InputError that names each field that cannot be used, its value and what is accepted
 * @internal
 */
export function requireManifest<Manifest extends ScheduleManifest | BackupManifest>(
  proposal: Proposal & { manifest?: Manifest },
): Proposed<Manifest> {
  const { manifest, cluster, problems, options } = proposal;
  if (!manifest || cluster === undefined || problems.length > 0) {
    const told = problems.map(({ field, value, accepted }) => {
      const found = value === '' ? 'missing' : JSON.stringify(value);
      return `${field} is ${found}; accepted: ${renderStatement(accepted, 'en').replace(/\.$/, '')}`;
    });
    throw new InputError(told.join('; ') || 'Nothing can be proposed for this service');
  }
  return {
    manifest,
    cluster,
    namespaces: namespacesOf(manifest),
    places: options.places.filter(place => place.cluster === cluster).map(({ namespace }) => namespace),
  };
}

/** A pattern may be any of them: what is not surely one namespace is the whole cluster. */
function namespacesOf(manifest: ScheduleManifest | BackupManifest): string[] | 'all' {
  const { includedNamespaces } = manifest.kind === 'Schedule' ? manifest.spec.template : manifest.spec;
  const isPlain = includedNamespaces.length > 0 && includedNamespaces.every(name => /^[a-z0-9-]+$/.test(name));
  return isPlain ? includedNamespaces : 'all';
}
