import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ALL_TERMS, FakeDrApi, PLACES, scheduleProposal } from '../../__testUtils__';
import { FIELDS, renderForm } from '../../__testUtils__/renderForm';

const FORM = { ...FIELDS.entityRef, ...FIELDS.place };
const ORDER = { entityRef: 'component:default/order-service' };

const COMMAND = 'kubectl annotate namespace orders backstage-dr.io/entity-ref=component:default/order-service';

function apiWith(places = PLACES): FakeDrApi {
  const api = new FakeDrApi();
  const proposal = scheduleProposal();
  api.answers.proposeSchedule = { ...proposal, options: { ...proposal.options, places } };
  return api;
}

async function send() {
  await userEvent.click(screen.getByRole('button', { name: 'Review' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Create' }));
}

describe('DrPlacePicker', () => {
  it('offers the places that the service runs in, the first chosen', async () => {
    const { created } = renderForm(FORM, { api: apiWith(), initial: ORDER });
    const [seoul, tokyo] = await screen.findAllByRole('radio');
    expect(seoul).toHaveAccessibleName('orders in Seoul (seoul-1) confirmed by the cluster');
    expect(tokyo).toHaveAccessibleName('orders in tokyo-1 not confirmed');
    expect(seoul).toBeChecked();
    expect(screen.queryByText(/kubectl/)).not.toBeInTheDocument();
    await send();
    expect(created).toEqual([{ ...ORDER, place: { cluster: 'seoul-1', namespace: 'orders' } }]);
  });

  it('says of a place that is not confirmed how it is confirmed, and lets choose it', async () => {
    const { created } = renderForm(FORM, { api: apiWith(), initial: ORDER });
    await userEvent.click((await screen.findAllByRole('radio'))[1]);
    expect(await screen.findByText(COMMAND)).toBeInTheDocument();
    expect(screen.getByText(/so nothing is created in tokyo-1 directly; a pull request/)).toBeInTheDocument();
    await send();
    expect(created).toEqual([{ ...ORDER, place: { cluster: 'tokyo-1', namespace: 'orders' } }]);
  });

  it('says of a place that is not confirmed that the catalog’s word is enough, where it is', async () => {
    const api = apiWith();
    api.answers.getActingTerms = { ...ALL_TERMS, namespaceClaims: 'trusted' };
    renderForm(FORM, { api, initial: ORDER });
    await userEvent.click((await screen.findAllByRole('radio'))[1]);
    expect(await screen.findByText(/the operator takes the catalog’s word for it\.$/)).toBeInTheDocument();
    expect(screen.queryByText(COMMAND)).not.toBeInTheDocument();
  });

  it('promises nothing of a place that is not confirmed while it cannot learn what the operator wants', async () => {
    const api = apiWith();
    api.answers.getActingTerms = new Error('away');
    renderForm(FORM, { api, initial: ORDER });
    await userEvent.click((await screen.findAllByRole('radio'))[1]);
    expect(await screen.findByText(/Unless the operator takes the catalog’s word for it/)).toBeInTheDocument();
    expect(screen.getByText(COMMAND)).toBeInTheDocument();
  });

  describe('of a service in several namespaces', () => {
    const SEVERAL = [
      { cluster: 'seoul-1', title: 'Seoul', namespace: 'orders', confirmed: true },
      { cluster: 'seoul-1', title: 'Seoul', namespace: 'orders-data', confirmed: false },
      { cluster: 'seoul-1', title: 'Seoul', namespace: 'orders-jobs', confirmed: false },
      { cluster: 'tokyo-1', title: 'tokyo-1', namespace: 'orders', confirmed: true },
    ];
    const all = { cluster: 'seoul-1', namespace: 'orders, orders-data, orders-jobs' };

    it('offers a cluster once, with all of them chosen', async () => {
      const { created } = renderForm(FORM, { api: apiWith(SEVERAL), initial: ORDER });
      const radios = await screen.findAllByRole('radio');
      expect(radios).toHaveLength(2);
      expect(radios[0]).toHaveAccessibleName('orders, orders-data, orders-jobs in Seoul (seoul-1) 1 of 3 confirmed');
      expect(radios[0]).toBeChecked();
      for (const box of screen.getAllByRole('checkbox')) expect(box).toBeChecked();
      expect(
        await screen.findByText(
          'kubectl annotate namespace orders-data orders-jobs backstage-dr.io/entity-ref=component:default/order-service',
        ),
      ).toBeInTheDocument();
      await send();
      expect(created).toEqual([{ ...ORDER, place: all }]);
    });

    it('lets choose fewer of them, but not none, and says what that means', async () => {
      const { created } = renderForm(FORM, { api: apiWith(SEVERAL), initial: ORDER });
      await userEvent.click(await screen.findByRole('checkbox', { name: 'orders-data' }));
      await userEvent.click(screen.getByRole('checkbox', { name: 'orders-jobs' }));
      expect(screen.getByRole('status')).toHaveTextContent(
        'What is left out is not protected by this, and the service only in part: orders-data, orders-jobs.',
      );
      expect(screen.getByRole('checkbox', { name: 'orders' })).toBeDisabled();
      expect(screen.queryByText(/kubectl/)).not.toBeInTheDocument();
      await send();
      expect(created).toEqual([{ ...ORDER, place: { cluster: 'seoul-1', namespace: 'orders' } }]);
    });

    it.each([
      [{ cluster: 'seoul-1' }, all],
      [{ cluster: 'seoul-1', namespace: 'orders-data,gone' }, all],
      [
        { cluster: 'seoul-1', namespace: 'orders-jobs,orders' },
        { cluster: 'seoul-1', namespace: 'orders, orders-jobs' },
      ],
      [{ cluster: 'gone', namespace: 'orders' }, all],
    ])('takes what the address of the form names, %j, for %j', async (place, expected) => {
      const { created } = renderForm(FORM, { api: apiWith(SEVERAL), initial: { ...ORDER, place } });
      await screen.findAllByRole('radio');
      await send();
      expect(created).toEqual([{ ...ORDER, place: expected }]);
    });
  });

  it('keeps the place that the address of the form names', async () => {
    const initial = { ...ORDER, place: { cluster: 'tokyo-1', namespace: 'orders' } };
    renderForm(FORM, { api: apiWith(), initial });
    expect((await screen.findAllByRole('radio'))[1]).toBeChecked();
  });

  it('asks for a cluster and a namespace where the service is not seen to run', async () => {
    const api = apiWith([]);
    api.answers.getClusters = [
      {
        name: 'seoul-1',
        title: 'Seoul',
        region: 'ap-northeast-2',
        veleroNamespace: 'velero',
        reachability: 'reachable',
        kinds: {},
      },
    ];
    const { created } = renderForm(FORM, { api, initial: ORDER });
    await userEvent.click(await screen.findByRole('button', { name: /Cluster/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'Seoul · ap-northeast-2' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Namespace' }), 'carts');
    await send();
    expect(created).toEqual([{ ...ORDER, place: { cluster: 'seoul-1', namespace: 'carts' } }]);
  });

  it('forgets the place of a service that the name of a new one begins like', async () => {
    const api = apiWith();
    const place = { ...FIELDS.place.place, 'ui:options': { entityField: 'name' } };
    const { created } = renderForm(
      { name: { type: 'string', title: 'Name' }, place },
      { api, initial: { name: 'order' } },
    );
    expect(await screen.findAllByRole('radio')).toHaveLength(2);
    const { proposeSchedule } = apiWith([]).answers;
    api.answers.proposeSchedule = proposeSchedule;
    api.answers.getClusters = [];
    await userEvent.type(screen.getByRole('textbox', { name: /Name/ }), '-2');
    await screen.findByText(/No cluster/);
    await send();
    expect(created).toEqual([{ name: 'order-2', place: {} }]);
  });

  it('does not go on with a place that nothing can be made for', async () => {
    const api = apiWith();
    renderForm(FORM, { api, initial: ORDER });
    await screen.findAllByRole('radio');
    api.answers.proposeSchedule = scheduleProposal(
      {},
      {
        problems: [
          { field: 'namespace', value: 'orders', accepted: { code: 'proposal.accepted.namespaceName' } },
          { field: 'ttl', value: 'x', accepted: { code: 'proposal.accepted.noCluster' } },
        ],
      },
    );
    await userEvent.click(screen.getByRole('button', { name: 'Review' }));
    expect(await screen.findAllByText(/“orders”: The name of a namespace/)).not.toHaveLength(0);
    expect(screen.queryByText(/A cluster with Velero/)).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Create' })).not.toBeInTheDocument();
  });

  it('asks for a service first', async () => {
    const api = apiWith();
    renderForm(FORM, { api });
    expect(await screen.findByText(/Choose a service first/)).toBeInTheDocument();
    expect(api.asked).toEqual([]);
  });

  it('says why places cannot be fetched, and tries again', async () => {
    const api = apiWith();
    const { proposeSchedule } = api.answers;
    api.answers.proposeSchedule = new TypeError('Failed to fetch');
    renderForm(FORM, { api, initial: ORDER });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The backend does not answer (Failed to fetch).');
    expect(alert).toHaveTextContent('What you have entered stays.');
    api.answers.proposeSchedule = proposeSchedule;
    await userEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await screen.findAllByRole('radio')).toHaveLength(2);
  });

  it('speaks Korean', async () => {
    renderForm(FORM, { api: apiWith(), initial: ORDER, language: 'ko' });
    expect(await screen.findByText('클러스터가 확인함')).toBeInTheDocument();
    expect(screen.getByText('확인되지 않음')).toBeInTheDocument();
  });
});
