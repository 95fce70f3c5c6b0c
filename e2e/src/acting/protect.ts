import { Page } from 'playwright-core';
import { eventually } from '../support';
import { ActingPortal, tabOf } from './ActingPortal';
import { TemplateForm } from './pages/TemplateForm';

const FINDING = /^Is it backed up by itself, not only by hand\?/;

/** From the finding on a page to the form that mends it. */
async function fixUnscheduled(page: Page): Promise<TemplateForm> {
  await page.locator('#dr-verdict').waitFor();
  await page.getByRole('button', { name: FINDING }).click();
  await page.getByRole('link', { name: 'Fix with a template' }).filter({ visible: true }).first().click();
  return new TemplateForm(page);
}

/** From a finding to a Schedule. */
export function describeProtecting(portal: () => ActingPortal): void {
  it('opens a pull request with the Schedule that was shown, from the finding that it mends', async () => {
    const url = await portal().visit(tabOf('recommendation'), async page => {
      const form = await fixUnscheduled(page);
      const service = page.getByRole('textbox', { name: /^Service/ });
      // It is shown when the catalog has said what there is.
      const chosen = await eventually('a service is chosen', async () => (await service.inputValue()) || undefined);
      expect(chosen).toBe('component:default/recommendation');
      const place = form.field('Where').getByRole('radio', { name: /^recommendation in Seoul/ });
      await place.waitFor();
      expect(await place.isChecked()).toBe(true);
      await form.next();

      await page.getByRole('radio', { name: 'As promised already' }).waitFor();
      await form.next();

      const preview = form.field('Schedule');
      // Its promise is an hour, by its tier.
      const bar = preview.getByRole('img', { name: /^Data lost at worst .+, promise 1 h$/ });
      await bar.waitFor();
      const [, worst] = /worst (\d+) min/.exec((await bar.getAttribute('aria-label')) ?? '') ?? [];
      expect(Number(worst)).toBeGreaterThan(0);
      expect(Number(worst)).toBeLessThanOrEqual(60);
      expect(await preview.innerText()).toContain('Backs up every 30 min');
      await form.next();

      expect(await page.getByRole('radio', { name: 'As a pull request' }).isChecked()).toBe(true);
      await form.next();
      expect(await form.create()).toEqual({ succeeded: true });
      return page.getByRole('link', { name: /^Pull request/ }).getAttribute('href');
    });

    expect(url).toBe(`${portal().portal.url}/api/demo-forge/pulls/1`);
    const { title, description, state, changes } = await portal().pullRequest(url ?? '');
    expect({ title, state }).toEqual({ title: 'Protect component:default/recommendation', state: 'open' });
    expect(description).toMatch(/At worst \d+m are lost\./);
    expect(changes.map(({ path, kind }) => [path, kind])).toEqual([
      ['manifests/seoul-1/velero/dr-recommendation.yaml', 'added'],
    ]);
    const manifest = changes[0].lines.map(({ text }) => text);
    expect(manifest).toEqual(
      expect.arrayContaining([
        'kind: Schedule',
        '  name: dr-recommendation',
        '    app.kubernetes.io/managed-by: backstage-dr',
        '    backstage-dr.io/entity-ref: component:default/recommendation',
        expect.stringMatching(/^ {2}schedule: \d+-59\/30 \* \* \* \*$/),
        '      - recommendation',
      ]),
    );
    // A pull request changes nothing by itself.
    expect(await (await portal().cluster('seoul-1')).schedule('dr-recommendation')).toBeUndefined();
  });

  it('applies a Schedule that runs, and the finding goes away under the eyes of who looks at it', async () => {
    await portal().visit(tabOf('recommendation'), async watching => {
      await watching.getByRole('button', { name: FINDING }).waitFor();
      await portal().visit(tabOf('recommendation'), async page => {
        const form = await fixUnscheduled(page);
        await form.field('Where').getByRole('radio', { checked: true }).waitFor();
        await form.next();
        await page.getByRole('radio', { name: 'As promised already' }).waitFor();
        await form.next();
        const runs = form.field('Schedule').getByRole('textbox', { name: 'Runs' });
        await runs.fill('* * * * *');
        await form.field('Schedule').getByText('Backs up every 1 min').waitFor();
        await form.next();
        await page.getByText('Apply it to the cluster now').click();
        await form.next();
        expect(await form.create()).toEqual({ succeeded: true });
      });

      const cluster = await portal().cluster('seoul-1');
      const schedule = await cluster.schedule('dr-recommendation');
      expect(schedule).toMatchObject({
        metadata: {
          labels: { 'app.kubernetes.io/managed-by': 'backstage-dr' },
          annotations: {
            'backstage-dr.io/entity-ref': 'component:default/recommendation',
            'backstage-dr.io/cluster': 'seoul-1',
          },
          managedFields: expect.arrayContaining([
            expect.objectContaining({ manager: 'backstage-dr', operation: 'Apply' }),
          ]),
        },
        spec: { schedule: '* * * * *', template: { includedNamespaces: ['recommendation'] } },
      });

      const { findings, recoveryPoints } = await portal().assessment(
        'recommendation',
        'what the Schedule made can be restored from',
        found => outcomeOf(found.findings, 'recovery-point-exists') === 'pass',
      );
      expect(outcomeOf(findings, 'scheduled')).toBe('pass');
      expect(recoveryPoints[0].name).toMatch(/^dr-recommendation-\d{14}$/);
      // That page was left alone all the time.
      await watching.getByRole('button', { name: FINDING }).waitFor({ state: 'detached' });
      await watching
        .getByText(/^dr-recommendation-\d{14}$/)
        .filter({ visible: true })
        .first()
        .waitFor();
    });
    const { findings } = await portal().portal.client.getAssessment('component:default/recommendation');
    expect(outcomeOf(findings, 'scheduled')).toBe('pass');
  });

  it('takes a merged pull request for what is to run, and the finding goes away as well', async () => {
    await portal().visit(tabOf('loyalty'), async watching => {
      await watching.getByRole('button', { name: FINDING }).waitFor();
      const url = await portal().visit(tabOf('loyalty'), async page => {
        const form = await fixUnscheduled(page);
        await form.field('Where').getByRole('radio', { checked: true }).waitFor();
        await form.next();
        await page.getByRole('radio', { name: 'As promised already' }).waitFor();
        await form.next();
        await form.field('Schedule').getByRole('textbox', { name: 'Runs' }).fill('* * * * *');
        await form.field('Schedule').getByText('Backs up every 1 min').waitFor();
        await form.next();
        expect(await page.getByRole('radio', { name: 'As a pull request' }).isChecked()).toBe(true);
        await form.next();
        expect(await form.create()).toEqual({ succeeded: true });
        const pull = (await page.getByRole('link', { name: /^Pull request/ }).getAttribute('href')) ?? '';
        await page.goto(pull);
        await page.getByRole('button', { name: 'Merge' }).click();
        await page.getByText('Schedule velero/dr-loyalty in seoul-1: applied').waitFor();
        return pull;
      });

      const { state, deliveries } = await portal().pullRequest(url);
      expect({ state, deliveries }).toMatchObject({
        state: 'merged',
        deliveries: [{ file: 'manifests/seoul-1/velero/dr-loyalty.yaml', cluster: 'seoul-1' }],
      });
      const schedule = await (await portal().cluster('seoul-1')).schedule('dr-loyalty');
      expect(schedule?.metadata.managedFields).toEqual(
        expect.arrayContaining([expect.objectContaining({ manager: 'demo-gitops', operation: 'Apply' })]),
      );

      const { findings, exposure } = await portal().assessment(
        'loyalty',
        'what the merged Schedule made is what is restored from',
        found => found.exposure.recoveryPoint?.startsWith('dr-loyalty-') === true,
      );
      expect(outcomeOf(findings, 'scheduled')).toBe('pass');
      expect(exposure.recoveryPoint).toMatch(/^dr-loyalty-\d{14}$/);
      // That page was left alone all the time.
      await watching.getByRole('button', { name: FINDING }).waitFor({ state: 'detached' });
    });
  });

  it('is refused where the cluster does not say whose the namespace is, and told how it could', async () => {
    const result = await portal().visit(tabOf('chat'), async page => {
      await page.getByRole('link', { name: 'Protect', exact: true }).click();
      const form = new TemplateForm(page);
      const command = 'kubectl annotate namespace retail-chat backstage-dr.io/entity-ref=component:default/chat';
      await form.field('Where').getByText(command).waitFor();
      await form.next();
      await page.getByRole('radio', { name: 'As promised already' }).waitFor();
      await form.next();
      await form
        .field('Schedule')
        .getByText(/^Backs up /)
        .waitFor();
      await form.next();
      await page.getByText('Apply it to the cluster now').click();
      await form.next();
      return { command, ...(await form.create()) };
    });
    expect(result.succeeded).toBe(false);
    expect(result.error).toContain('Namespace retail-chat of cluster seoul-1 names no service');
    expect(result.error).toContain(result.command);
    expect(await (await portal().cluster('seoul-1')).schedule('dr-chat')).toBeUndefined();
  });
}

function outcomeOf(findings: ReadonlyArray<{ rule: string; outcome: string }>, rule: string): string | undefined {
  return findings.find(each => each.rule === rule)?.outcome;
}
