import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:https';

interface Kubeconfig {
  clusters: Array<{ name: string; cluster: { server: string; 'certificate-authority-data': string } }>;
  users: Array<{ name: string; user: { token: string } }>;
  contexts: Array<{ name: string; context: { cluster: string; user: string } }>;
}

/** As much of an object of Kubernetes as every one has. */
export interface KubeObject {
  apiVersion?: string;
  kind?: string;
  metadata: { name: string; namespace?: string; labels?: Record<string, string>; creationTimestamp?: string };
}

const REQUEST_TIMEOUT_MS = 30_000;

/**
 * Reads and writes objects of one API server, over connections that are kept: a kubectl for each of some thousand requests
 * would keep the machine busier than the clusters do.
 */
export class KubeApi {
  readonly #server: URL;
  readonly #token: string;
  readonly #agent: Agent;

  /** @param kubeconfig - path of one that the harness wrote, which is JSON */
  static create(kubeconfig: string, context: string): KubeApi {
    const config: Kubeconfig = JSON.parse(readFileSync(kubeconfig, 'utf8'));
    const named = <T extends { name: string }>(entries: T[], name: string | undefined): T => {
      const found = entries.find(entry => entry.name === name);
      if (!found) throw new Error(`${kubeconfig} has no entry "${name}"; accepted: ${entries.map(each => each.name)}`);
      return found;
    };
    const { cluster, user } = named(config.contexts, context).context;
    return new KubeApi(named(config.clusters, cluster).cluster, named(config.users, user).user.token);
  }

  private constructor(cluster: Kubeconfig['clusters'][number]['cluster'], token: string) {
    this.#server = new URL(cluster.server);
    this.#token = token;
    this.#agent = new Agent({ keepAlive: true, ca: Buffer.from(cluster['certificate-authority-data'], 'base64') });
  }

  /** The object at a path; `undefined` when there is none. */
  async get<T>(path: string): Promise<T | undefined> {
    const { status, body } = await this.#send('GET', path);
    return status === 404 ? undefined : JSON.parse(body);
  }

  /** The items of a list, each as the server gives it. */
  async list<T>(path: string): Promise<T[]> {
    const found = await this.get<{ items: T[] }>(path);
    return found?.items ?? [];
  }

  async create(path: string, object: object): Promise<void> {
    await this.#send('POST', path, object);
  }

  /** Merges into an object as a JSON merge patch does. */
  async patch(path: string, change: object): Promise<void> {
    await this.#send('PATCH', path, change, 'application/merge-patch+json');
  }

  async delete(path: string): Promise<void> {
    await this.#send('DELETE', path);
  }

  close(): void {
    this.#agent.destroy();
  }

  async #send(method: string, path: string, content?: object, type = 'application/json') {
    const answer = await new Promise<{ status: number; body: string }>((resolve, reject) => {
      request(new URL(path, this.#server), {
        method,
        agent: this.#agent,
        headers: { authorization: `Bearer ${this.#token}`, accept: 'application/json', 'content-type': type },
        signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
      })
        .on('error', reject)
        .on('response', response => {
          let body = '';
          response
            .setEncoding('utf8')
            .on('data', text => (body += text))
            .on('error', reject)
            .on('end', () => resolve({ status: response.statusCode ?? 0, body }));
        })
        .end(content && JSON.stringify(content));
    });
    if (answer.status >= 300 && answer.status !== 404) {
      throw new Error(`${method} ${path}: ${answer.status} ${answer.body}`);
    }
    return answer;
  }
}
