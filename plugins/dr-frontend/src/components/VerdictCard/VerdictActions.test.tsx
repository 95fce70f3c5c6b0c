import { ActingTerms, Assessment, Remedy } from '@backstage-dr/plugin-dr-common';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen, within } from '@testing-library/react';
import { ALL_TERMS, FakeDrApi, notReady, ready, renderPart } from '../../__testUtils__';
import { DisasterRecoveryTab } from '../DisasterRecoveryTab';

const NOW = Date.now();
const REF = 'component:default/order';
const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'order' },
  spec: { type: 'service' },
};

/** A service of which the worst finding has a remedy. */
function mendedBy(remedy: Remedy): Assessment {
  const assessment = notReady(NOW);
  const [worst, ...others] = assessment.findings;
  return { ...assessment, findings: [{ ...worst, remedy }, ...others] };
}

/** The actions of the verdict, once everything has arrived. */
async function actionsOf(
  assessment: Assessment,
  options: { terms?: ActingTerms | Error; scaffolder?: boolean; language?: string } = {},
) {
  const { terms = ALL_TERMS, ...rest } = options;
  const api = new FakeDrApi(assessment);
  api.answers.getActingTerms = terms;
  renderPart(
    <EntityProvider entity={entity}>
      <DisasterRecoveryTab />
    </EntityProvider>,
    { api, ...rest },
  );
  await screen.findByRole('heading', { level: 2 });
  const card = screen.getByRole('heading', { level: 2 }).closest<HTMLElement>('[class*="card"]') ?? document.body;
  return within(card).queryAllByRole('link');
}

function formOf(link: HTMLElement) {
  const url = new URL(link.getAttribute('href') ?? '', 'http://portal');
  return { path: url.pathname, values: JSON.parse(url.searchParams.get('formData') ?? '""') };
}

describe('VerdictActions', () => {
  it('has the forms of templates filled in, for who may', async () => {
    const links = await actionsOf(ready(NOW));
    expect(links.map(link => link.textContent)).toEqual(
      ['Protect', 'Back up now', 'Open runbook'].slice(0, links.length),
    );
    expect(formOf(links[0])).toEqual({
      path: '/create/templates/default/protect-service',
      values: { entityRef: REF },
    });
    expect(formOf(links[1])).toEqual({ path: '/create/templates/default/back-up-now', values: { entityRef: REF } });
  });

  it('begins with what mends the worst finding, and where', async () => {
    const task = { task: 'protect', cluster: 'seoul-1', namespace: 'orders' } as const;
    const links = await actionsOf(mendedBy({ statement: { code: 'remedy.schedule' }, task }));
    expect(links.map(link => link.textContent)).toEqual(['Protect', 'Back up now']);
    expect(formOf(links[0]).values).toEqual({ entityRef: REF, place: { cluster: 'seoul-1', namespace: 'orders' } });
  });

  it('begins with the worst finding where no template mends it', async () => {
    const links = await actionsOf(mendedBy({ statement: { code: 'remedy.readVeleroLog' } }));
    expect(links.map(link => link.textContent)).toEqual(['See what to fix first', 'Protect', 'Back up now']);
  });

  it('offers objectives only where they are what is most wrong', async () => {
    const links = await actionsOf(mendedBy({ statement: { code: 'remedy.promise' }, task: { task: 'objectives' } }));
    expect(links.map(link => link.textContent)).toEqual(['Set objectives', 'Protect', 'Back up now']);
  });

  it('leaves out what the reader may not do', async () => {
    const task = { task: 'protect' } as const;
    const terms = { ...ALL_TERMS, mayCreateSchedule: false };
    const links = await actionsOf(mendedBy({ statement: { code: 'remedy.schedule' }, task }), { terms });
    expect(links.map(link => link.textContent)).toEqual(['See what to fix first', 'Back up now']);
  });

  it.each([
    ['acting is switched off', { terms: { ...ALL_TERMS, mayCreateSchedule: false, mayCreateBackup: false } }],
    ['there are no templates', { terms: { ...ALL_TERMS, templates: {} } }],
    ['it is not known who may', { terms: new Error('not now') }],
    ['the app has no scaffolder', { scaffolder: false }],
  ])('offers nothing where %s', async (_, options) => {
    const links = await actionsOf(notReady(NOW), options);
    expect(links.map(link => link.textContent)).toEqual(['See what to fix first']);
  });

  it('speaks Korean', async () => {
    const links = await actionsOf(ready(NOW), { language: 'ko' });
    expect(links.map(link => link.textContent).slice(0, 2)).toEqual(['보호하기', '지금 백업']);
  });
});
