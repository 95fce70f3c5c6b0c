import { ActedObject, isMarkedFor, ScheduleManifest } from '@backstage-dr/plugin-dr-common';
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
 * @throws ConflictError when somebody else has made, or is changing, the one of that name
 * @internal
 */
export async function applySchedule(
  cluster: VeleroCluster,
  manifest: ScheduleManifest,
  { entityRef, dryRun }: { entityRef: string; dryRun: boolean },
): Promise<Pick<ActedObject, 'outcome' | 'yaml'>> {
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
