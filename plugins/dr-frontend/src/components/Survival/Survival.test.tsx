import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { notReady, ready, renderPart } from '../../__testUtils__';
import { Survival } from './Survival';

const NOW = Date.now();

describe('Survival', () => {
  it('says of each loss whether it comes back, from what, where to, and at what cost', async () => {
    renderPart(<Survival assessment={notReady(NOW)} />);
    const [namespace, cluster, region] = (await screen.findAllByRole('heading', { level: 4 })).map(
      heading => heading.closest('section') as HTMLElement,
    );
    expect(namespace).toHaveTextContent('Namespace orders is deleted');
    expect(namespace).toHaveTextContent('comes back');
    expect(namespace).toHaveTextContent('→ same cluster');
    expect(namespace).toHaveTextContent('lose 47 min · down 38 min, measured');
    expect(cluster).toHaveTextContent('comes back in part');
    expect(cluster).toHaveTextContent('down for how long is not known');
    expect(cluster).toHaveTextContent('Volume orders-cache stays behind');
    expect(region).toHaveTextContent('does not come back');
    expect(region).toHaveTextContent('lost together with it');
  });

  it('neither promises nor denies what is not known', async () => {
    renderPart(<Survival assessment={ready(NOW)} />);
    const region = (await screen.findByRole('heading', { name: 'Region ap-northeast-2 is lost' })).closest('section');
    expect(region).toHaveTextContent('cannot tell');
    expect(region).not.toHaveTextContent('lose');
  });

  it('tells of every cluster why it could not take it', async () => {
    renderPart(<Survival assessment={notReady(NOW)} />);
    const summaries = await screen.findAllByText('1 cluster looked at');
    const last = summaries[summaries.length - 1];
    await userEvent.click(last);
    expect(last.closest('details')).toHaveAttribute('open');
    expect(screen.getByText('cannot take it')).toBeVisible();
    expect(screen.getAllByText(/tokyo-1 has no storage location/).length).toBeGreaterThan(1);
  });

  it('is no claim when it is not known where the service runs', async () => {
    renderPart(<Survival assessment={{ ...ready(NOW), recoverability: [] }} />);
    expect(await screen.findByText('Cannot tell: it is not known where it runs.')).toBeInTheDocument();
  });

  it('speaks Korean', async () => {
    renderPart(<Survival assessment={notReady(NOW)} />, { language: 'ko' });
    expect(await screen.findByText('seoul-1 클러스터를 잃으면')).toBeInTheDocument();
  });
});
