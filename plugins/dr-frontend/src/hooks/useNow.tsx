import { createContext, ReactNode, startTransition, useContext, useEffect, useState } from 'react';

const NowContext = createContext<number | undefined>(undefined);

/** Ages are said in minutes, below that in seconds that nobody counts. */
const TICK_MS = 5000;

/** Gives everything inside one common now, that moves every few seconds. */
export function NowProvider(props: { children: ReactNode; nowMs?: () => number }) {
  const { children, nowMs = Date.now } = props;
  const [now, setNow] = useState(nowMs);
  useEffect(() => {
    // It moves every age on the page; what is pressed meanwhile goes first.
    const timer = setInterval(() => startTransition(() => setNow(nowMs())), TICK_MS);
    return () => clearInterval(timer);
  }, [nowMs]);
  return <NowContext.Provider value={now}>{children}</NowContext.Provider>;
}

/** Now, in milliseconds since 1970. */
export function useNow(): number {
  return useContext(NowContext) ?? Date.now();
}
