import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Assessment } from '@backstage-dr/plugin-dr-common';
import { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { eventually, InVainError, openBrowser, Portal, signIn } from '../support';
import { DemoCluster } from './DemoCluster';

/** Stands in for a token that an operator hands to an MCP client. */
export const MCP_TOKEN = 'the-token-of-an-mcp-client';

/** A machine that does other things meanwhile is slow, not wrong. */
const TIMEOUT_MS = 180_000;

const DESKTOP = { viewport: { width: 1440, height: 1000 } };

/** What the Git server of the demo says of a pull request. */
export interface PullRequest {
  title: string;
  description: string;
  state: string;
  changes: Array<{ path: string; kind: string; lines: Array<{ sign: string; text: string }> }>;
  /** What the GitOps agent of the demo made of it, once it is merged. */
  deliveries: Array<{ file: string; cluster?: string; object?: string; at: string; problem?: string }>;
}

/** The demo portal as a newcomer starts it, in which everybody may act, and somebody in front of it. */
export class ActingPortal {
  static async start(): Promise<ActingPortal> {
    const stateDir = await mkdtemp(path.join(tmpdir(), 'dr-acting-'));
    const portal = await Portal.start({ stateDir, env: { DR_MCP_TOKEN: MCP_TOKEN } });
    return new ActingPortal(portal, await openBrowser(), stateDir);
  }

  readonly portal: Portal;
  readonly #browser: Browser;
  readonly #stateDir: string;

  private constructor(portal: Portal, browser: Browser, stateDir: string) {
    this.portal = portal;
    this.#browser = browser;
    this.#stateDir = stateDir;
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    await this.portal.stop();
    await rm(this.#stateDir, { recursive: true, force: true });
  }

  /** Waits until the clusters have been read, and the catalog has the templates. */
  async settled(): Promise<void> {
    await eventually(
      'the clusters are seen and the templates known',
      async () => {
        const response = await this.portal.fetch('/api/catalog/entities?filter=kind=template');
        if (response.status === 401) throw new InVainError('a guest may not read the catalog');
        const templates = (await response.json()) as unknown[];
        const { clusters } = await this.portal.client.getOverview();
        return templates.length >= 5 && clusters.seen >= 3 ? true : undefined;
      },
      { timeoutMs: 240_000, everyMs: 1000 },
    );
  }

  /** Signs in with a browser of one's own, and closes it after what is done with it. */
  async visit<T>(
    url: string,
    act: (page: Page) => Promise<T>,
    options: BrowserContextOptions & { language?: string } = {},
  ): Promise<T> {
    const { language, ...more } = options;
    const context = await this.#browser.newContext({ reducedMotion: 'reduce', ...DESKTOP, ...more });
    try {
      context.setDefaultTimeout(TIMEOUT_MS);
      const page = await context.newPage();
      await signIn(page, this.portal.url);
      if (language) await page.evaluate(chosen => localStorage.setItem('language', chosen), language);
      await page.goto(`${this.portal.url}${url}`);
      return await act(page);
    } finally {
      await context.close();
    }
  }

  /** Asks for the assessment of a component until something holds. */
  async assessment(name: string, what: string, holds: (found: Assessment) => boolean): Promise<Assessment> {
    return eventually(
      what,
      async () => {
        const found = await this.portal.client.getAssessment(`component:default/${name}`);
        return holds(found) ? found : undefined;
      },
      { timeoutMs: 300_000, everyMs: 1000 },
    );
  }

  async pullRequest(url: string): Promise<PullRequest> {
    const response = await fetch(url, { headers: { accept: 'application/json' } });
    if (!response.ok) throw new Error(`the Git server answered ${response.status}: ${await response.text()}`);
    return response.json() as Promise<PullRequest>;
  }

  /** A cluster as who runs it sees it. */
  async cluster(name: string): Promise<DemoCluster> {
    return DemoCluster.of(await readFile(path.join(this.#stateDir, 'clusters/kubeconfig'), 'utf8'), `${name}-admin`);
  }
}

/** Path of the tab of a component. */
export function tabOf(name: string): string {
  return `/catalog/default/component/${name}/disaster-recovery`;
}

/** Path of the form of a template, filled in for a component that runs in a namespace of its name in Seoul. */
export function formOf(template: string, name: string): string {
  const values = { entityRef: `component:default/${name}`, place: { cluster: 'seoul-1', namespace: name } };
  const query = new URLSearchParams({ formData: JSON.stringify(values) });
  return `/create/templates/default/${template}?${query}`;
}
