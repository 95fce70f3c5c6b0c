import { ServiceFate } from '@backstage-dr/plugin-dr-common';
import { useT } from '../../hooks/useWords';
import styles from './RecoveryOrder.module.css';

const TIMES = ['measured', 'estimated', 'unknown'] as const;

/** What is what in the chart; only what is in it. */
export function OrderLegend(props: { services: readonly ServiceFate[] }) {
  const { services } = props;
  const t = useT();
  const present = TIMES.filter(state => services.some(service => service.restore.state === state));
  return (
    <ul className={styles.legend}>
      {present.map(state => (
        <li key={state}>
          <span className={styles.swatch} data-how={state} />
          {t(`whatIf.order.legend.${state}`)}
        </li>
      ))}
      {services.some(service => service.isOnCriticalPath) && (
        <li>
          <span className={styles.swatch} data-how="critical" />
          {t('whatIf.order.legend.critical')}
        </li>
      )}
      {services.some(service => service.rtoSeconds !== undefined) && (
        <li>
          <span className={styles.swatch} data-how="promise" />
          {t('whatIf.order.legend.promise')}
        </li>
      )}
    </ul>
  );
}
