import { Assessment } from '@backstage-dr/plugin-dr-common';

/** What people call a cluster, by its name; its name where nothing is known of it. */
export function clusterTitles({ clusters }: Pick<Assessment, 'clusters'>): (name: string) => string {
  const titles = new Map(clusters.map(({ name, title }) => [name, title]));
  return name => titles.get(name) ?? name;
}
