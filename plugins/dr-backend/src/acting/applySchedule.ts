import { ActedObject, ChartSchedule, isMarkedFor, ScheduleManifest } from '@backstage-dr/plugin-dr-common';
import { ConflictError } from '@backstage/errors';
import { isDeepStrictEqual } from 'node:util';
import { ObjectReader } from '../velero/parse/ObjectReader';
import { describeOwner } from './describeOwner';
import { VeleroCluster } from './VeleroCluster';
import { yamlOf } from './yamlOf';

/**
 * A version that no object has: the first one is that of an empty store. Server-side apply with it creates an object, and is
 * refused where there is one.
 */
const NOT_THERE = '1';

/**
 * Creates a Schedule, or changes the one of its name that was made for the same service; the server is asked whether it would
 * before anything is done.
 *
 * @param options - `chart`: what Helm has been seen to have made for the service, which the Schedule is to change
 * @throws ConflictError when somebody else has made, or is changing, the one of that name, or Helm owns it
 * @internal
 */
export async function applySchedule(
  cluster: VeleroCluster,
  manifest: ScheduleManifest,
  { entityRef, dryRun, chart }: { entityRef: string; dryRun: boolean; chart?: ChartSchedule },
): Promise<Pick<ActedObject, 'outcome' | 'yaml'>> {
  if (chart) await requireNotOfHelm(cluster, manifest, { entityRef, chart });
  const found = await cluster.find(manifest);
  if (found !== undefined) requireOwn(found, { cluster: cluster.name, manifest, entityRef });
  const resourceVersion = ObjectReader.create(found).text('metadata.resourceVersion') ?? NOT_THERE;
  const tried = await cluster.apply(manifest, { resourceVersion, dryRun: true });
  if (found !== undefined && isDeepStrictEqual(wantedOf(found), wantedOf(tried))) {
    return { outcome: 'unchanged', yaml: yamlOf(found) };
  }
  if (dryRun) return { outcome: found === undefined ? 'would-create' : 'would-change', yaml: yamlOf(tried) };
  const applied = await cluster.apply(manifest, { resourceVersion, dryRun: false });
  return { outcome: found === undefined ? 'created' : 'changed', yaml: yamlOf(applied) };
}

/** What somebody wants, without what the server and Velero note on it. */
function wantedOf(object: unknown): unknown {
  const reader = ObjectReader.create(object);
  return [reader.object('spec'), reader.textMap('metadata.labels'), reader.textMap('metadata.annotations')];
}

function requireOwn(
  found: unknown,
  { cluster, manifest, entityRef }: { cluster: string; manifest: ScheduleManifest; entityRef: string },
): void {
  const reader = ObjectReader.create(found);
  const marks = {
    labels: reader.textMap('metadata.labels') ?? {},
    annotations: reader.textMap('metadata.annotations') ?? {},
  };
  if (isMarkedFor(marks, entityRef)) return;
  const { name, namespace } = manifest.metadata;
  throw new ConflictError(
    `There is a Schedule ${name} in namespace ${namespace} of cluster ${cluster}, and it was not made here for ${entityRef}: ${describeOwner(
      reader,
    )}. Choose another name, or change it where it is managed`,
  );
}

/** As the cluster has it now: what Helm has deleted since stands in nobody's way. */
async function requireNotOfHelm(
  cluster: VeleroCluster,
  manifest: ScheduleManifest,
  { entityRef, chart }: { entityRef: string; chart: ChartSchedule },
): Promise<void> {
  const { name, key, release, releaseNamespace } = chart;
  const found = await cluster.find({ ...manifest, metadata: { ...manifest.metadata, name } });
  if (found === undefined) return;
  throw new ConflictError(
    `Helm owns the Schedule ${name} of ${entityRef} in cluster ${cluster.name}, and would undo what is changed here. Change the values of its release ${release} in namespace ${releaseNamespace}, under schedules.${key}: dr:schedule:generate writes them in the format helm. Another name makes a second Schedule beside it`,
  );
}
