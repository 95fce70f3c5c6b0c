import { TrendPoint } from '@backstage-dr/plugin-dr-common';
import { Button } from '@backstage/ui';
import { useId, useState } from 'react';
import { useT, useWords } from '../../hooks/useWords';
import { sayShare } from '../../presentation/sayShare';
import { trendOf, weekly } from '../../presentation/trendOf';
import styles from './Standing.module.css';
import { TrendLine } from './TrendLine';
import { TrendTable } from './TrendTable';

/** Whether it gets better: the share that is ready, over the last ninety days. A table has it week by week. */
export function Trend(props: { points: readonly TrendPoint[] }) {
  const t = useT();
  const words = useWords();
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  const shares = trendOf(props.points);
  const first = shares.at(0);
  const last = shares.at(-1);
  if (!first || !last) return null;
  const from = sayShare(first.share, words.locale);
  const to = sayShare(last.share, words.locale);
  const said =
    shares.length === 1 ? t('scorecard.trendToday', { to }) : t('scorecard.trend', { count: shares.length, from, to });
  return (
    <figure className={styles.trend} aria-labelledby={id}>
      {asTable ? (
        <TrendTable label={said} shares={weekly(shares)} />
      ) : (
        shares.length > 1 && <TrendLine shares={shares} />
      )}
      <figcaption className={styles.caption}>
        <span id={id}>{said}</span>
        {shares.length > 1 && (
          <Button size="small" variant="tertiary" onPress={() => setAsTable(!asTable)}>
            {t(asTable ? 'scorecard.asLine' : 'scorecard.asTable')}
          </Button>
        )}
      </figcaption>
    </figure>
  );
}
