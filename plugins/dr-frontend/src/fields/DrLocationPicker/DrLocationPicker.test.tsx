import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeDrApi, scheduleProposal } from '../../__testUtils__';
import { FIELDS, renderForm } from '../../__testUtils__/renderForm';

const FORM = { ...FIELDS.entityRef, ...FIELDS.location };
const ORDER = { entityRef: 'component:default/order-service' };

function apiWith(proposal = scheduleProposal()): FakeDrApi {
  const api = new FakeDrApi();
  api.answers.proposeSchedule = proposal;
  return api;
}

async function send() {
  await userEvent.click(screen.getByRole('button', { name: 'Review' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Create' }));
}

describe('DrLocationPicker', () => {
  it('says of each location whether it outlives the region, and proposes one', async () => {
    const { created } = renderForm(FORM, { api: apiWith(), initial: ORDER });
    const names = (await screen.findAllByRole('radio')).map(radio => radio.closest('label')?.textContent);
    expect(names).toEqual([
      'archive ap-northeast-1 · proposed outlives the region',
      'default ap-northeast-2 · default of the cluster lost with the region',
      'nas region not known not known whether it outlives the region',
      expect.stringMatching(/^frozen ap-northeast-2.*ReadOnly.*not seen to take backups$/),
    ]);
    expect(screen.getByRole('radio', { name: /archive/ })).toBeChecked();
    await send();
    expect(created).toEqual([ORDER]);
  });

  it('takes what is chosen, and nothing that takes no backups', async () => {
    const { created } = renderForm(FORM, { api: apiWith(), initial: ORDER });
    expect(await screen.findByRole('radio', { name: /frozen/ })).toBeDisabled();
    await userEvent.click(screen.getByRole('radio', { name: /default/ }));
    await send();
    expect(created).toEqual([{ ...ORDER, location: 'default' }]);
  });

  it('gives the proposed one where the template must have one', async () => {
    const { created } = renderForm(FORM, { api: apiWith(), initial: ORDER, required: ['location'] });
    await screen.findByRole('radio', { name: /archive/ });
    await send();
    expect(created).toEqual([{ ...ORDER, location: 'archive' }]);
  });

  it('forgets a location of another cluster', async () => {
    const { created } = renderForm(FORM, { api: apiWith(), initial: { ...ORDER, location: 'elsewhere' } });
    await screen.findByRole('radio', { name: /archive/ });
    await send();
    expect(created).toEqual([ORDER]);
  });

  it('asks for those of the chosen cluster', async () => {
    const api = apiWith();
    const place = { cluster: 'tokyo-1', namespace: 'orders' };
    renderForm(FORM, { api, initial: { ...ORDER, place } });
    await screen.findAllByRole('radio');
    expect(api.asked).toEqual([`proposeSchedule ${ORDER.entityRef} ${JSON.stringify(place)}`]);
  });

  it('says that there is none', async () => {
    const proposal = scheduleProposal();
    renderForm(FORM, {
      api: apiWith({ ...proposal, options: { ...proposal.options, locations: [] } }),
      initial: ORDER,
    });
    expect(await screen.findByText(/No storage location can be seen there/)).toBeInTheDocument();
  });

  it('says who may not see them, in Korean', async () => {
    const api = apiWith();
    api.answers.proposeSchedule = Object.assign(new Error('Not allowed'), { statusCode: 403 });
    renderForm(FORM, { api, initial: ORDER, language: 'ko' });
    expect(await screen.findByRole('alert')).toHaveTextContent('dr.service.read 권한이 필요합니다.');
    expect(screen.queryByRole('button', { name: '다시 시도' })).not.toBeInTheDocument();
  });
});
