import { ReactNode, useId, useRef, useState } from 'react';
import styles from './Hint.module.css';

/**
 * Words with something more exact behind them, shown on hover and on focus, hidden again by Escape.
 *
 * The bubble is fixed to the window, because cards clip what hangs out of them.
 */
export function Hint(props: { tip: string; children: ReactNode }) {
  const id = useId();
  const anchor = useRef<HTMLSpanElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number }>();
  const show = () => {
    const box = anchor.current?.getBoundingClientRect();
    if (box) setPlace({ left: box.left + box.width / 2, top: box.top });
  };
  const hide = () => setPlace(undefined);
  return (
    <span
      ref={anchor}
      className={styles.anchor}
      tabIndex={0}
      aria-describedby={id}
      onMouseEnter={show}
      onMouseLeave={hide}
      onFocus={show}
      onBlur={hide}
      onKeyDown={event => event.key === 'Escape' && hide()}
    >
      {props.children}
      <span id={id} role="tooltip" className={styles.bubble} hidden={!place} style={place}>
        {props.tip}
      </span>
    </span>
  );
}
