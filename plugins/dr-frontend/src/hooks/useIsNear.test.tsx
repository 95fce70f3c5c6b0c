import { act, render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { useIsNear } from './useIsNear';

function Part() {
  const room = useRef<HTMLDivElement>(null);
  return <div ref={room}>{useIsNear(room) ? 'drawn' : 'kept free'}</div>;
}

describe('useIsNear', () => {
  afterEach(() => {
    Reflect.deleteProperty(window, 'IntersectionObserver');
  });

  it('says so at once where the browser cannot tell', () => {
    render(<Part />);
    expect(screen.getByText('drawn')).toBeInTheDocument();
  });

  it('says so once the element comes near, and looks no further', () => {
    let tell: (entries: Array<{ isIntersecting: boolean }>) => void = () => undefined;
    const disconnect = jest.fn();
    Object.assign(window, {
      IntersectionObserver: class {
        disconnect = disconnect;
        observe = jest.fn();
        constructor(callback: typeof tell) {
          tell = callback;
        }
      },
    });
    render(<Part />);
    act(() => tell([{ isIntersecting: false }]));
    expect(screen.getByText('kept free')).toBeInTheDocument();
    act(() => tell([{ isIntersecting: true }]));
    expect(screen.getByText('drawn')).toBeInTheDocument();
    expect(disconnect).toHaveBeenCalled();
  });
});
