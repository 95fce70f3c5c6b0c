import { TrendPoint } from '@backstage-dr/plugin-dr-common';
import { Button } from '@backstage/ui';
import { useId, useState } from 'react';
import { useT, useWords } from '../../hooks/useWords';
import { sayShare } from '../../presentation/sayShare';
import { trendOf } from '../../presentation/trendOf';
import styles from './Standing.module.css';
import { TrendLine } from './TrendLine';

/** Whether it gets better: the share that is ready, over the last ninety days. The figures behind the line are a table. */
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
        <div className={styles.days} tabIndex={0} role="region" aria-label={said}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('scorecard.day')}</th>
                <th scope="col">{t('scorecard.readyOf')}</th>
              </tr>
            </thead>
            <tbody>
              {[...shares].reverse().map(({ day, share, ready, total }) => (
                <tr key={day}>
                  <th scope="row">{day}</th>
                  <td>
                    {t('scorecard.shareOf', {
                      share: sayShare(share, words.locale),
                      ready: String(ready),
                      total: String(total),
                    })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
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
