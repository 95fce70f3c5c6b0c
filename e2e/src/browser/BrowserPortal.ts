import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { eventually, openBrowser, Portal, signIn } from '../support';

const ARTEFACTS = resolvePackagePath('@internal/e2e', 'artefacts');

/** How many services the portal has that all of these tests share. */
export const SERVICES = 500;

/**
 * As many, so that the list has pages; and a cluster that says nothing is believed to be silent sooner than by default,
 * so that nobody waits for it.
 */
const PORTAL = { args: ['--services', String(SERVICES)], env: { APP_CONFIG_dr_follow_staleAfter: '"90s"' } };

/** A machine that does other things meanwhile is slow, not wrong. */
const TIMEOUT_MS = 180_000;

/** The ways in which every page is looked at. */
export const LOOKS: ReadonlyArray<[string, BrowserContextOptions]> = [
  ['light', { viewport: { width: 1440, height: 1000 } }],
  ['dark', { viewport: { width: 1440, height: 1000 }, colorScheme: 'dark' }],
  ['phone', { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }],
];

/** A portal of one's own, a browser, and people who are signed in. */
export class BrowserPortal {
  #portal: Portal;
  readonly #browser: Browser;
  readonly #stateDir: string;
  readonly #visitors = new Map<BrowserContextOptions, BrowserContext>();

  private constructor(portal: Portal, browser: Browser, stateDir: string) {
    this.#portal = portal;
    this.#browser = browser;
    this.#stateDir = stateDir;
  }

  static async start(): Promise<BrowserPortal> {
    await mkdir(ARTEFACTS, { recursive: true });
    const stateDir = await mkdtemp(path.join(tmpdir(), 'dr-browser-'));
    const portal = await Portal.start({ ...PORTAL, stateDir });
    return new BrowserPortal(portal, await openBrowser(), stateDir);
  }

  get portal(): Portal {
    return this.#portal;
  }

  /** Ends the portal and starts it again with what it remembers. */
  async restart(): Promise<void> {
    await this.#portal.stop();
    this.#portal = await Portal.start({ ...PORTAL, stateDir: this.#stateDir });
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    await this.#portal.stop();
    await rm(this.#stateDir, { recursive: true, force: true });
  }

  async signedIn(options: BrowserContextOptions = LOOKS[0][1]): Promise<BrowserContext> {
    // What glows or moves for a moment is no colour to judge.
    const context = await this.#browser.newContext({ reducedMotion: 'reduce', ...options });
    context.setDefaultTimeout(TIMEOUT_MS);
    const page = await context.newPage();
    await signIn(page, this.#portal.url);
    await page.close();
    return context;
  }

  async open(context: BrowserContext, url: string): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`${this.#portal.url}${url}`);
    return page;
  }

  /**
   * Does something with a page of somebody who is signed in, and closes it. Visits of the same look are those of the same
   * person, whose browser has the portal's files already.
   */
  async visit<T>(url: string, act: (page: Page) => Promise<T>, options = LOOKS[0][1]): Promise<T> {
    const visitor = this.#visitors.get(options) ?? (await this.signedIn(options));
    this.#visitors.set(options, visitor);
    const page = await this.open(visitor, url);
    try {
      return await act(page);
    } finally {
      await page.close();
    }
  }

  /** Keeps a picture of a page. */
  async picture(page: Page, name: string): Promise<void> {
    await page.screenshot({ path: path.join(ARTEFACTS, `${name}.png`), fullPage: true });
  }

  /** Breaks something in the demo, or mends it. */
  async act(action: object): Promise<void> {
    const response = await this.#portal.fetch('/api/demo/actions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(action),
    });
    if (!response.ok) throw new Error(`the demo answered ${response.status}: ${await response.text()}`);
  }

  /** Waits until all services have been judged, from clusters that have been read. */
  async settled(): Promise<void> {
    await eventually(
      `${SERVICES} services are judged`,
      async () => {
        const { total, clusters } = await this.#portal.client.getOverview();
        return total === SERVICES && clusters.seen >= 3 ? true : undefined;
      },
      { timeoutMs: 400_000, everyMs: 1000 },
    );
  }
}

/** What a press makes the browser save, as text. */
export async function savedBy(page: Page, press: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}
