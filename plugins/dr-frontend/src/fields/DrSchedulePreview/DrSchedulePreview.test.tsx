import { ScheduleChoices } from '@backstage-dr/plugin-dr-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeDrApi, scheduleProposal } from '../../__testUtils__';
import { FIELDS, renderForm } from '../../__testUtils__/renderForm';

const FORM = { ...FIELDS.entityRef, ...FIELDS.rpo, ...FIELDS.schedule };
const ORDER = { entityRef: 'component:default/order-service' };

/** Proposes by what it is asked for, and remembers the signals that it was asked with. */
class ProposingApi extends FakeDrApi {
  readonly signals: Array<AbortSignal | undefined> = [];

  async proposeSchedule(entityRef: string, choices: ScheduleChoices = {}, options: { signal?: AbortSignal } = {}) {
    this.signals.push(options.signal);
    this.answers.proposeSchedule ??= scheduleProposal(choices);
    const answer = super.proposeSchedule(entityRef, choices);
    this.answers.proposeSchedule = undefined;
    return answer;
  }
}

class SilentApi extends FakeDrApi {
  proposeSchedule(): Promise<never> {
    return new Promise(() => undefined);
  }
}

function apiWith(proposal: ReturnType<typeof scheduleProposal> | Error): FakeDrApi {
  const api = new FakeDrApi();
  api.answers.proposeSchedule = proposal;
  return api;
}

describe('DrSchedulePreview', () => {
  it('says when it would run and what would be lost at worst', async () => {
    renderForm(FORM, { api: new ProposingApi(), initial: ORDER });
    const said = (await screen.findByText('keeps the promise')).closest('[aria-live]');
    expect(said).toHaveAttribute('aria-live', 'polite');
    expect(said).toHaveTextContent('Backs up every hour, 37 min past');
    expect(screen.getByText(/read in UTC/)).toHaveTextContent(/^37 \* \* \* \* · read in UTC · next \S/);
    expect(screen.getByRole('img', { name: 'Data lost at worst 1 h 06 min, promise 2 h' })).toBeInTheDocument();
  });

  it('says why each choice is so, what it cannot promise, and shows the manifest', async () => {
    renderForm(FORM, { api: new ProposingApi(), initial: ORDER });
    const why = await screen.findByText('No rhythm that runs less often keeps the RPO of 2 h.');
    expect(why.closest('div')).toHaveTextContent(/^Runs37 \* \* \* \*/);
    expect(screen.getByText('30 days')).toBeInTheDocument();
    expect(screen.getByText(/Of what lies outside of namespaces/)).toBeInTheDocument();
    await userEvent.click(screen.getByText('As YAML'));
    expect(screen.getByText(/"kind": "Schedule"/)).toBeVisible();
  });

  it.each([
    ['no', 'does not keep the promise'],
    ['unknown', 'not known yet whether it keeps the promise'],
    ['nothing-promised', 'nothing promised'],
  ] as const)('says %s in words', async (kept, word) => {
    const { promise } = scheduleProposal();
    renderForm(FORM, { api: apiWith(scheduleProposal({}, { promise: { ...promise, kept } })), initial: ORDER });
    expect(await screen.findByText(word)).toBeInTheDocument();
    expect(screen.queryByText('keeps the promise')).not.toBeInTheDocument();
  });

  it('has no green bar for what is only assumed', async () => {
    const { promise } = scheduleProposal();
    const assumed = { ...promise, kept: 'unknown', durationIs: 'assumed' } as const;
    renderForm(FORM, { api: apiWith(scheduleProposal({}, { promise: assumed })), initial: ORDER });
    const bar = await screen.findByRole('img', { name: /Data lost at worst/ });
    expect(bar.querySelector('[data-promised="true"]')).not.toBeInTheDocument();
    expect(bar.querySelector('[data-promised="false"]')).toBeInTheDocument();
  });

  it('works with the RPO that would be recommended, as the template will', async () => {
    const api = new ProposingApi();
    api.answers.recommendObjectives = {
      rtoSeconds: 3600,
      rpoSeconds: 900,
      strategy: 'warm-standby',
      drillIntervalSeconds: 86_400,
      why: [],
      limits: [],
    };
    const initial = { ...ORDER, rpo: '4h', objectives: 'recommend', downtime: 'high', dataLoss: 'high' };
    renderForm({ ...FORM, ...FIELDS.recommend }, { api, initial });
    await screen.findByText('keeps the promise');
    expect(api.asked).toContain('recommendObjectives {"downtime":"high","dataLoss":"high"}');
    expect(api.asked.filter(each => each.startsWith('proposeSchedule')).at(-1)).toContain('"rpo":"15m"');
  });

  it('asks anew for what is typed, once it is typed, and takes it in place of the proposal', async () => {
    const api = new ProposingApi();
    const { created } = renderForm(FORM, { api, initial: ORDER });
    await screen.findByText('keeps the promise');
    expect(screen.getByRole('textbox', { name: 'Runs' })).toHaveAttribute('placeholder', '37 * * * *');
    await userEvent.type(screen.getByRole('textbox', { name: 'Kept for' }), '7d');
    await userEvent.type(screen.getByRole('textbox', { name: /Lose at most/ }), '3h');
    await waitFor(() => expect(api.asked.at(-1)).toContain('{"rpo":"3h","ttl":"7d"}'));
    // What somebody has just decided needs no reason.
    await waitFor(() => expect(screen.queryByText('30 days')).not.toBeInTheDocument());
    expect(screen.getByRole('textbox', { name: 'Kept for' })).toHaveAttribute('placeholder', '30d');
    expect(api.asked.length).toBeLessThan(6);
    await userEvent.click(screen.getByRole('button', { name: 'Review' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Create' }));
    expect(created).toEqual([{ ...ORDER, rpo: '3h', schedule: { ttl: '7d' } }]);
  });

  it('gives up what it asked for a form that has changed', async () => {
    const api = new ProposingApi();
    renderForm(FORM, { api, initial: ORDER });
    await screen.findByText('keeps the promise');
    await userEvent.type(screen.getByRole('textbox', { name: 'Kept for' }), '7d');
    await waitFor(() => expect(screen.queryByText('30 days')).not.toBeInTheDocument());
    expect(api.signals[0]?.aborted).toBe(true);
    expect(api.signals.at(-1)?.aborted).toBe(false);
  });

  it('lets choose how volumes are taken from what the cluster can do', async () => {
    const api = new ProposingApi();
    renderForm(FORM, { api, initial: ORDER });
    await screen.findByText('keeps the promise');
    await userEvent.click(screen.getByRole('button', { name: /Data of volumes/ }));
    const options = within(await screen.findByRole('listbox')).getAllByRole('option');
    expect(options.map(option => option.textContent)).toEqual([
      'As proposed: Files, copied into the location',
      'Files, copied into the location',
      'None',
    ]);
    await userEvent.click(options[2]);
    expect(await screen.findByText('No data of any volume is in these backups.')).toBeInTheDocument();
  });

  it('says beside the field what cannot be used, and does not go on with it', async () => {
    renderForm(FORM, { api: new ProposingApi(), initial: ORDER });
    await screen.findByText('keeps the promise');
    await userEvent.type(screen.getByRole('textbox', { name: 'Runs' }), 'sometimes');
    expect(await screen.findByText('cannot be made like this')).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Runs' })).toHaveAccessibleDescription(
      'An expression that names a moment that comes.',
    );
    expect(screen.queryByText('As YAML')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Review' }));
    expect(await screen.findAllByText(/“sometimes”: An expression that names/)).not.toHaveLength(0);
    expect(screen.queryByRole('button', { name: 'Create' })).not.toBeInTheDocument();
  });

  it('says what of the other fields cannot be used', async () => {
    const problems = [
      { field: 'namespace', value: 'Orders', accepted: { code: 'proposal.accepted.namespaceName' } },
    ] as const;
    renderForm(FORM, { api: apiWith(scheduleProposal({}, { problems: [...problems] })), initial: ORDER });
    expect(await screen.findByRole('alert')).toHaveTextContent(/^Namespace “Orders”: The name of a namespace/);
  });

  it('takes the name of a component that is not there yet', async () => {
    const api = new ProposingApi();
    const schedule = { ...FIELDS.schedule.schedule, 'ui:options': { entityField: 'name' } };
    renderForm({ name: { type: 'string', title: 'Name' }, schedule }, { api, initial: { name: 'cart' } });
    await screen.findByText('keeps the promise');
    expect(api.asked).toEqual(['proposeSchedule component:default/cart {}']);
  });

  it('asks for a service first, and has the shape of what comes while it waits', async () => {
    renderForm(FORM, { api: new SilentApi() });
    expect(await screen.findByText(/Choose a service first/)).toBeInTheDocument();
    await userEvent.type(screen.getByRole('textbox', { name: /Service/ }), 'component:default/cart');
    expect(await screen.findByRole('status')).toHaveTextContent('Working out a Schedule');
  });

  it('says why there is no proposal, and keeps what was entered', async () => {
    const api = apiWith(Object.assign(new Error('No such service'), { statusCode: 404 }));
    renderForm(FORM, { api, initial: { ...ORDER, schedule: { ttl: '7d' } } });
    expect(await screen.findByRole('alert')).toHaveTextContent('Nothing is known of this service');
    expect(screen.getByRole('textbox', { name: 'Kept for' })).toHaveValue('7d');
  });

  it('speaks Korean, the labels and the reasons alike', async () => {
    renderForm(FORM, { api: new ProposingApi(), initial: ORDER, language: 'ko' });
    expect(await screen.findByText('약속을 지킴')).toBeInTheDocument();
    expect(screen.getByText('매시 37분 백업')).toBeInTheDocument();
    expect(screen.getByText('이보다 드물게 실행하면 RPO 2시간 약속을 지킬 수 없습니다.')).toBeInTheDocument();
  });
});
