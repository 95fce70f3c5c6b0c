import { IncomingMessage, request as requestHttp } from 'node:http';
import { Agent, request as requestHttps } from 'node:https';

/** Any JSON, as tests look into it. */
export type Json = Readonly<Record<string, unknown>>;

/** An answer of an API server. */
export interface Answer {
  status: number;
  /** `{}` when it is no JSON, see `text`. */
  body: Json;
  text: string;
}

/** An event of a watch. */
export interface WatchEvent {
  type: string;
  object: KubernetesObject;
}

/** The parts of an object, or of a `Status`, that tests look at. */
export interface KubernetesObject {
  apiVersion?: string;
  kind?: string;
  metadata: {
    name: string;
    uid: string;
    resourceVersion: string;
    creationTimestamp: string;
    generation?: number;
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
    ownerReferences?: Array<{ kind: string; name: string; uid: string }>;
    managedFields?: Array<{ manager: string; operation: string; fieldsV1: object }>;
  };
  spec: Json;
  status?: Json & { phase?: string };
  code?: number;
  reason?: string;
}

/** An open watch. */
export interface Watch {
  /** The next event; `undefined` when the server has ended the watch. */
  next(): Promise<WatchEvent | undefined>;
  close(): void;
}

/** How to reach an API server. */
export interface ApiAccess {
  url: string;
  /** PEM of the certificate that vouches for the server; none over plain HTTP. */
  ca?: string;
  token?: string;
}

/** Talks to an API server the way any client does, and hides nothing of its answers. */
export class ApiClient {
  readonly #access: ApiAccess;
  readonly #agent: Agent | undefined;

  private constructor(access: ApiAccess) {
    this.#access = access;
    this.#agent = access.ca === undefined ? undefined : new Agent({ ca: access.ca });
  }

  static create(access: ApiAccess): ApiClient {
    return new ApiClient(access);
  }

  get(path: string): Promise<Answer> {
    return this.send('GET', path);
  }

  /** @param body - a text is sent as it is, anything else as JSON */
  async send(method: string, path: string, body?: unknown, contentType = 'application/json'): Promise<Answer> {
    const { response, text } = await this.#open(method, path, body, contentType);
    const whole = await text();
    const isJson = response.headers['content-type']?.startsWith('application/json');
    return { status: response.statusCode ?? 0, body: isJson ? JSON.parse(whole) : {}, text: whole };
  }

  merge(path: string, patch: object): Promise<Answer> {
    return this.send('PATCH', path, patch, 'application/merge-patch+json');
  }

  jsonPatch(path: string, operations: unknown): Promise<Answer> {
    return this.send('PATCH', path, operations, 'application/json-patch+json');
  }

  /** Server-side apply. */
  apply(path: string, configuration: object): Promise<Answer> {
    return this.send('PATCH', path, configuration, 'application/apply-patch+yaml');
  }

  /** @throws when the server refuses the watch before its first line */
  async watch(path: string): Promise<Watch> {
    const { response, request, text } = await this.#open('GET', path);
    if (response.statusCode !== 200) throw new Error(`${path}: ${response.statusCode} ${await text()}`);
    const lines = linesOf(response);
    return {
      async next() {
        const line = await lines.next();
        return line.done ? undefined : (JSON.parse(line.value) as WatchEvent);
      },
      close: () => request.destroy(),
    };
  }

  #open(method: string, path: string, body?: unknown, contentType?: string) {
    const { url, token } = this.#access;
    const send = url.startsWith('https:') ? requestHttps : requestHttp;
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return new Promise<Opened>((resolve, reject) => {
      const request = send(`${url}${path}`, {
        method,
        agent: this.#agent,
        headers: {
          ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
          ...(text === undefined ? {} : { 'Content-Type': contentType, 'Content-Length': Buffer.byteLength(text) }),
          'User-Agent': 'contract/1',
        },
      });
      request.on('error', reject);
      request.on('response', response => {
        response.setEncoding('utf8');
        const readAll = async () => {
          let whole = '';
          for await (const piece of response) whole += piece;
          return whole;
        };
        resolve({ request, response, text: readAll });
      });
      request.end(text);
    });
  }
}

interface Opened {
  request: ReturnType<typeof requestHttp>;
  response: IncomingMessage;
  text: () => Promise<string>;
}

async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    yield* lines.filter(line => line.trim() !== '');
  }
}
