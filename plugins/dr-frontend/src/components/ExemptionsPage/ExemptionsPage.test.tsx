import { Exemption } from '@backstage-dr/plugin-dr-common';
import { screen } from '@testing-library/react';
import { FakeDrApi, renderPart } from '../../__testUtils__';
import { ExemptionsPage } from './ExemptionsPage';

const DAY_MS = 24 * 3600_000;

function anExemption(overrides: Partial<Exemption> = {}): Exemption {
  return {
    id: 'e1',
    entityRef: 'component:default/payment',
    rule: 'runs-on-time',
    reason: 'Moves to another platform',
    createdBy: 'user:default/mina',
    createdAt: new Date(Date.now() - DAY_MS).toISOString(),
    expiresAt: new Date(Date.now() + 3.5 * DAY_MS).toISOString(),
    state: 'active',
    ...overrides,
  };
}

function apiWith(...items: Exemption[]): FakeDrApi {
  const api = new FakeDrApi();
  api.answers.getExemptions = { items };
  api.answers.getExemptionTerms = { enabled: true, maxDurationSeconds: 90 * 86_400 };
  return api;
}

describe('ExemptionsPage', () => {
  it('says what is exempt, why, by whom and until when', async () => {
    renderPart(<ExemptionsPage />, { api: apiWith(anExemption(), anExemption({ id: 'e2', rule: undefined })) });
    const [first, second] = (await screen.findAllByRole('row')).slice(1);
    expect(first).toHaveTextContent(
      /payment.*Do its backups run when they should, and complete\?.*Moves to another platform.*mina.*in 3 d/,
    );
    expect(second).toHaveTextContent('All rules');
  });

  it('says that there is none', async () => {
    renderPart(<ExemptionsPage />, { api: apiWith() });
    expect(await screen.findByText('No service that you see is exempt from anything.')).toBeInTheDocument();
  });
});
