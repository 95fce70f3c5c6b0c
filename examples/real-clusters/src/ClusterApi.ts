import { existsSync, readFileSync } from 'node:fs';
import { request } from 'node:https';

/** What a {@link ClusterApi} needs. */
export interface ClusterApiOptions {
  port: number;
  /** The server's certificate, which vouches for itself. */
  certificateFile: string;
  token: string;
}

/**
 * Reads from an API server on 127.0.0.1.
 *
 * Waiting asks often, and starting a kubectl for each question would keep the
 * machine busier than the clusters do.
 */
export class ClusterApi {
  readonly #options: ClusterApiOptions;

  static create(options: ClusterApiOptions): ClusterApi {
    return new ClusterApi(options);
  }

  private constructor(options: ClusterApiOptions) {
    this.#options = options;
  }

  /** Whether the server answers a path with 200. */
  async answers(path: string): Promise<boolean> {
    return (await this.#get(path))?.status === 200;
  }

  /** The object at a path; `undefined` when it cannot be read. */
  async read<T>(path: string): Promise<T | undefined> {
    const answer = await this.#get(path);
    return answer?.status === 200 ? JSON.parse(answer.body) : undefined;
  }

  /** The phase of one of Velero's objects, `undefined` while it has none. */
  async phaseOf(kind: string, name: string): Promise<string | undefined> {
    const version = kind.startsWith('Data') ? 'v2alpha1' : 'v1';
    const resource = `${kind.toLowerCase()}s`;
    const object = await this.read<{ status?: { phase?: string } }>(
      `/apis/velero.io/${version}/namespaces/velero/${resource}/${name}`,
    );
    return object?.status?.phase;
  }

  /** Resolves to `undefined` when nothing answers: the server starts, or is gone. */
  async #get(path: string): Promise<{ status: number; body: string } | undefined> {
    const { port, certificateFile, token } = this.#options;
    if (!existsSync(certificateFile)) {
      return undefined; // The server writes it when it first starts.
    }
    return await new Promise(resolve => {
      const nothing = () => resolve(undefined);
      request({
        host: '127.0.0.1',
        port,
        path,
        ca: readFileSync(certificateFile),
        headers: { Authorization: `Bearer ${token}` },
        agent: false, // A kept connection would not survive the server.
        signal: AbortSignal.timeout(5000),
      })
        .on('error', nothing)
        .on('response', response => {
          let body = '';
          response
            .setEncoding('utf8')
            .on('data', text => (body += text))
            .on('error', nothing)
            .on('end', () => {
              resolve({ status: response.statusCode ?? 0, body });
            });
        })
        .end();
    });
  }
}
