import { ServiceFate } from '@backstage-dr/plugin-dr-common';
import { CSSProperties, SyntheticEvent, useId, useState } from 'react';
import { useT, useWords } from '../../hooks/useWords';
import { OrderSpan } from '../../presentation/recoveryOrder';
import { Bubble, BubblePlace, placeAbove } from '../Hint';
import styles from './RecoveryOrder.module.css';

/** From start to end; what is not known is open and says so. All of it in words on hover and focus. */
export function OrderBar(props: { label: string; service: ServiceFate; span: OrderSpan }) {
  const { label, service, span } = props;
  const t = useT();
  const words = useWords();
  const id = useId();
  const [place, setPlace] = useState<BubblePlace>();
  const show = (event: SyntheticEvent) => setPlace(placeAbove(event.currentTarget));
  const hide = () => setPlace(undefined);
  const written = span.how === 'unknown' ? sayOpen() : undefined;
  const lead: CSSProperties & { '--dr-lead': string } = { '--dr-lead': percent(span.start) };
  return (
    <div className={styles.track}>
      <button
        type="button"
        className={styles.bar}
        data-how={span.how}
        data-critical={service.isOnCriticalPath}
        style={{ insetInlineStart: percent(span.start), inlineSize: percent(span.end - span.start) }}
        // Whoever speaks to the page says what they read.
        aria-label={[label, written].filter(Boolean).join(' ')}
        onMouseEnter={show}
        onMouseLeave={hide}
        onFocus={show}
        onBlur={hide}
        onClick={show}
        onKeyDown={event => event.key === 'Escape' && hide()}
      />
      {written && (
        <span className={styles.open} style={lead} aria-hidden="true">
          <span>{written}</span>
        </span>
      )}
      {span.promise !== undefined && (
        <span className={styles.promise} style={{ insetInlineStart: percent(span.promise) }} />
      )}
      {place && (
        <Bubble id={id} place={place}>
          {label}
        </Bubble>
      )}
    </div>
  );

  function sayOpen(): string {
    const { seconds } = service.restore;
    return seconds === undefined
      ? t('whatIf.order.neverTimed')
      : t('whatIf.order.waits', { value: words.duration(seconds) });
  }
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
