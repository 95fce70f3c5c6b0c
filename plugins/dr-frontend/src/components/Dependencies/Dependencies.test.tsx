import { screen } from '@testing-library/react';
import { notReady, ready, renderPart } from '../../__testUtils__';
import { Dependencies } from './Dependencies';

const NOW = Date.now();

describe('Dependencies', () => {
  it('says of each what it promises and whether it comes back, and links to it', async () => {
    renderPart(<Dependencies assessment={ready(NOW)} />);
    expect(await screen.findByRole('link', { name: 'payment-db' })).toHaveAttribute(
      'href',
      '/catalog/default/resource/payment-db',
    );
    expect(screen.getByText('Ready')).toBeInTheDocument();
    expect(screen.getByText('RPO 1 h · RTO 1 h')).toBeInTheDocument();
  });

  it('does not link to what the catalog does not have, and shows the way of a cycle', async () => {
    renderPart(<Dependencies assessment={notReady(NOW)} />);
    expect(await screen.findByText('not in the catalog')).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'ledger' })).not.toBeInTheDocument();
    expect(
      screen.getByText(
        'Depends on itself: component:default/order → component:default/payment → component:default/order',
      ),
    ).toBeInTheDocument();
  });

  it('counts what the reader may not see', async () => {
    renderPart(<Dependencies assessment={{ ...ready(NOW), dependencies: [], hiddenDependencies: 2 }} />);
    expect(await screen.findByText('It depends on 2 more that you may not see.')).toBeInTheDocument();
    expect(screen.queryByText(/names nothing/)).not.toBeInTheDocument();
  });

  it('takes a service that was never judged for unknown', async () => {
    const base = ready(NOW);
    const [dependency] = base.dependencies;
    renderPart(<Dependencies assessment={{ ...base, dependencies: [{ ...dependency, readiness: undefined }] }} />);
    expect(await screen.findByText('Unknown')).toBeInTheDocument();
  });
});
