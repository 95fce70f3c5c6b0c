import { ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { DrClient } from '@backstage-dr/plugin-dr-common';
import { eventually, InVainError } from './eventually';
import { freePort } from './freePort';

const root = resolvePackagePath('@internal/e2e', '..');

/** What callers of a replica show; made for this run. */
const TOKEN = randomUUID();

/** One backend process of several that share a database. */
export class Replica {
  static async start(options: { dir: string; name: string; config: object }): Promise<Replica> {
    const port = await freePort();
    const file = path.join(options.dir, `${options.name}.yaml`);
    const config = {
      ...options.config,
      app: { baseUrl: `http://127.0.0.1:${port}` },
      backend: {
        ...('backend' in options.config && (options.config.backend as object)),
        baseUrl: `http://127.0.0.1:${port}`,
        listen: { port, host: '127.0.0.1' },
        auth: { externalAccess: [{ type: 'static', options: { token: TOKEN, subject: 'e2e' } }] },
      },
    };
    await writeFile(file, JSON.stringify(config));
    const replica = new Replica(port, file);
    await eventually(
      `replica ${options.name} is ready`,
      async () => {
        if (replica.#child.exitCode !== null) throw new InVainError(`it ended:\n${replica.output}`);
        const response = await fetch(`http://127.0.0.1:${port}/.backstage/health/v1/readiness`);
        return response.ok ? true : undefined;
      },
      { timeoutMs: 240_000 },
    );
    return replica;
  }

  readonly client: DrClient;
  readonly #child: ChildProcess;
  output = '';

  private constructor(port: number, configFile: string) {
    this.#child = spawn(
      'node',
      [
        '--require',
        '@backstage/cli/config/nodeTransform.cjs',
        path.join(root, 'e2e/src/replicas/replica.ts'),
        '--config',
        configFile,
      ],
      {
        cwd: root,
        env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production', LOG_LEVEL: 'info' },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    this.#child.stdout?.on('data', chunk => (this.output += chunk));
    this.#child.stderr?.on('data', chunk => (this.output += chunk));
    this.client = new DrClient({
      discoveryApi: { getBaseUrl: async pluginId => `http://127.0.0.1:${port}/api/${pluginId}` },
      fetchApi: {
        fetch: (input, init) =>
          fetch(input, { ...init, headers: { ...init?.headers, authorization: `Bearer ${TOKEN}` } }),
      },
    });
  }

  /** Ends the process at once, as a lost node would. */
  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = new Promise(resolve => this.#child.once('exit', resolve));
    this.#child.kill('SIGKILL');
    await ended;
  }
}
