import { ReactNode, SyntheticEvent, useId, useState } from 'react';
import { Bubble, BubblePlace, placeAbove } from './Bubble';
import styles from './Hint.module.css';

/** Words with something more exact behind them, shown on hover, on focus and by a tap; hidden again by Escape. */
export function Hint(props: { tip: string; children: ReactNode }) {
  const id = useId();
  const [place, setPlace] = useState<BubblePlace>();
  const show = (event: SyntheticEvent) => setPlace(placeAbove(event.currentTarget));
  const hide = () => setPlace(undefined);
  return (
    <>
      <button
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
        <Bubble id={id} place={place}>
          {props.tip}
        </Bubble>
      )}
    </>
  );
}
