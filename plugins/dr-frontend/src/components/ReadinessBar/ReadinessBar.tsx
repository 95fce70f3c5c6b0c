import { ReadinessCounts } from '@backstage-dr/plugin-dr-common';
import { useT } from '../../hooks/useWords';
import { READINESSES, totalOf } from '../../presentation/readiness';
import { toneOfReadiness } from '../../presentation/tone';
import styles from './ReadinessBar.module.css';

/** How services stand, as one bar: each readiness its share, what is not known hatched and apart from the rest. */
export function ReadinessBar(props: { counts: ReadinessCounts; small?: boolean }) {
  const { counts, small } = props;
  const t = useT();
  const present = READINESSES.filter(readiness => counts[readiness] > 0);
  const label = present.map(readiness => `${counts[readiness]} ${t(`scorecard.readiness.${readiness}`)}`).join(', ');
  return (
    <div className={styles.bar} role="img" aria-label={label} data-small={small} data-empty={totalOf(counts) === 0}>
      {present.map(readiness => (
        <span
          key={readiness}
          className={styles.share}
          data-tone={toneOfReadiness(readiness)}
          style={{ flexGrow: counts[readiness] }}
        />
      ))}
    </div>
  );
}
