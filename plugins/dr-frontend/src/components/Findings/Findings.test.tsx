import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ALL_TERMS, notReady, ready, renderPart } from '../../__testUtils__';
import { Findings } from './Findings';

const NOW = Date.now();

describe('Findings', () => {
  it('lists what is wrong, worst first, with the evidence in one line', async () => {
    renderPart(<Findings findings={notReady(NOW).findings} />);
    const rules = await screen.findAllByRole('button', { name: /No /, expanded: false });
    expect(rules.map(rule => rule.textContent)).toEqual([
      expect.stringMatching(/within the promised data loss\?.*orders-hourly is 47 min old; the promise is 15 min/),
      expect.stringMatching(/^Can its schedules keep the promised data loss\?/),
      expect.stringMatching(/^Do its backups run when they should/),
      expect.stringMatching(/^Can the chosen strategy keep the promise\?/),
    ]);
    expect(screen.getByText('4 of 9 rules')).toBeInTheDocument();
  });

  it('opens to why it matters and what to do, with text to copy', async () => {
    const user = userEvent.setup();
    const copy = jest.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    renderPart(<Findings findings={notReady(NOW).findings} />);
    await user.click(await screen.findByRole('button', { name: /Do its backups run/ }));
    const opened = within(screen.getByRole('group', { name: /Do its backups run/ }));
    expect(opened.getByText('Schedules stop silently: enabled, and doing nothing.')).toBeInTheDocument();
    expect(opened.getByText('Look into the log of Velero for why.')).toBeInTheDocument();
    await user.click(opened.getByRole('button', { name: 'Copy' }));
    expect(await opened.findByRole('button', { name: 'Copied' })).toBeInTheDocument();
    expect(copy).toHaveBeenCalledWith('kubectl -n velero logs deployment/velero --since 24h');
  });

  it('leads to the form of the template that fixes it', async () => {
    const hrefOf = jest.fn(() => '/create/templates/default/protect-service?formData=%7B%7D');
    renderPart(<Findings findings={notReady(NOW).findings} acting={{ terms: ALL_TERMS, hrefOf }} />);
    await userEvent.click(await screen.findByRole('button', { name: /Can its schedules keep/ }));
    const opened = within(screen.getByRole('group', { name: /Can its schedules keep/ }));
    expect(opened.getByRole('link', { name: 'Fix with a template' })).toHaveAttribute(
      'href',
      '/create/templates/default/protect-service?formData=%7B%7D',
    );
    expect(hrefOf.mock.calls).toContainEqual([{ task: 'protect', cluster: 'seoul-1', namespace: 'orders' }]);
  });

  it('has no link where no template helps, or not this reader', async () => {
    renderPart(<Findings findings={notReady(NOW).findings} acting={{ terms: ALL_TERMS, hrefOf: () => undefined }} />);
    await userEvent.click(await screen.findByRole('button', { name: /Can its schedules keep/ }));
    const opened = within(screen.getByRole('group', { name: /Can its schedules keep/ }));
    expect(opened.getByText(/^Run the backup more often|Run/)).toBeInTheDocument();
    expect(opened.queryByRole('link', { name: 'Fix with a template' })).not.toBeInTheDocument();
  });

  it('is open where the address points to', async () => {
    renderPart(<Findings findings={notReady(NOW).findings} />, { path: '/#dr-finding-runs-on-time' });
    const targeted = await screen.findByRole('button', { name: /Do its backups run/, expanded: true });
    expect(targeted).toHaveFocus();
  });

  it('keeps what passes quiet', async () => {
    renderPart(<Findings findings={ready(NOW).findings} />);
    expect(await screen.findByText('Nothing that the rules look at is wrong.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '6 of 6 rules pass' }));
    expect(screen.getByText('Is it known where it runs?')).toBeVisible();
    expect(screen.getByText('Does not apply')).toBeVisible();
  });

  it('does not take no judgement for a good one', async () => {
    renderPart(<Findings findings={[]} />);
    expect(await screen.findByText('No rule has judged this service yet.')).toBeInTheDocument();
  });
});
