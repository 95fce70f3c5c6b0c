import { useRef } from 'react';

/** The value, or the last one there was: what stays on the page while the next is fetched. */
export function useLast<T>(value: T | undefined): T | undefined {
  const last = useRef(value);
  if (value !== undefined) last.current = value;
  return last.current;
}
