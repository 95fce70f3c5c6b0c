import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ALL_TERMS, CLUSTERS, FakeDrApi, PLACES, scheduleProposal } from '../../__testUtils__';
import { FIELDS, renderForm } from '../../__testUtils__/renderForm';

const FORM = { ...FIELDS.entityRef, ...FIELDS.place };
const ORDER = { entityRef: 'component:default/order-service' };

const COMMAND = 'kubectl annotate namespace orders backstage-dr.io/entity-ref=component:default/order-service';

const AWAY = {
  name: 'tokyo-1',
  title: 'tokyo-1',
  usable: false,
  reasons: [{ code: 'cluster.unreachable', params: { cluster: 'tokyo-1' } }, { code: 'proposal.help.wait' }],
};

function apiWith(places = PLACES, clusters = CLUSTERS): FakeDrApi {
  const api = new FakeDrApi();
  const proposal = scheduleProposal({ cluster: clusters[0]?.name });
  api.answers.proposeSchedule = { ...proposal, options: { ...proposal.options, places, clusters } };
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
    const { created } = renderForm(FORM, { api, initial: ORDER });
    await userEvent.click(await screen.findByRole('button', { name: /Cluster/ }));
    expect(screen.getByRole('option', { name: 'Jeju' })).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(await screen.findByRole('option', { name: 'Seoul · ap-northeast-2' }));
    expect(screen.getByText('1 cluster cannot be chosen now')).toBeVisible();
    expect(screen.getByText('Jeju has no Velero.')).toBeVisible();
    expect(screen.getByText(/^Choose another cluster, or have Velero installed/)).toBeVisible();
    await userEvent.type(screen.getByRole('textbox', { name: 'Namespace' }), 'carts');
    await send();
    expect(created).toEqual([{ ...ORDER, place: { cluster: 'seoul-1', namespace: 'carts' } }]);
  });

  describe('with many clusters that cannot be chosen', () => {
    const WITHOUT_VELERO = ['Busan', 'Daegu', 'Jeju'].map(title => ({
      name: title,
      title,
      usable: false,
      reasons: [{ code: 'cluster.noVelero', params: { cluster: title } }],
    }));

    it('folds away why, as long as there are others', async () => {
      renderForm(FORM, { api: apiWith([], [CLUSTERS[0], ...WITHOUT_VELERO]), initial: ORDER });
      const summary = await screen.findByText('3 clusters cannot be chosen now');
      expect(screen.getByText('Daegu has no Velero.')).not.toBeVisible();
      await userEvent.click(summary);
      expect(screen.getByText('Daegu has no Velero.')).toBeVisible();
    });

    it('says why at once where there are no others', async () => {
      renderForm(FORM, { api: apiWith([], WITHOUT_VELERO), initial: ORDER });
      expect(await screen.findByText('Daegu has no Velero.')).toBeVisible();
    });
  });

  describe('where nothing can be created', () => {
    const REASON =
      'tokyo-1 does not answer. It can be chosen once it is seen again; the page of clusters tells how it stands.';

    it('offers a cluster that cannot be used only with the reason', async () => {
      const { created } = renderForm(FORM, { api: apiWith(PLACES, [CLUSTERS[0], AWAY]), initial: ORDER });
      const [seoul, tokyo] = await screen.findAllByRole('radio');
      expect(seoul).toBeChecked();
      expect(tokyo).toBeDisabled();
      expect(tokyo).toHaveAccessibleName(`orders in tokyo-1 ${REASON} cannot be chosen now`);
      expect(screen.queryByText('None of these can be chosen now')).not.toBeInTheDocument();
      await send();
      expect(created).toEqual([{ ...ORDER, place: { cluster: 'seoul-1', namespace: 'orders' } }]);
    });

    it('says when none can be chosen, does not go on, and looks again', async () => {
      const tokyo = PLACES.slice(1);
      const api = apiWith(tokyo, [AWAY]);
      const { created } = renderForm(FORM, { api, initial: ORDER });
      expect(await screen.findByRole('alert')).toHaveTextContent('None of these can be chosen now');
      expect(screen.getByRole('radio')).not.toBeChecked();
      await userEvent.click(screen.getByRole('button', { name: 'Review' }));
      expect(await screen.findAllByText(REASON)).not.toHaveLength(0);
      api.answers.proposeSchedule = apiWith(tokyo, [{ ...AWAY, usable: true, reasons: [] }]).answers.proposeSchedule;
      await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
      await waitFor(() => expect(screen.getByRole('radio')).toBeChecked());
      await send();
      expect(created).toEqual([{ ...ORDER, place: { cluster: 'tokyo-1', namespace: 'orders' } }]);
    });

    it('says the same of a service that is not seen to run, in Korean', async () => {
      renderForm(FORM, { api: apiWith([], [AWAY]), initial: ORDER, language: 'ko' });
      expect(await screen.findByRole('alert')).toHaveTextContent('지금 고를 수 있는 곳이 없습니다');
      expect(screen.getByText('tokyo-1 클러스터가 응답하지 않습니다.')).toBeVisible();
      expect(screen.getByText(/^다시 확인되면 고를 수 있습니다/)).toBeVisible();
    });

    it('tells of a namespace that is being deleted', async () => {
      const going = { ...PLACES[0], terminating: true };
      const said = /The namespace orders of Seoul is being deleted/;
      const { created } = renderForm(FORM, { api: apiWith([going, PLACES[1]]), initial: ORDER });
      const [seoul, tokyo] = await screen.findAllByRole('radio');
      expect(seoul).toBeDisabled();
      expect(seoul).toHaveAccessibleName(said);
      expect(tokyo).toBeChecked();
      await send();
      expect(created).toHaveLength(1);
    });

    it('tells of one among several, which can be left out', async () => {
      const data = { ...PLACES[0], namespace: 'orders-data', terminating: true };
      renderForm(FORM, { api: apiWith([PLACES[0], data]), initial: ORDER });
      expect(await screen.findByText(/The namespace orders-data of Seoul is being deleted/)).toBeInTheDocument();
      await userEvent.click(screen.getByRole('checkbox', { name: 'orders-data' }));
      expect(screen.queryByText(/is being deleted/)).not.toBeInTheDocument();
    });

    const ACTS = { ...FIELDS.entityRef, place: { ...FIELDS.place.place, 'ui:options': { acts: 'backup' } } };

    it.each([
      ['off', { enabled: false }, /acting is switched off\. An operator turns it on with dr\.acting\.enabled\./],
      ['not for who reads', { mayCreateBackup: false }, /That needs the permission dr\.backup\.create/],
    ])('says of a template that acts where that is %s', async (_, terms, said) => {
      const api = apiWith();
      api.answers.getActingTerms = { ...ALL_TERMS, ...terms };
      renderForm(ACTS, { api, initial: ORDER });
      expect(await screen.findByText(said)).toBeInTheDocument();
      expect((await screen.findAllByRole('radio'))[0]).toBeDisabled();
      await userEvent.click(screen.getByRole('button', { name: 'Review' }));
      await waitFor(() => expect(screen.getAllByText(said).length).toBeGreaterThan(1));
      expect(screen.queryByRole('button', { name: 'Create' })).not.toBeInTheDocument();
    });

    it.each<[string, object, Error | typeof ALL_TERMS]>([
      ['may act', ACTS, ALL_TERMS],
      ['cannot learn whether they may', ACTS, new Error('away')],
      ['may not, where a pull request comes of it', FORM, { ...ALL_TERMS, enabled: false }],
    ])('lets choose who %s', async (_, form, terms) => {
      const api = apiWith();
      api.answers.getActingTerms = terms;
      const { created } = renderForm(form, { api, initial: ORDER });
      expect((await screen.findAllByRole('radio'))[0]).toBeEnabled();
      await send();
      expect(created).toHaveLength(1);
    });
  });

  it('forgets the place of a service that the name of a new one begins like', async () => {
    const api = apiWith();
    const place = { ...FIELDS.place.place, 'ui:options': { entityField: 'name' } };
    const { created } = renderForm(
      { name: { type: 'string', title: 'Name' }, place },
      { api, initial: { name: 'order' } },
    );
    expect(await screen.findAllByRole('radio')).toHaveLength(2);
    api.answers.proposeSchedule = apiWith([], []).answers.proposeSchedule;
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
