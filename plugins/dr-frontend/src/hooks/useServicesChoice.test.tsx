import { act, renderHook } from '@testing-library/react';
import { ReactNode } from 'react';
import { MemoryRouter, useLocation, useNavigate } from 'react-router-dom';
import { useServicesChoice } from './useServicesChoice';

function setUp(search = '') {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <MemoryRouter initialEntries={[`/dr/services${search}`]}>{children}</MemoryRouter>
  );
  const { result } = renderHook(
    () => ({ chooser: useServicesChoice(), search: useLocation().search, navigate: useNavigate() }),
    { wrapper },
  );
  return { result, search: () => decodeURIComponent(result.current.search) };
}

describe('useServicesChoice', () => {
  it('goes on page by page and back the same way', () => {
    const { result, search } = setUp('?sort=title');
    expect(result.current.chooser.previous).toBeUndefined();
    act(() => result.current.chooser.next('a'));
    act(() => result.current.chooser.next('b'));
    expect(search()).toBe('?sort=title&cursor=b&page=3');
    act(() => result.current.chooser.previous?.());
    expect(search()).toBe('?sort=title&cursor=a&page=2');
    act(() => result.current.chooser.previous?.());
    expect(search()).toBe('?sort=title');
  });

  it('goes back to the first page where the way there is not known', () => {
    const { result, search } = setUp('?cursor=b&page=3&tier=critical');
    act(() => result.current.chooser.previous?.());
    expect(search()).toBe('?tier=critical');
  });

  it('begins with the first page when the filter or the order changes, and keeps the rest', () => {
    const { result, search } = setUp('?tier=critical&cursor=b&page=3');
    act(() => result.current.chooser.narrow({ readiness: ['unknown'] }));
    expect(search()).toBe('?tier=critical&readiness=unknown');
    act(() => result.current.chooser.next('a'));
    act(() => result.current.chooser.sort('provenAt', true));
    expect(search()).toBe('?tier=critical&readiness=unknown&sort=provenAt&order=desc');
    expect(result.current.chooser.hrefWith({ tier: undefined })).toBe(
      '/dr/services?readiness=unknown&sort=provenAt&order=desc',
    );
    act(() => result.current.chooser.clear());
    expect(search()).toBe('?sort=provenAt&order=desc');
  });

  it('keeps choices in the history, and typing out of it', () => {
    const { result, search } = setUp();
    act(() => result.current.chooser.narrow({ mine: true }));
    act(() => result.current.chooser.narrow({ text: 'p' }, { replace: true }));
    act(() => result.current.chooser.narrow({ text: 'pay' }, { replace: true }));
    expect(search()).toBe('?text=pay&mine=true');
    act(() => result.current.navigate(-1));
    expect(search()).toBe('');
  });
});
