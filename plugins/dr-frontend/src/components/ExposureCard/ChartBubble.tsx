import { instantOf } from '@backstage-dr/plugin-dr-common';
import type { TooltipContentProps } from 'recharts';
import { useT, useWords } from '../../hooks/useWords';
import { ToneMark } from '../ToneMark';
import styles from './ExposureChart.module.css';

type Point = { ms: number; exposureSeconds?: number; backup?: string };

/** What the chart says about the point under the pointer, or under the arrow keys. */
export function ChartBubble(props: Partial<TooltipContentProps<number, string>> & { rpoSeconds?: number }) {
  const { active, payload, rpoSeconds } = props;
  const t = useT();
  const words = useWords();
  const point: Point | undefined = payload?.[0]?.payload;
  if (!active || point?.exposureSeconds === undefined) return null;
  const beyond = rpoSeconds !== undefined && point.exposureSeconds > rpoSeconds;
  return (
    <div className={styles.bubble}>
      <strong>{words.duration(point.exposureSeconds)}</strong>{' '}
      {beyond && (
        <span className={styles.beyond}>
          <ToneMark tone="bad" /> {t('exposure.legend.beyond')}
        </span>
      )}
      <div>{words.exactly(instantOf(point.ms))}</div>
      {point.backup && <div>{point.backup}</div>}
    </div>
  );
}
