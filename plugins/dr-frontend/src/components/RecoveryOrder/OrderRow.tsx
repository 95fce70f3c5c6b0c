import { ServiceFate } from '@backstage-dr/plugin-dr-common';
import { useT, useWords } from '../../hooks/useWords';
import { namesIn } from '../../presentation/namesIn';
import { orderSpan } from '../../presentation/recoveryOrder';
import { ServiceLink } from '../ServiceLink';
import { ToneMark } from '../ToneMark';
import { OrderBar } from './OrderBar';
import { useOrderWords } from './useOrderWords';
import styles from './RecoveryOrder.module.css';

const MOST_REASONS = 2;
const OF_UNKNOWN_TIME: readonly string[] = ['whatIf.neverTimed', 'whatIf.waitsForUntimed', 'whatIf.partnersUntimed'];

/** One service: what it needs first, its bar on the axis, where it goes and what it loses. */
export function OrderRow(props: {
  service: ServiceFate;
  axisSeconds: number | undefined;
  titleOf(entityRef: string): string;
}) {
  const { service, axisSeconds, titleOf } = props;
  const { entityRef, title, fate, waitsFor, queuedBehind, reasons } = service;
  const t = useT();
  const words = useWords();
  const said = useOrderWords();
  // The bar says itself that its time is not known; volumes that stay behind are among the reasons.
  const missing = reasons.filter(({ code }) => !OF_UNKNOWN_TIME.includes(code)).slice(0, MOST_REASONS);
  const needs = namesIn(waitsFor, titleOf, t);
  return (
    <li className={styles.row}>
      <div className={styles.name}>
        <ServiceLink entityRef={entityRef} title={title} />
        {needs && <span className={styles.quiet}>{t('whatIf.order.needs', { names: needs })}</span>}
        {queuedBehind && (
          <span className={styles.quiet}>{t('whatIf.order.queued', { name: titleOf(queuedBehind) })}</span>
        )}
      </div>
      <OrderBar label={said.sentence(service)} service={service} span={orderSpan(service, axisSeconds)} />
      <div className={styles.cost}>
        <span>{`${said.target(service)} · ${said.loss(service)}`}</span>
        {fate === 'beyond-promise' && missing.length > 0 && (
          <span className={styles.beyond}>
            <ToneMark tone="warn" />
            <span>{missing.map(words.statement).join(' ')}</span>
          </span>
        )}
      </div>
    </li>
  );
}
