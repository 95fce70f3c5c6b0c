import { ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { DrClient } from '@backstage-dr/plugin-dr-common';
import { eventually, InVainError } from './eventually';
import { freePort } from './freePort';

const root = resolvePackagePath('@internal/e2e', '..');

/** The portal as a newcomer starts it, on a port of its own. */
export class Portal {
  static async start(options: { stateDir: string; args?: string[]; env?: Record<string, string> }): Promise<Portal> {
    const port = await freePort();
    const child = spawn('node', [path.join(root, 'scripts/start.mjs'), ...(options.args ?? [])], {
      cwd: root,
      env: { ...process.env, NODE_OPTIONS: '', ...options.env, PORT: String(port), DR_DEMO_STATE: options.stateDir },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const portal = new Portal(child, port);
    try {
      await eventually('the portal says it is ready', async () => portal.#readyOrEnded(), { timeoutMs: 300_000 });
    } catch (error) {
      await portal.stop();
      throw error;
    }
    return portal;
  }

  readonly url: string;
  readonly client: DrClient;
  readonly #child: ChildProcess;
  #output = '';
  #token?: { value: string; untilMs: number };

  private constructor(child: ChildProcess, port: number) {
    this.#child = child;
    this.url = `http://localhost:${port}`;
    child.stdout?.on('data', chunk => (this.#output += chunk));
    child.stderr?.on('data', chunk => (this.#output += chunk));
    this.client = new DrClient({
      discoveryApi: { getBaseUrl: async pluginId => `${this.url}/api/${pluginId}` },
      fetchApi: { fetch: (input, init) => this.fetch(String(input), init) },
    });
  }

  /** What it printed so far. */
  get output(): string {
    return this.#output;
  }

  /** Fetches as a signed-in guest; a path is taken below the portal's address. */
  async fetch(input: string, init?: RequestInit): Promise<Response> {
    const target = input.startsWith('/') ? `${this.url}${input}` : input;
    return fetch(target, {
      ...init,
      headers: { ...init?.headers, authorization: `Bearer ${await this.#guestToken()}` },
    });
  }

  /** Ends the portal; `SIGKILL` as a crash would. */
  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = new Promise(resolve => this.#child.once('exit', resolve));
    this.#child.kill(signal);
    await ended;
  }

  async #readyOrEnded(): Promise<true | undefined> {
    if (this.#child.exitCode !== null) throw new InVainError(`the portal ended:\n${this.#output}`);
    return this.#output.includes('ready: ') ? true : undefined;
  }

  async #guestToken(): Promise<string> {
    if (!this.#token || this.#token.untilMs < Date.now()) {
      const response = await fetch(`${this.url}/api/auth/guest/refresh`, {
        method: 'POST',
        headers: { 'x-requested-with': 'XMLHttpRequest' },
      });
      if (!response.ok) throw new Error(`guest sign-in answered ${response.status}`);
      const { backstageIdentity } = await response.json();
      this.#token = { value: backstageIdentity.token, untilMs: Date.now() + 10 * 60_000 };
    }
    return this.#token.value;
  }
}
