import { render, screen } from '@testing-library/react';
import { BulletBar } from './BulletBar';

function marks(container: HTMLElement) {
  return {
    within: container.querySelector<HTMLElement>('.within')?.style.inlineSize,
    beyond: container.querySelector<HTMLElement>('.beyond')?.style.inlineSize,
    promise: container.querySelector<HTMLElement>('.promise')?.style.insetInlineStart,
  };
}

describe('BulletBar', () => {
  it('says the whole thing in words', () => {
    render(<BulletBar label="Data loss now 47 min, promise 15 min" now={47} nowLabel="now 47 min" promise={15} />);
    expect(screen.getByRole('img', { name: 'Data loss now 47 min, promise 15 min' })).toBeInTheDocument();
  });

  it('is red from the promise on', () => {
    const { container } = render(<BulletBar label="x" now={80} nowLabel="80" promise={20} promiseLabel="20" />);
    expect(marks(container)).toEqual({ within: '20.00%', beyond: '60.00%', promise: '20.00%' });
  });

  it('is not red within the promise', () => {
    const { container } = render(<BulletBar label="x" now={40} nowLabel="40" promise={80} promiseLabel="80" />);
    expect(marks(container)).toEqual({ within: '40.00%', beyond: undefined, promise: '80.00%' });
  });

  it('is not green for what rests on an assumption', () => {
    const { container } = render(<BulletBar label="x" now={40} nowLabel="40" promise={80} isAssumed />);
    expect(container.querySelector('.within')).toHaveAttribute('data-promised', 'false');
    expect(marks(container).promise).toBe('80.00%');
  });

  it('has no bar for what is not known, and no mark where nothing was promised', () => {
    const { container, rerender } = render(<BulletBar label="x" nowLabel="unknown" promise={60} promiseLabel="60" />);
    expect(marks(container)).toEqual({ within: undefined, beyond: undefined, promise: '80.00%' });
    rerender(<BulletBar label="x" now={60} nowLabel="60" />);
    expect(marks(container)).toEqual({ within: '80.00%', beyond: undefined, promise: undefined });
  });
});
