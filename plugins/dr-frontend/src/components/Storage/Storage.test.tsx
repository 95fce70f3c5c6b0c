import { screen } from '@testing-library/react';
import { location, notReady, renderPart } from '../../__testUtils__';
import { Storage } from './Storage';

const NOW = Date.now();

describe('Storage', () => {
  it('says which location can be reached, and why another cannot', async () => {
    renderPart(<Storage locations={notReady(NOW).locations} />);
    expect(await screen.findByText('available')).toBeInTheDocument();
    expect(screen.getByText('unavailable')).toBeInTheDocument();
    expect(screen.getByText('aws · seoul-backups/velero in ap-northeast-2')).toBeInTheDocument();
    expect(screen.getByText('aws · orders-archive, region not known')).toBeInTheDocument();
    expect(screen.getByText(/AccessDenied/)).toBeInTheDocument();
  });

  it('does not take an unchecked location for a good one', async () => {
    renderPart(<Storage locations={[location(NOW, { health: 'unknown', lastValidatedAt: undefined })]} />);
    expect(await screen.findByText('unknown')).toBeInTheDocument();
    expect(screen.getByText('never checked by Velero')).toBeInTheDocument();
  });

  it('says that there is none', async () => {
    renderPart(<Storage locations={[]} />);
    expect(await screen.findByText(/No BackupStorageLocation/)).toBeInTheDocument();
  });
});
