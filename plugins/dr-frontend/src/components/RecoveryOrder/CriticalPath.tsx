import { WhatIfPage } from '@backstage-dr/plugin-dr-common';
import { useT, useWords } from '../../hooks/useWords';
import styles from './RecoveryOrder.module.css';

/** What takes longest, in words: measured and estimated time kept apart, and of how many services it is not known. */
export function CriticalPath(props: { page: WhatIfPage; titleOf(entityRef: string): string }) {
  const { criticalPath, totalSeconds, atLeastSeconds, measuredSeconds, estimatedSeconds, unknownTimes } = props.page;
  const t = useT();
  const words = useWords();
  return (
    <p className={styles.path}>
      {criticalPath.length > 1 && `${t('whatIf.order.path', { names: criticalPath.map(props.titleOf).join(' → ') })} `}
      {sayTotal()}{' '}
      {totalSeconds !== undefined && unknownTimes > 0 && `${t('whatIf.order.unknownTimes', { count: unknownTimes })} `}
      {atLeastSeconds !== undefined && t('whatIf.order.allAtLeast', { value: words.duration(atLeastSeconds) })}
    </p>
  );

  function sayTotal(): string {
    if (totalSeconds === undefined) return t('whatIf.order.noTime');
    const total = words.duration(totalSeconds);
    if (estimatedSeconds === 0) return t('whatIf.order.allMeasured', { total });
    if (measuredSeconds === 0) return t('whatIf.order.allEstimated', { total });
    return t('whatIf.order.pathTimes', {
      total,
      measured: words.duration(measuredSeconds),
      estimated: words.duration(estimatedSeconds),
    });
  }
}
