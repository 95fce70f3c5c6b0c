import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answer, renderPart } from '../../__testUtils__';
import { Fates } from '../../hooks/useFates';
import { COMING_BACK } from '../../presentation/fates';
import { RecoveryOrder } from './RecoveryOrder';

const SEOUL = 'region:ap-northeast-2';

function fates(limit = 20): Fates {
  const page = answer(Date.now(), SEOUL, { fate: COMING_BACK, limit });
  return { page, lost: SEOUL, isBusy: false, before: 0, later: () => undefined, refresh: () => undefined };
}

describe('RecoveryOrder', () => {
  it('has a bar for each service that says everything it shows', async () => {
    await renderPart(<RecoveryOrder fates={fates()} />);
    const bar = screen.getByRole('button', { name: /^identity:/ });
    expect(bar).toHaveAccessibleName(
      'identity: starts 18 min after the loss, is back after 30 min, measured. Promised within 45 min. tokyo-1: lose 9 min. On the critical path.',
    );
    expect(bar).toHaveAttribute('data-how', 'measured');
    expect(screen.getByRole('button', { name: /^accounts-db:/ })).toHaveAttribute('data-how', 'estimated');
    expect(screen.getByText('needs payment-db, identity')).toBeInTheDocument();
  });

  it('leaves open what is not known: no end, no zero', async () => {
    await renderPart(<RecoveryOrder fates={fates()} />);
    const bar = screen.getByRole('button', { name: /^reviews:/ });
    expect(bar).toHaveAccessibleName(/when it is back is not known\./);
    expect(bar).toHaveAttribute('data-how', 'unknown');
    expect(bar.parentElement).toHaveTextContent('unknown: never measured');
    expect(screen.getByRole('button', { name: /^back-office:/ }).parentElement).toHaveTextContent(
      'unknown: waits for what was never measured, then 1 h 02 min',
    );
  });

  it('says what lies beyond the promise, and why some wait', async () => {
    await renderPart(<RecoveryOrder fates={fates()} />);
    expect(screen.getByText('Back after 1 h 53 min, and promised after 1 h.')).toBeInTheDocument();
    expect(screen.getByText('queued behind identity')).toBeInTheDocument();
    expect(screen.getByText(/^Velero restores one at a time/)).toBeInTheDocument();
  });

  it('says the critical path in words, measured and estimated apart, and of how many nothing is known', async () => {
    await renderPart(<RecoveryOrder fates={fates()} />);
    expect(screen.getByText(/^Critical path: accounts-db → identity →/)).toHaveTextContent(
      /2 h 02 min in all, of which 1 h 30 min measured and 32 min estimated\. The times of 2 services are not known/,
    );
  });

  it('says so when no time is known at all, and draws no axis', async () => {
    const { page, ...rest } = fates();
    const services = page!.services.map(service => ({
      ...service,
      startSeconds: undefined,
      endSeconds: undefined,
      isOnCriticalPath: false,
      restore: { state: 'unknown' as const },
    }));
    const untimed = { ...page!, services, totalSeconds: undefined, criticalPath: [], unknownTimes: services.length };
    await renderPart(<RecoveryOrder fates={{ ...rest, page: untimed }} />);
    expect(screen.getByText(/^How long it takes is not known of any of them/)).not.toHaveTextContent('may take longer');
    expect(screen.getAllByText('unknown: never measured')).toHaveLength(9);
    expect(screen.queryByText('measured')).not.toBeInTheDocument();
    expect(screen.queryByText('promised RTO')).not.toBeInTheDocument();
  });

  it('is a table for who prefers one, with all the numbers', async () => {
    await renderPart(<RecoveryOrder fates={fates()} />);
    await userEvent.click(screen.getByRole('button', { name: 'Show as table' }));
    const row = within(screen.getByRole('row', { name: /^reviews/ }));
    expect(row.getAllByRole('cell').map(cell => cell.textContent)).toEqual([
      '22 min',
      'at least 22 min',
      'not known',
      '4 h',
      'tokyo-2',
      'lose 20 min',
      'catalogue',
    ]);
  });

  it('shows a page of many, and the whole critical path', async () => {
    await renderPart(<RecoveryOrder fates={fates(2)} />);
    expect(screen.getByText('1–2 of 9')).toBeInTheDocument();
    expect(screen.getByText(/^Critical path: accounts-db → identity → payment-db/)).toBeInTheDocument();
  });
});
