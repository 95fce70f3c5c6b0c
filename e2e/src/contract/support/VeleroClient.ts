import { gunzipSync } from 'node:zlib';

import { Answer, ApiClient, Json, KubernetesObject } from './ApiClient';
import { ContractCluster, ContractClusters } from './ContractClusters';
import { apiVersionOf, pathOf, VeleroKind } from './paths';

const ENDED = ['Completed', 'PartiallyFailed', 'Failed', 'FailedValidation'];

/** Velero in one cluster, by its objects alone. */
export class VeleroClient {
  readonly #clusters: ContractClusters;
  readonly #api: ApiClient;

  private constructor(clusters: ContractClusters, cluster: ContractCluster) {
    this.#clusters = clusters;
    this.#api = cluster.as('admin');
  }

  static create(clusters: ContractClusters, cluster: ContractCluster): VeleroClient {
    return new VeleroClient(clusters, cluster);
  }

  /** @throws when the server does not take it */
  async create(kind: VeleroKind, name: string, spec: object, metadata: object = {}): Promise<KubernetesObject> {
    const object = { apiVersion: apiVersionOf(kind), kind, metadata: { name, ...metadata }, spec };
    return taken(await this.#api.send('POST', pathOf(kind), object), 201);
  }

  /** @throws when the server does not take it */
  async patch(kind: VeleroKind, name: string, patch: object): Promise<KubernetesObject> {
    return taken(await this.#api.merge(pathOf(kind, name), patch), 200);
  }

  async get(kind: VeleroKind, name: string): Promise<KubernetesObject | undefined> {
    const answer = await this.#api.get(pathOf(kind, name));
    return answer.status === 404 ? undefined : taken(answer, 200);
  }

  async list(kind: VeleroKind, labelSelector = ''): Promise<KubernetesObject[]> {
    const answer = await this.#api.get(`${pathOf(kind)}?labelSelector=${encodeURIComponent(labelSelector)}`);
    if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
    return answer.body.items as KubernetesObject[];
  }

  async remove(kind: VeleroKind, name: string): Promise<void> {
    taken(await this.#api.send('DELETE', pathOf(kind, name)), 200);
  }

  /** Waits for an object that is as wanted. */
  until(
    kind: VeleroKind,
    name: string,
    what: string,
    isThere: (found: KubernetesObject) => boolean,
  ): Promise<KubernetesObject> {
    return this.#clusters.waitFor(`${kind} ${name}: ${what}`, async () => {
      const found = await this.get(kind, name);
      return found && isThere(found) ? found : undefined;
    });
  }

  /** Waits until a Backup or a Restore is in one of its last phases, and says so for which. */
  ended(kind: 'Backup' | 'Restore', name: string): Promise<KubernetesObject> {
    return this.until(kind, name, 'has ended', ({ status }) => ENDED.includes(status?.phase ?? ''));
  }

  /** Makes a Backup, and waits for its end. */
  async backUp(name: string, spec: object): Promise<KubernetesObject> {
    await this.create('Backup', name, spec);
    return this.ended('Backup', name);
  }

  async gone(kind: VeleroKind, name: string): Promise<void> {
    await this.#clusters.waitFor(`${kind} ${name} is gone`, async () =>
      (await this.get(kind, name)) === undefined ? true : undefined,
    );
  }

  /** Asks for an artefact, and returns the answer of the store. */
  async fetchArtefact(kind: string, name: string): Promise<Response> {
    const request = `${name}-${kind.toLowerCase()}`;
    await this.create('DownloadRequest', request, { target: { kind, name } });
    const { status } = await this.until(
      'DownloadRequest',
      request,
      'answered',
      found => found.status?.phase !== undefined,
    );
    await this.remove('DownloadRequest', request);
    return fetch(status?.downloadURL as string);
  }

  /** An artefact as text, out of its gzip. */
  async artefactText(kind: string, name: string): Promise<string> {
    const response = await this.fetchArtefact(kind, name);
    if (response.status !== 200) throw new Error(`${kind} of ${name}: ${response.status}`);
    return gunzipSync(Buffer.from(await response.arrayBuffer())).toString();
  }

  /** An artefact that is JSON, `T` on the caller's word. */
  async artefact<T = Json>(kind: string, name: string): Promise<T> {
    return JSON.parse(await this.artefactText(kind, name)) as T;
  }
}

function taken({ status, body, text }: Answer, expected: number): KubernetesObject {
  if (status !== expected) throw new Error(`${status} ${text}`);
  return body as unknown as KubernetesObject;
}
