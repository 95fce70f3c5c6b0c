import { useEffect, useState } from 'react';
import { useLocation } from 'react-router-dom';

/**
 * Id of the element that the address points to (`#dr-finding-…`), which is scrolled to and given the focus.
 */
export function useTargetedId(): string | undefined {
  const { hash, key } = useLocation();
  const [targeted, setTargeted] = useState<string>();
  useEffect(() => {
    const id = hash.slice(1) || undefined;
    setTargeted(id);
    const element = id === undefined ? null : document.getElementById(id);
    element?.scrollIntoView?.({ block: 'center' });
    element?.querySelector('button')?.focus({ preventScroll: true });
  }, [hash, key]);
  return targeted;
}
