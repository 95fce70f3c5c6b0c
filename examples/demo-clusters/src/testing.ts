import { ClusterStore, DemoApiServer, DemoApiServerOptions, JsonObject, resources } from './api-server';
import { Clock } from './clock';

/**
 * An API server for one test, with the namespaces `velero` and `shop`, and short ways to ask it.
 * @internal
 */
export interface TestCluster {
  store: ClusterStore;
  server: DemoApiServer;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  get(path: string): Promise<{ status: number; body: JsonObject }>;
  send(method: string, path: string, body: unknown, type?: string): Promise<{ status: number; body: JsonObject }>;
  /** Opens a watch; `next` waits for a line, and is `undefined` when the watch has ended or broken. */
  watch(path: string): Promise<{ next(): Promise<JsonObject | string | undefined>; stop(): void }>;
}

/** @internal */
export async function startTestCluster(
  options: Partial<DemoApiServerOptions> & { clock?: Clock } = {},
): Promise<TestCluster> {
  const store = options.store ?? ClusterStore.create({ clock: options.clock });
  for (const name of ['velero', 'shop']) {
    if (!store.get(resources.namespaces, undefined, name)) {
      store.create(resources.namespaces, { apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
    }
  }
  const server = await DemoApiServer.start({ ...options, store });
  const ask = (path: string, init?: RequestInit) => fetch(`${server.url}${path}`, init);
  return {
    store,
    server,
    fetch: ask,
    async get(path) {
      const response = await ask(path);
      return { status: response.status, body: (await response.json()) as JsonObject };
    },
    async send(method, path, body, type = 'application/json') {
      const response = await ask(path, { method, body: JSON.stringify(body), headers: { 'content-type': type } });
      return { status: response.status, body: (await response.json()) as JsonObject };
    },
    async watch(path) {
      const stop = new AbortController();
      const response = await ask(path, { signal: stop.signal });
      const lines = linesOf(response);
      return {
        async next() {
          const line = await lines.next().catch(() => ({ done: true as const, value: undefined }));
          if (line.done) return undefined;
          try {
            return JSON.parse(line.value) as JsonObject;
          } catch {
            return line.value;
          }
        },
        stop: () => stop.abort(),
      };
    },
  };
}

async function* linesOf(response: Response): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    rest += decoder.decode(chunk, { stream: true });
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
