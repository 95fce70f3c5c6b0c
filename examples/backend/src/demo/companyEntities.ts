import { ANNOTATION_LOCATION, ANNOTATION_ORIGIN_LOCATION, Entity } from '@backstage/catalog-model';
import { Company } from '@internal/demo-clusters';

const apiVersion = 'backstage.io/v1alpha1';
const location = { [ANNOTATION_LOCATION]: 'url:demo/company', [ANNOTATION_ORIGIN_LOCATION]: 'url:demo/company' };

/** What the catalog is told of services that are in none of its files. */
export function companyEntities({ domains, systems, teams, services }: Company): Entity[] {
  return [
    ...domains.map(({ name, title, description }) => ({
      apiVersion,
      kind: 'Domain',
      metadata: { name, title, description, annotations: location },
      spec: { owner: 'group:default/engineering' },
    })),
    ...teams.map(({ name, title }) => ({
      apiVersion,
      kind: 'Group',
      metadata: { name, annotations: location },
      spec: { type: 'team', profile: { displayName: title }, parent: 'engineering', children: [] },
    })),
    ...systems.map(({ name, title, team, domain }) => ({
      apiVersion,
      kind: 'System',
      metadata: { name, title, annotations: location },
      spec: { owner: `group:default/${team}`, domain },
    })),
    ...services.map(({ kind, name, title, description, type, annotations, owner, system, dependsOn }) => ({
      apiVersion,
      kind,
      metadata: { name, title, description, annotations: { ...annotations, ...location } },
      spec: {
        type,
        ...(kind === 'Component' ? { lifecycle: 'production' } : {}),
        owner: `group:default/${owner}`,
        system,
        ...(dependsOn.length > 0 ? { dependsOn } : {}),
      },
    })),
  ];
}
