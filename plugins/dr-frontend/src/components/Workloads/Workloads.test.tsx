import { screen } from '@testing-library/react';
import { malformed, nothing, notReady, renderPart, unknown } from '../../__testUtils__';
import { Workloads } from './Workloads';

const NOW = Date.now();

describe('Workloads', () => {
  it('says what runs where and how it was found', async () => {
    renderPart(<Workloads assessment={notReady(NOW)} />);
    expect(await screen.findByText('seoul-1 / orders')).toBeInTheDocument();
    expect(screen.getByText('app.kubernetes.io/name=order-service, found by its labels')).toBeInTheDocument();
    expect(screen.getByText('StatefulSet orders-db, 1 of 2 ready')).toBeInTheDocument();
  });

  it('says how old a last known place is', async () => {
    renderPart(<Workloads assessment={unknown(NOW)} />);
    expect(await screen.findByText('the whole namespace, last known place, seen 3 h ago')).toBeInTheDocument();
  });

  it('gives the annotations to paste when nobody knows', async () => {
    renderPart(<Workloads assessment={{ ...nothing(NOW), workloads: [] }} />);
    expect(await screen.findByText(/backstage.io\/kubernetes-id: newcomer/)).toBeInTheDocument();
  });

  it('quotes an annotation that cannot be used', async () => {
    renderPart(<Workloads assessment={malformed(NOW)} />);
    expect(await screen.findByText(/label-selector says “\${{ values.selector }}”/)).toBeInTheDocument();
  });
});
