import { ScheduleManifest } from '../model';
import { LONGEST_NAME } from './isObjectName';
import { MANAGED_BY } from './marks';
import { manifestText } from './manifestText';

/**
 * A file of a repository: its path in it, and what it holds.
 * @public
 */
export interface ManifestFile {
  path: string;
  text: string;
}

/** How a Schedule is written into a repository. @public */
export const MANIFEST_FORMATS = ['yaml', 'helm', 'kustomize'] as const;

/** @public */
export type ManifestFormat = (typeof MANIFEST_FORMATS)[number];

/**
 * A Schedule as the files that a repository of manifests wants: the object itself, values of Velero's own Helm chart, or a
 * base for Kustomize.
 *
 * @remarks
 * What the chart makes of its values is told by {@link limitsOfFormat}.
 *
 * @public
 */
export function manifestFiles(manifest: ScheduleManifest, format: ManifestFormat): ManifestFile[] {
  const { name } = manifest.metadata;
  switch (format) {
    case 'helm':
      return [{ path: `velero/${name}.values.yaml`, text: helmValues(manifest) }];
    case 'kustomize':
      return [
        { path: `velero/${name}/schedule.yaml`, text: manifestText(manifest) },
        { path: `velero/${name}/kustomization.yaml`, text: kustomization() },
      ];
    default:
      return [{ path: `velero/${name}.yaml`, text: manifestText(manifest) }];
  }
}

function helmValues({ metadata, spec }: ScheduleManifest): string {
  const { name, namespace, labels, annotations } = metadata;
  // The chart writes these itself; twice in one object they make it invalid.
  const own = Object.fromEntries(Object.entries(labels).filter(([key]) => !(key in MANAGED_BY)));
  const schedule = {
    ...(Object.keys(own).length > 0 ? { labels: own } : {}),
    annotations,
    schedule: spec.schedule,
    template: spec.template,
  };
  const comment = [
    `# Values of the Helm chart vmware-tanzu/velero, installed in the namespace ${namespace}.`,
    `# It calls the Schedule <release>-${name}; of a name with more than ${LONGEST_NAME} characters Velero makes no backups.`,
  ];
  return `${comment.join('\n')}\n${manifestText({ schedules: { [name]: schedule } })}`;
}

function kustomization(): string {
  return manifestText({
    apiVersion: 'kustomize.config.k8s.io/v1beta1',
    kind: 'Kustomization',
    resources: ['schedule.yaml'],
  });
}
