import { ServiceFate } from '@backstage-dr/plugin-dr-common';
import { useT } from '../../hooks/useWords';
import { orderSpan } from '../../presentation/recoveryOrder';
import styles from './RecoveryOrder.module.css';

const TIMES = ['measured', 'estimated', 'unknown'] as const;

/** What is what in the chart; only what is in it. */
export function OrderLegend(props: { services: readonly ServiceFate[]; axisSeconds: number | undefined }) {
  const { services, axisSeconds } = props;
  const t = useT();
  const spans = services.map(service => orderSpan(service, axisSeconds));
  const present = TIMES.filter(how => spans.some(span => span.how === how));
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
      {spans.some(span => span.promise !== undefined) && (
        <li>
          <span className={styles.swatch} data-how="promise" />
          {t('whatIf.order.legend.promise')}
        </li>
      )}
    </ul>
  );
}
