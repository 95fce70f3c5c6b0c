import { KubernetesClient } from './client';
import { veleroPath } from './kinds';
import { ObjectReader } from './parse/ObjectReader';
import { readObject } from './readObject';

const VERSION = /^v?\d+\.\d+(\.\d+)?([-+].*)?$/;

/**
 * The version of the Velero server: from a ServerStatusRequest that the server has processed, for whoever asked, else
 * from the image of the Deployment `velero`. `undefined` when neither can be read or says a version.
 *
 * @internal
 */
export async function readVeleroVersion(
  client: KubernetesClient,
  veleroNamespace: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  const requests = await read(client, veleroPath('v1', veleroNamespace, 'serverstatusrequests'), signal);
  const processed = requests
    .list('items')
    .map(item => ({ at: item.instant('status.processedTimestamp') ?? '', version: item.text('status.serverVersion') }))
    .filter(({ version }) => version !== undefined && VERSION.test(version))
    .sort((a, b) => b.at.localeCompare(a.at));
  if (processed.length > 0) return processed[0].version;

  const deployment = await read(client, `/apis/apps/v1/namespaces/${veleroNamespace}/deployments/velero`, signal);
  const containers = deployment.list('spec.template.spec.containers');
  const server = containers.find(container => container.text('name') === 'velero') ?? containers[0];
  return versionOfImage(server?.text('image') ?? '');
}

/**
 * The version in an image's tag; `undefined` for tags such as `latest`, and for images named by digest alone.
 * @internal
 */
export function versionOfImage(image: string): string | undefined {
  const name = image.split('@')[0].split('/').pop() ?? '';
  const tag = name.split(':')[1] ?? '';
  return VERSION.test(tag) ? tag : undefined;
}

/** Whatever cannot be read tells no version. */
async function read(client: KubernetesClient, path: string, signal: AbortSignal): Promise<ObjectReader> {
  try {
    return ObjectReader.create(await readObject(client, path, signal));
  } catch {
    return ObjectReader.create(undefined);
  }
}
