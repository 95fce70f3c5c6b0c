import { BrowserContextOptions, Page } from 'playwright-core';
import { seriousViolations } from '../support';
import { ActingPortal, formOf } from './ActingPortal';

const LOOKS: ReadonlyArray<[string, BrowserContextOptions & { language?: string }]> = [
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['Korean', { language: 'ko' }],
];

/** Parts of the page that are the template's form; Backstage's navigation is beside it. */
const FORM = 'form';

/** The form of a template, as it looks and to those who do not see it. */
export function describeLooks(portal: () => ActingPortal): void {
  it.each(LOOKS)('shows the form in %s, without a serious accessibility violation', async (name, options) => {
    const seen = await portal().visit(
      formOf('dr-protect-service', 'shipping'),
      async page => {
        await page.getByRole('radio', { checked: true }).waitFor();
        const place = await lookAt(page);
        await submit(page);
        await page.getByRole('radio', { name: 'As promised already' }).waitFor();
        await submit(page);
        await page.getByRole('img', { name: /24/ }).waitFor();
        return { place, schedule: await lookAt(page) };
      },
      options,
    );
    expect([seen.place.violations, seen.schedule.violations]).toEqual([[], []]);
    const isKorean = name === 'Korean';
    expect(seen.place.text.includes('클러스터가 확인함')).toBe(isKorean);
    expect(seen.place.text.includes('confirmed by the cluster')).toBe(!isKorean);
    expect(seen.schedule.text.includes('리전을 잃어도 남음')).toBe(isKorean);
    expect(seen.schedule.text.includes('outlives the region')).toBe(!isKorean);
  });
}

async function lookAt(page: Page) {
  return { text: await page.locator(FORM).innerText(), violations: await seriousViolations(page, FORM) };
}

/** Goes on, in whichever language. */
async function submit(page: Page): Promise<void> {
  await page.locator(`${FORM} button[type=submit]`).click();
}
