import { ExposureHistory } from '@backstage-dr/plugin-dr-common';
import { useT, useWords } from '../../hooks/useWords';
import styles from './ExposureChart.module.css';

/** What is what in the chart; only what is in it. */
export function ChartLegend(props: { history: ExposureHistory }) {
  const { envelope, rpoSeconds, shareBeyondRpo, unseen, restores } = props.history;
  const t = useT();
  const words = useWords();
  return (
    <figcaption className={styles.legend}>
      <span data-key="exposure">{t(envelope ? 'exposure.legend.envelope' : 'exposure.legend.exposure')}</span>
      {shareBeyondRpo !== undefined && shareBeyondRpo > 0 && (
        <span data-key="beyond">{t('exposure.legend.beyond')}</span>
      )}
      {rpoSeconds !== undefined && (
        <span data-key="promise">
          {t('exposure.legend.promise', {
            value: rpoSeconds === 0 ? t('promise.nothingLost') : words.duration(rpoSeconds),
          })}
        </span>
      )}
      {unseen.length > 0 && <span data-key="unseen">{t('exposure.legend.unseen')}</span>}
      {restores.length > 0 && <span data-key="restore">{t('exposure.legend.restore')}</span>}
    </figcaption>
  );
}
