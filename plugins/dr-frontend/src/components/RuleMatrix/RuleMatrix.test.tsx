import { ServiceSummary } from '@backstage-dr/plugin-dr-common';
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import { FakeDrApi, services } from '../../__testUtils__';
import { renderPage } from '../../__testUtils__/renderPage';
import { MarkLists } from './MarkLists';
import { MatrixTable } from './MatrixTable';
import { RuleMatrix } from './RuleMatrix';

const [template] = services(Date.now(), 1);

const SERVICES: ServiceSummary[] = [
  {
    ...template,
    entityRef: 'component:default/order',
    title: 'order',
    marks: [
      { rule: 'recovery-point-fresh', outcome: 'fail', gravity: 'blocking' },
      { rule: 'strategy-fits', outcome: 'unknown', gravity: 'degrading' },
      { rule: 'restore-tested', outcome: 'exempt', gravity: 'advisory' },
      { rule: 'of-a-newer-backend', outcome: 'fail', gravity: 'advisory' },
    ],
  },
  { ...template, entityRef: 'component:default/well', title: 'well', marks: [] },
  {
    ...template,
    entityRef: 'component:default/stopped',
    title: 'stopped',
    readiness: 'unknown',
    reason: { code: 'reason.lapsed', params: { assessedAt: '2026-11-23T04:00:00Z' } },
    marks: [],
  },
];

function Where() {
  const { pathname, hash } = useLocation();
  return <span data-testid="where">{`${pathname}${hash}`}</span>;
}

function render(element: JSX.Element) {
  renderPage(element, { api: new FakeDrApi(), path: '/' });
}

describe('MatrixTable', () => {
  it('names every mark in words, and leads to what was found', async () => {
    render(<MatrixTable services={SERVICES} />);
    const row = within(await screen.findByRole('row', { name: /^order/ }));
    const marks = row.getAllByRole('link');
    expect(marks.map(mark => mark.getAttribute('aria-label'))).toEqual([
      'order, Strategy fits: unknown',
      'order, Recovery point fresh: fails, would not come back as promised',
      'order, Restore tested: exempt',
      'order, of-a-newer-backend: could be better',
    ]);
    expect(marks[1]).toHaveAttribute(
      'href',
      '/catalog/default/component/order/disaster-recovery#dr-finding-recovery-point-fresh',
    );
  });

  it('goes to what was found without the portal being loaded anew, and leaves other tabs to the browser', async () => {
    render(
      <>
        <MatrixTable services={SERVICES} />
        <Where />
      </>,
    );
    const mark = await screen.findByRole('link', { name: /Restore tested/ });
    // Here no browser would open it.
    document.addEventListener('click', event => event.preventDefault(), { once: true });
    fireEvent.click(mark, { ctrlKey: true });
    expect(screen.getByTestId('where')).toHaveTextContent(/^\/$/);
    await userEvent.click(mark);
    expect(screen.getByTestId('where')).toHaveTextContent(
      '/catalog/default/component/order/disaster-recovery#dr-finding-restore-tested',
    );
  });

  it('does not take a rule for passed that may not apply', async () => {
    render(<MatrixTable services={SERVICES} />);
    const row = within(await screen.findByRole('row', { name: /^well/ }));
    expect(row.queryByRole('link')).not.toBeInTheDocument();
    expect(row.getAllByLabelText('passes or does not apply')).toHaveLength(30);
  });

  it('does not take a rule for passed of a verdict that holds no longer', async () => {
    render(<MatrixTable services={SERVICES} />);
    const row = within(await screen.findByRole('row', { name: /^stopped/ }));
    expect(row.queryByLabelText('passes or does not apply')).not.toBeInTheDocument();
    expect(row.getAllByLabelText('unknown: its last verdict does not hold any longer')).toHaveLength(30);
  });

  it('has the rules by level, and those of a newer backend at the end', async () => {
    render(<MatrixTable services={SERVICES} />);
    await screen.findByRole('grid', { name: 'Services by rules' });
    const headers = screen.getAllByRole('columnheader').map(header => header.textContent);
    expect(headers.slice(0, 5)).toEqual(['1 Defined', '2 Protected', '3 Proven', '4 Resilient', 'Other']);
    expect(headers.at(-1)).toBe('of-a-newer-backend');
  });

  it('is one stop of the tab key, and the arrow keys move inside it', async () => {
    render(<MatrixTable services={SERVICES} />);
    const grid = await screen.findByRole('grid', { name: 'Services by rules' });
    const stops = () => [...grid.querySelectorAll('[tabindex="0"]')];
    expect(stops()).toHaveLength(1);
    await userEvent.tab();
    expect(stops()).toEqual([document.activeElement]);
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(screen.getByRole('link', { name: /Strategy fits/ })).toHaveFocus();
    expect(screen.getByRole('tooltip')).toHaveTextContent('Can the chosen strategy keep the promise?');
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toHaveAttribute('data-row', '1');
    await userEvent.keyboard('{ArrowDown}{End}{ArrowRight}');
    expect(document.activeElement).toHaveAttribute('data-row', '2');
    expect(document.activeElement).toHaveAttribute('data-column', '29');
    expect(stops()).toEqual([document.activeElement]);
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('tooltip')).not.toBeInTheDocument();
  });
});

describe('MarkLists', () => {
  it('says what each service does not pass', async () => {
    render(<MarkLists services={SERVICES} />);
    expect(await screen.findByText('Recovery point fresh')).toHaveTextContent(
      'Recovery point fresh: fails, would not come back as promised',
    );
    expect(screen.getAllByText('Passes every rule that applies.')).toHaveLength(1);
  });

  it('says of a verdict that holds no longer that it does not, and not that all is passed', async () => {
    render(<MarkLists services={SERVICES} />);
    expect(
      await screen.findByText(/^It was last judged at .*, and that does not hold any longer\.$/),
    ).toBeInTheDocument();
  });
});

describe('RuleMatrix', () => {
  it.each([
    ['en', 'The last verdict on 1 service does not hold any longer'],
    ['ko', '서비스 1개는 마지막 판정이 더 이상 유효하지 않고'],
  ])('says in one sentence why nothing is known of some, in %s', async (language, said) => {
    renderPage(<RuleMatrix services={SERVICES} />, { api: new FakeDrApi(), path: '/', language });
    expect(await screen.findByText(new RegExp(`^${said}`))).toBeInTheDocument();
  });

  it('says nothing of it where every verdict holds', async () => {
    render(<RuleMatrix services={SERVICES.slice(0, 2)} />);
    await screen.findByRole('heading', { name: 'Services by rules' });
    expect(screen.queryByText(/hold any longer/)).not.toBeInTheDocument();
  });
});
