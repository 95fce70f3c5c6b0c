import { readFile } from 'node:fs/promises';
import type { AxeResults, ElementContext } from 'axe-core';
import { Page } from 'playwright-core';

declare global {
  interface Window {
    axe: { run(context: ElementContext): Promise<AxeResults> };
  }
}

/** What axe finds serious or critical below a selector, one line each. */
export async function seriousViolations(page: Page, selector: string): Promise<string[]> {
  // Evaluated rather than added as a script, which the portal's content security policy would refuse.
  await page.evaluate(await readFile(require.resolve('axe-core/axe.min.js'), 'utf8'));
  const { violations } = await page.evaluate(context => window.axe.run(context), selector);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(', ')}`);
}
