import { RefObject, useEffect, useState } from 'react';

/**
 * Whether an element has ever been in the window or up to one window away from it, so that what stands in it can be drawn
 * shortly before it is seen. At once where the browser cannot tell.
 */
export function useIsNear(element: RefObject<Element>): boolean {
  const [isNear, setIsNear] = useState(typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    if (isNear || !element.current) return undefined;
    const observer = new IntersectionObserver(
      entries => entries.some(({ isIntersecting }) => isIntersecting) && setIsNear(true),
      { rootMargin: '100% 0px' },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [isNear, element]);
  return isNear;
}
