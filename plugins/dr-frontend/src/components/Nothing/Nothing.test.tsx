import { screen } from '@testing-library/react';
import { renderPart } from '../../__testUtils__/renderPart';
import { Nothing } from './Nothing';

describe('Nothing', () => {
  it('says that there is nothing where that is known', async () => {
    await renderPart(<Nothing doubt={undefined}>There has never been a backup.</Nothing>);
    expect(screen.getByText('There has never been a backup.')).toBeInTheDocument();
  });

  it('does not say so of clusters that cannot be seen', async () => {
    await renderPart(
      <Nothing doubt={{ kind: 'unseen', clusters: ['Busan', 'Jeju'] }}>There has never been a backup.</Nothing>,
    );
    expect(screen.getByText('Cannot tell: not everything in Busan, Jeju can be seen.')).toBeInTheDocument();
    expect(screen.queryByText(/never been a backup/)).not.toBeInTheDocument();
  });

  it('does not say so of a service that runs nobody knows where', async () => {
    await renderPart(<Nothing doubt={{ kind: 'no-place' }}>There has never been a backup.</Nothing>);
    expect(screen.getByText('Cannot tell: it is not known where it runs.')).toBeInTheDocument();
  });
});
