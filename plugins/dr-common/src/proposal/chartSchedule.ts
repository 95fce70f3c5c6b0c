import { ChartSchedule, ScheduleFact } from '../model';
import { isMarkedInChartFor } from './marks';

const RELEASE_LABEL = 'app.kubernetes.io/instance';

/**
 * What Velero's chart calls all that it makes: its release, with the name of the chart where that is not part of it.
 *
 * @remarks
 * `fullnameOverride` may say otherwise, of which nothing stands on the objects.
 */
function prefixOf(labels: ScheduleFact['labels']): string | undefined {
  const release = labels[RELEASE_LABEL];
  const chart = labels['app.kubernetes.io/name'];
  if (release === undefined || chart === undefined) return release;
  return release.includes(chart) ? release : `${release}-${chart}`;
}

/**
 * What Helm has made of values of ours for a service; `undefined`: it has not made this Schedule of them, or nobody can tell of
 * which of them.
 *
 * @param usualKey - what the key is called unless somebody has chosen another
 * @internal
 */
export function chartScheduleOf(
  { name, namespace, labels, annotations }: ScheduleFact,
  { entityRef, usualKey }: { entityRef: string; usualKey: string },
): ChartSchedule | undefined {
  if (!isMarkedInChartFor({ labels, annotations }, entityRef)) return undefined;
  const key = [afterPrefix(name, prefixOf(labels)), name.endsWith(`-${usualKey}`) ? usualKey : undefined].find(Boolean);
  if (key === undefined) return undefined;
  return {
    name,
    key,
    release: annotations['meta.helm.sh/release-name'] ?? labels[RELEASE_LABEL] ?? name.slice(0, -key.length - 1),
    releaseNamespace: annotations['meta.helm.sh/release-namespace'] ?? namespace,
  };
}

function afterPrefix(name: string, prefix: string | undefined): string | undefined {
  return prefix !== undefined && name.startsWith(`${prefix}-`) ? name.slice(prefix.length + 1) : undefined;
}
