import { WhatIfPage } from '@backstage-dr/plugin-dr-common';
import { useT, useWords } from '../../hooks/useWords';
import { OrderRow } from './OrderRow';
import styles from './RecoveryOrder.module.css';

/** One row a service, from when its restore starts to when it is back, over one time axis. */
export function OrderChart(props: { page: WhatIfPage; ticks: readonly number[]; titleOf(entityRef: string): string }) {
  const { page, ticks, titleOf } = props;
  const t = useT();
  const words = useWords();
  const axisSeconds = ticks.at(-1);
  return (
    <div className={styles.chart}>
      <ol className={styles.rows} aria-label={t('whatIf.order.table')}>
        {page.services.map(service => (
          <OrderRow key={service.entityRef} service={service} axisSeconds={axisSeconds} titleOf={titleOf} />
        ))}
      </ol>
      {axisSeconds !== undefined && (
        <div className={styles.axis} aria-hidden="true">
          <div className={styles.ticks}>
            {ticks.map(tick => (
              <span key={tick} style={{ insetInlineStart: `${(tick / axisSeconds) * 100}%` }}>
                {tick === 0 ? '0' : words.duration(tick)}
              </span>
            ))}
          </div>
        </div>
      )}
      {page.services.some(service => service.queuedBehind !== undefined) && (
        <p className={styles.quiet}>{t('whatIf.order.queue')}</p>
      )}
    </div>
  );
}
