import { useEffect, useRef, useState } from 'react';
import { failureOf } from '../../presentation/failureOf';

/** Something that a reader does: whether it is under way, why it did not work, and a way to do it. */
export function useAct(act: (signal: AbortSignal) => Promise<unknown>, done: () => void) {
  const [state, setState] = useState<{ busy: boolean; problem?: string }>({ busy: false });
  const controller = useRef<AbortController>();
  useEffect(() => () => controller.current?.abort(), []);
  const run = async () => {
    const { signal } = (controller.current = new AbortController());
    setState({ busy: true });
    try {
      await act(signal);
    } catch (error) {
      if (!signal.aborted) setState({ busy: false, problem: failureOf(error).message });
      return;
    }
    done();
  };
  return { ...state, run };
}
