import { ReactNode, useId, useRef, useState } from 'react';
import styles from './Hint.module.css';

/**
 * Words with something more exact behind them, shown on hover, on focus and by a tap; hidden again by Escape.
 *
 * The bubble is fixed to the window, because cards clip what hangs out of them.
 */
export function Hint(props: { tip: string; children: ReactNode }) {
  const id = useId();
  const anchor = useRef<HTMLButtonElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number }>();
  const show = () => {
    const box = anchor.current?.getBoundingClientRect();
    if (box) setPlace({ left: box.left + box.width / 2, top: box.top });
  };
  const hide = () => setPlace(undefined);
  return (
    <>
      <button
        ref={anchor}
        type="button"
        className={styles.anchor}
        aria-describedby={place && id}
        onMouseEnter={show}
        onMouseLeave={hide}
        onFocus={show}
        onBlur={hide}
        onClick={show}
        onKeyDown={event => event.key === 'Escape' && hide()}
      >
        {props.children}
      </button>
      {place && (
        <span id={id} role="tooltip" className={styles.bubble} style={place}>
          {props.tip}
        </span>
      )}
    </>
  );
}
