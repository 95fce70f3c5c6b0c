import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Hint } from './Hint';

describe('Hint', () => {
  it('shows what is behind the words on focus and hides it by Escape', async () => {
    render(<Hint tip="04:00:14 UTC">47 min ago</Hint>);
    expect(screen.queryByRole('tooltip')).not.toBeInTheDocument();
    await userEvent.tab();
    expect(screen.getByRole('button', { name: '47 min ago' })).toHaveAccessibleDescription('04:00:14 UTC');
    expect(screen.getByRole('tooltip')).toHaveTextContent('04:00:14 UTC');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('tooltip')).not.toBeInTheDocument();
  });

  it('shows it on hover', async () => {
    render(<Hint tip="04:00:14 UTC">47 min ago</Hint>);
    await userEvent.hover(screen.getByRole('button'));
    expect(screen.getByRole('tooltip')).toBeInTheDocument();
    await userEvent.unhover(screen.getByRole('button'));
    expect(screen.queryByRole('tooltip')).not.toBeInTheDocument();
  });
});
