import { useT, useWords } from '../../hooks/useWords';
import { sayShare } from '../../presentation/sayShare';
import { ReadyShare } from '../../presentation/trendOf';
import styles from './Standing.module.css';

/** The share that was ready, the newest day first. */
export function TrendTable(props: { label: string; shares: readonly ReadyShare[] }) {
  const { label, shares } = props;
  const t = useT();
  const words = useWords();
  return (
    <table className={styles.days} aria-label={label}>
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
  );
}
