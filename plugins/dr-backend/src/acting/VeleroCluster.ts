import {
  BackupManifest,
  FIELD_MANAGER,
  instantOf,
  NamespaceFact,
  ScheduleManifest,
} from '@backstage-dr/plugin-dr-common';
import { ClusterConfig } from '../clusters';
import { createApiAccess } from '../clusters/access/createApiAccess';
import { HttpKubernetesClient, KubernetesError } from '../velero/client';
import { listPath, veleroPath } from '../velero/kinds';
import { ObjectReader } from '../velero/parse/ObjectReader';
import { parseNamespace } from '../velero/parse/parseNamespace';
import { readObject } from '../velero/readObject';
import { toKubernetesObject } from '../velero/toKubernetesObject';
import { explainRefusal, Request } from './explainRefusal';

const TIMEOUT_MS = 10_000;

const PLURALS = { Schedule: 'schedules', Backup: 'backups' } as const;

/** Something of Velero's as it is to be. @internal */
export type Manifest = ScheduleManifest | BackupManifest;

/**
 * One cluster, as far as people act on it. What it refuses is told in words that say what to do about it.
 * @internal
 */
export class VeleroCluster {
  readonly name: string;
  readonly #veleroNamespace: string;
  readonly #client: HttpKubernetesClient;

  private constructor(config: ClusterConfig, client: HttpKubernetesClient) {
    this.name = config.name;
    this.#veleroNamespace = config.veleroNamespace;
    this.#client = client;
  }

  /** @throws ServiceUnavailableError when its configuration cannot be used */
  static connect(config: ClusterConfig): VeleroCluster {
    try {
      return new VeleroCluster(config, HttpKubernetesClient.create(createApiAccess(config.access)));
    } catch (error) {
      throw explainRefusal(error, { cluster: config.name, verb: 'get', resource: 'anything' });
    }
  }

  /** The Namespace as it is now; `undefined`: there is none. */
  async namespace(name: string): Promise<NamespaceFact | undefined> {
    const path = `${listPath('Namespace', this.#veleroNamespace)}/${encodeURIComponent(name)}`;
    const body = await this.#read(path, { verb: 'get', resource: 'namespaces', name });
    const object = toKubernetesObject('Namespace', body);
    return object && parseNamespace(object, { cluster: this.name, firstSeenAt: instantOf(Date.now()) });
  }

  /** The object of that kind and name as it is now; `undefined`: there is none. */
  async find(manifest: Manifest): Promise<unknown> {
    const { name } = manifest.metadata;
    return this.#read(this.#pathOf(manifest), { verb: 'get', resource: `${PLURALS[manifest.kind]}.velero.io`, name });
  }

  /**
   * Server-side apply in our name, which takes nothing from anybody.
   *
   * @param resourceVersion - refused when the object is not of this version any more
   */
  async apply(manifest: Manifest, options: { resourceVersion: string; dryRun: boolean }): Promise<unknown> {
    const { resourceVersion, dryRun } = options;
    const body = { ...manifest, metadata: { ...manifest.metadata, resourceVersion } };
    return this.#write('PATCH', this.#pathOf(manifest), manifest, {
      body,
      contentType: 'application/apply-patch+yaml',
      query: { force: 'false' },
      dryRun,
    });
  }

  /** Refused when there is an object of the name. */
  async create(manifest: Manifest, options: { dryRun: boolean }): Promise<unknown> {
    return this.#write('POST', this.#listPathOf(manifest), manifest, { body: manifest, ...options });
  }

  close(): void {
    this.#client.close();
  }

  async #read(path: string, request: Pick<Request, 'verb' | 'resource'> & { name: string }): Promise<unknown> {
    try {
      const answer = await readObject(this.#client, path, AbortSignal.timeout(TIMEOUT_MS));
      return requireObject(answer, request.name);
    } catch (error) {
      if (error instanceof KubernetesError && error.reason === 'absent') return undefined;
      throw explainRefusal(error, { ...request, cluster: this.name });
    }
  }

  async #write(
    method: 'PATCH' | 'POST',
    path: string,
    { kind, metadata }: Manifest,
    options: { body: object; contentType?: string; query?: Record<string, string>; dryRun: boolean },
  ): Promise<unknown> {
    const { body, contentType, query, dryRun } = options;
    try {
      const answer = await this.#client.write(method, path, {
        body,
        contentType,
        // A field that this version of Velero does not know is refused: without it, less would be saved than was promised.
        query: { ...query, fieldManager: FIELD_MANAGER, fieldValidation: 'Strict', ...(dryRun && { dryRun: 'All' }) },
        signal: AbortSignal.timeout(2 * TIMEOUT_MS),
        answerTimeoutMs: TIMEOUT_MS,
      });
      return requireObject(answer, metadata.name);
    } catch (error) {
      throw explainRefusal(error, {
        cluster: this.name,
        verb: method === 'POST' ? 'create' : 'patch',
        resource: `${PLURALS[kind]}.velero.io`,
        name: metadata.name,
        changes: !dryRun,
      });
    }
  }

  #pathOf(manifest: Manifest): string {
    return `${this.#listPathOf(manifest)}/${encodeURIComponent(manifest.metadata.name)}`;
  }

  #listPathOf({ kind }: Manifest): string {
    return veleroPath('v1', this.#veleroNamespace, PLURALS[kind]);
  }
}

/** What is not the object that was asked about says nothing of it, whatever its status: a proxy may have answered instead. */
function requireObject(answer: unknown, name: string): unknown {
  if (ObjectReader.create(answer).text('metadata.name') === name) return answer;
  throw new KubernetesError('malformed', `The API server answered with something else than ${name}`);
}
