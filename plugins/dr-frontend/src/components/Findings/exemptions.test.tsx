import { Assessment, Finding } from '@backstage-dr/plugin-dr-common';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anExemption, FakeDrApi, notReady, renderPart } from '../../__testUtils__';
import { useExempting } from '../../hooks/useExempting';
import { Frame } from '../Frame';
import { VerdictCard } from '../VerdictCard';
import { Findings } from './Findings';

const NOW = Date.now();
const RULE = 'runs-on-time';
const DAY_MS = 24 * 3600_000;

/** The service that is not ready, exempt from some rules. */
function exemptFrom(...rules: string[]): Assessment {
  const assessment = notReady(NOW);
  const { id, reason, createdBy, expiresAt } = anExemption();
  const exempt = (finding: Finding): Finding => ({
    ...finding,
    outcome: 'exempt',
    exemption: { id, reason, createdBy, expiresAt, outcome: finding.outcome === 'unknown' ? 'unknown' : 'fail' },
  });
  return {
    ...assessment,
    findings: assessment.findings.map(each => (rules.includes(each.rule) ? exempt(each) : each)),
    exemptions: [anExemption()],
  };
}

function apiWith(maxDays = 90): FakeDrApi {
  const api = new FakeDrApi();
  api.answers.getExemptionTerms = { enabled: true, maxDurationSeconds: maxDays * 86_400 };
  api.answers.exempt = anExemption();
  api.answers.revokeExemption = anExemption({ state: 'revoked' });
  return api;
}

/** The parts of the page that exemptions are seen in. */
function Parts(props: { assessment: Assessment; refresh(): void }) {
  const { assessment, refresh } = props;
  const exempting = useExempting(assessment, refresh);
  return (
    <Frame>
      <VerdictCard assessment={assessment} fetchedAtMs={NOW} />
      <Findings findings={assessment.findings} exempting={exempting} />
    </Frame>
  );
}

function renderPage(options: { api?: FakeDrApi; assessment?: Assessment; may?: boolean; language?: string } = {}) {
  const { api = apiWith(), assessment = notReady(NOW), ...rest } = options;
  const refresh = jest.fn();
  renderPart(<Parts assessment={assessment} refresh={refresh} />, { api, path: `/#dr-finding-${RULE}`, ...rest });
  return { api, refresh };
}

async function openDialog() {
  const opened = within(await screen.findByRole('group', { name: /Do its backups run/ }));
  await userEvent.click(await opened.findByRole('button', { name: 'Exempt…' }));
  return within(await screen.findByRole('dialog'));
}

function enterReason(dialog: Awaited<ReturnType<typeof openDialog>>, reason: string) {
  fireEvent.change(dialog.getByRole('textbox', { name: /Reason/ }), { target: { value: reason } });
}

function asked(api: FakeDrApi): { rule?: string; reason: string; expiresAt: string } {
  const call = api.asked.find(each => each.startsWith('exempt '));
  return JSON.parse(call?.slice(call.indexOf('{')) ?? '{}');
}

describe('exempting a service', () => {
  it('asks for what, why and until when, says what it does not do, and reads the page again', async () => {
    const { api, refresh } = renderPage();
    const dialog = await openDialog();
    expect(dialog.getByText(/This silences and does not heal\./)).toHaveTextContent(
      'It does not count for the verdict as long as it is exempt.',
    );
    const submit = dialog.getByRole('button', { name: 'Exempt' });
    expect(submit).toBeDisabled();
    enterReason(dialog, '  Moves in December  ');
    await userEvent.click(dialog.getByRole('radio', { name: '30 days' }));
    await userEvent.click(submit);
    await waitFor(() => expect(refresh).toHaveBeenCalled());
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(asked(api)).toEqual({ rule: RULE, reason: 'Moves in December', expiresAt: expect.any(String) });
    const days = (Date.parse(asked(api).expiresAt) - Date.now()) / DAY_MS;
    expect(Math.round(days)).toBe(30);
  });

  it('of all rules, until a day', async () => {
    const { api } = renderPage({ api: apiWith(20) });
    const dialog = await openDialog();
    await userEvent.click(dialog.getByRole('radio', { name: /All rules/ }));
    expect(dialog.getByText(/Rules that decide whether it would come back count all the same/)).toBeInTheDocument();
    expect(dialog.getByText('At most 20 days from now.')).toBeInTheDocument();
    expect(dialog.queryByRole('radio', { name: '30 days' })).not.toBeInTheDocument();
    enterReason(dialog, 'Moves in December');
    await userEvent.click(dialog.getByRole('radio', { name: 'Another day' }));
    expect(dialog.getByText('Choose a day.')).toBeInTheDocument();
    expect(dialog.getByRole('button', { name: 'Exempt' })).toBeDisabled();
    const day = new Date(Date.now() + 3 * DAY_MS).toISOString().slice(0, 10);
    fireEvent.change(dialog.getByLabelText('Last day'), { target: { value: day } });
    await userEvent.click(dialog.getByRole('button', { name: 'Exempt' }));
    await waitFor(() => expect(asked(api).reason).toBe('Moves in December'));
    expect(asked(api).rule).toBeUndefined();
    expect(new Date(asked(api).expiresAt)).toEqual(new Date(`${day}T23:59:59`));
  });

  it('says in place what the backend has against it', async () => {
    const api = apiWith();
    api.answers.exempt = new Error('expiresAt is too far away');
    const { refresh } = renderPage({ api });
    const dialog = await openDialog();
    enterReason(dialog, 'Moves in December');
    await userEvent.click(dialog.getByRole('button', { name: 'Exempt' }));
    expect(await dialog.findByText('The service was not exempted: expiresAt is too far away')).toBeInTheDocument();
    expect(refresh).not.toHaveBeenCalled();
  });

  it('is not offered to who may not', async () => {
    // What another service's reader may is remembered for a moment.
    renderPage({ may: false, assessment: { ...notReady(NOW), entityRef: 'component:default/not-mine' } });
    await screen.findByRole('group', { name: /Do its backups run/ });
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Exempt…' })).not.toBeInTheDocument());
  });

  it('is not offered where it is switched off', async () => {
    const api = apiWith();
    api.answers.getExemptionTerms = { enabled: false, maxDurationSeconds: 1 };
    renderPage({ api });
    await screen.findByRole('group', { name: /Do its backups run/ });
    await waitFor(() => expect(api.asked).toContain('getExemptionTerms'));
    expect(screen.queryByRole('button', { name: 'Exempt…' })).not.toBeInTheDocument();
  });
});

describe('a service that is exempt', () => {
  it('says from what, by whom, why and until when, and that it is not healed', async () => {
    renderPage({ assessment: exemptFrom(RULE) });
    const item = await screen.findByRole('button', { name: /Do its backups run.*Exempt/ });
    expect(item).toHaveTextContent(/Exempt until .*, by mina: Moves to another platform in December/);
    expect(screen.getByText(/^1 rule is exempt, the first until/)).toBeInTheDocument();
    const opened = within(await screen.findByRole('group', { name: /Do its backups run/ }));
    expect(opened.getByText(/The rule itself says: No/)).toHaveTextContent('This silences and does not heal.');
    expect(opened.queryByRole('button', { name: 'Exempt…' })).not.toBeInTheDocument();
  });

  it('is led to what to fix first, which is never something lighter that it is exempt from', async () => {
    const assessment = notReady(NOW);
    const lighter = assessment.findings.filter(({ gravity }) => gravity !== 'blocking').map(({ rule }) => rule);
    const blocking = assessment.findings.find(({ gravity, outcome }) => gravity === 'blocking' && outcome === 'fail');
    renderPage({ assessment: exemptFrom(...lighter, blocking?.rule ?? '') });
    expect(await screen.findByRole('link', { name: 'See what to fix first' })).toHaveAttribute(
      'href',
      expect.stringContaining(`#dr-finding-${blocking?.rule}`),
    );
  });

  it('is held to it again when that is revoked', async () => {
    const { api, refresh } = renderPage({ assessment: exemptFrom(RULE) });
    const opened = within(await screen.findByRole('group', { name: /Do its backups run/ }));
    await userEvent.click(await opened.findByRole('button', { name: 'Revoke' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Revoke' }));
    await waitFor(() => expect(refresh).toHaveBeenCalled());
    expect(api.asked).toContain('revokeExemption e1');
  });

  it('speaks Korean', async () => {
    renderPage({ assessment: exemptFrom(RULE), language: 'ko' });
    expect(await screen.findByText(/^규칙 1개가 예외입니다/)).toBeInTheDocument();
  });
});
