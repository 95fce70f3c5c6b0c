import { Exemption } from '@backstage-dr/plugin-dr-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import { anExemption, FakeDrApi, renderPart } from '../../__testUtils__';
import { ExemptionsPage } from './ExemptionsPage';

function apiWith(...items: Exemption[]): FakeDrApi {
  const api = new FakeDrApi();
  api.answers.getExemptions = { items };
  api.answers.getExemptionTerms = { enabled: true, maxDurationSeconds: 90 * 86_400 };
  return api;
}

function Address() {
  const { search } = useLocation();
  return <output aria-label="address">{search}</output>;
}

describe('ExemptionsPage', () => {
  it('says what is exempt, why, by whom and until when', async () => {
    renderPart(<ExemptionsPage />, { api: apiWith(anExemption(), anExemption({ id: 'e2', rule: undefined })) });
    const [first, second] = (await screen.findAllByRole('row')).slice(1);
    expect(first).toHaveTextContent(
      /order-service.*Do its backups run when they should, and complete\?.*Moves to another platform.*mina.*in 3 d.*Active/,
    );
    expect(within(first).getByRole('link', { name: 'order-service' })).toHaveAttribute(
      'href',
      '/catalog/default/component/order-service/disaster-recovery',
    );
    expect(second).toHaveTextContent('All rules');
    expect(screen.getByText(/An exemption silences and does not heal/)).toBeInTheDocument();
  });

  it('begins with those that hold; the others are a choice that is in the address', async () => {
    const api = apiWith();
    renderPart(
      <>
        <ExemptionsPage />
        <Address />
      </>,
      { api },
    );
    expect(await screen.findByText('No service that you see is exempt from anything.')).toBeInTheDocument();
    expect(api.asked).toContain('getExemptions {"state":["active"],"limit":25}');
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: /State/ }));
    await user.click(await screen.findByRole('option', { name: 'Revoked' }));
    expect(await screen.findByText('No exemption of a service that you see has been revoked.')).toBeInTheDocument();
    expect(screen.getByLabelText('address')).toHaveTextContent('?state=revoked');
    expect(api.asked).toContain('getExemptions {"state":["revoked"],"limit":25}');
  });

  it.each([
    ['?state=expired', '{"state":["expired"],"limit":25}'],
    ['?state=any', '{"limit":25}'],
    ['?state=nonsense', '{"state":["active"],"limit":25}'],
  ])('shows what the address %s says', async (search, query) => {
    const api = apiWith(anExemption());
    renderPart(<ExemptionsPage />, { api, path: `/${search}` });
    await screen.findAllByRole('row');
    expect(api.asked).toContain(`getExemptions ${query}`);
  });

  it('says who revoked one, and has no way to revoke what has ended', async () => {
    const revokedAt = new Date(Date.now() - 3 * 3600_000).toISOString();
    const revoked = anExemption({ state: 'revoked', revokedBy: 'user:default/joon', revokedAt });
    renderPart(<ExemptionsPage />, { api: apiWith(revoked, anExemption({ id: 'e2', state: 'expired' })) });
    expect(await screen.findByText('Revoked 3 h ago by joon')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Revoke' })).not.toBeInTheDocument();
  });

  it('revokes, once confirmed, and reads the list again', async () => {
    const api = apiWith(anExemption());
    api.answers.revokeExemption = anExemption({ state: 'revoked' });
    renderPart(<ExemptionsPage />, { api });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Revoke' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/order-service is held to it again at once: Do its backups run/)).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Keep it' }));
    expect(api.asked).not.toContain('revokeExemption e1');

    await user.click(screen.getByRole('button', { name: 'Revoke' }));
    api.answers.getExemptions = { items: [] };
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Revoke' }));
    expect(await screen.findByText('No service that you see is exempt from anything.')).toBeInTheDocument();
    expect(api.asked).toContain('revokeExemption e1');
  });

  it('says in place why one could not be revoked', async () => {
    const api = apiWith(anExemption());
    api.answers.revokeExemption = new Error('This needs the permission dr.exemption.manage');
    renderPart(<ExemptionsPage />, { api });
    await userEvent.click(await screen.findByRole('button', { name: 'Revoke' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Revoke' }));
    expect(
      await dialog.findByText('The exemption was not revoked: This needs the permission dr.exemption.manage'),
    ).toBeInTheDocument();
  });

  it('offers nothing to who may not', async () => {
    // What the reader of another service may is remembered for a moment.
    const notMine = anExemption({ entityRef: 'component:default/not-mine' });
    renderPart(<ExemptionsPage />, { api: apiWith(notMine), may: false });
    await screen.findAllByRole('row');
    expect(screen.queryByRole('button', { name: 'Revoke' })).not.toBeInTheDocument();
  });

  it('goes through the pages', async () => {
    const api = apiWith(anExemption());
    api.answers.getExemptions = { items: [anExemption()], nextCursor: 'c1' };
    renderPart(<ExemptionsPage />, { api });
    await userEvent.click(await screen.findByRole('button', { name: 'Next' }));
    await waitFor(() => expect(api.asked).toContain('getExemptions {"state":["active"],"limit":25,"cursor":"c1"}'));
    expect(await screen.findByText('26 to 26')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Previous' }));
    expect(await screen.findByText('1 to 1')).toBeInTheDocument();
  });

  it('says how exemptions are turned on', async () => {
    const api = apiWith();
    api.answers.getExemptionTerms = { enabled: false, maxDurationSeconds: 1 };
    renderPart(<ExemptionsPage />, { api });
    expect(await screen.findByText('dr.exemptions.enabled: true')).toBeInTheDocument();
    expect(api.asked.filter(each => each.startsWith('getExemptions '))).toEqual([]);
  });

  it('says that the reader has no right to see it', async () => {
    const api = apiWith();
    api.answers.getExemptionTerms = Object.assign(new Error('no'), { statusCode: 403 });
    renderPart(<ExemptionsPage />, { api });
    expect(await screen.findByRole('alert')).toHaveTextContent('You have no right to see the disaster recovery of');
  });

  it('says why the list could not be fetched', async () => {
    const api = apiWith();
    api.answers.getExemptions = Object.assign(new Error('Request failed with 503'), { statusCode: 503 });
    renderPart(<ExemptionsPage />, { api });
    expect(await screen.findByText('Could not be fetched: Request failed with 503')).toBeInTheDocument();
  });

  it('speaks Korean', async () => {
    renderPart(<ExemptionsPage />, { api: apiWith(anExemption()), language: 'ko' });
    expect(await screen.findByText(/예외는 알림을 멈출 뿐 고치지 않습니다/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '철회' })).toBeInTheDocument();
  });
});
