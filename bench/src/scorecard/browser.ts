import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openBrowser, Portal, signIn } from '@internal/e2e';
import { percentile } from '../statistics';
import { ACTS, settled } from './acts';
import { Interactions } from './Interactions';
import { serviceOf } from './pages';
import { Results, ScorecardWorld } from './ScorecardWorld';
import { serveScorecard } from './serveScorecard';

const INTERACTION_BUDGET_MS = 100;
const ROWS_BUDGET = 100;
/** What the world answers; the rest of the portal answers for itself. */
const ROUTES = /\/api\/dr(\/v1\/(?:services\?|services$|overview|roll-ups).*)$/;

/**
 * Uses the list of services in Chromium: the real portal, whose answers about services come from the world, over HTTP and
 * from its database.
 *
 * @param rounds - how often each thing is done
 */
export async function measureInBrowser(world: ScorecardWorld, results: Results, rounds: number): Promise<void> {
  const stateDir = await mkdtemp(path.join(tmpdir(), 'dr-bench-browser-'));
  const { scorecard } = serviceOf(world, 1);
  const served = await serveScorecard(scorecard);
  const portal = await Portal.start({ stateDir });
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
    const interactions = await Interactions.watch(page);
    await page.route(ROUTES, async route => {
      const [, rest] = ROUTES.exec(route.request().url()) ?? [];
      // The token is the portal's, which the world does not know.
      const { authorization: _, ...headers } = route.request().headers();
      await route.fulfill({ response: await route.fetch({ url: `${served.url}${rest}`, headers }) });
    });
    await signIn(page, portal.url);
    await page.goto(`${portal.url}/dr`);
    await page.getByRole('columnheader', { name: 'Readiness' }).first().waitFor({ timeout: 60_000 });
    await settled(page);
    await interactions.take(0);

    let mostRows = 0;
    const all: number[] = [];
    for (const [what, act] of Object.entries(ACTS)) {
      const durations: number[] = [];
      for (let round = 0; round < rounds; round++) {
        durations.push(...(await interactions.take(await act(page))));
        mostRows = Math.max(mostRows, await page.locator('tbody tr').count());
      }
      all.push(...durations);
      results.add(`browser, ${what}, ${durations.length} interactions, p95`, percentile(durations, 0.95), 'ms');
    }
    results.add(`browser, ${all.length} interactions, p95`, percentile(all, 0.95), 'ms', INTERACTION_BUDGET_MS);
    results.add('browser, rows mounted at most', mostRows, 'rows', ROWS_BUDGET);
  } finally {
    await browser.close();
    await portal.stop();
    await served.stop();
    await rm(stateDir, { recursive: true, force: true });
  }
}
