import { useRef } from 'react';

/** The first value that there was, whatever comes after it. */
export function useFirst<T>(value: T | undefined): T | undefined {
  const first = useRef(value);
  first.current ??= value;
  return first.current;
}
