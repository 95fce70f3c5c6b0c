import { Instant, instantOf, Overview } from '@backstage-dr/plugin-dr-common';
import { useT, useWords } from '../../hooks/useWords';
import { Hint } from '../Hint';
import { ToneMark } from '../ToneMark';
import styles from './Standing.module.css';

/** How current the picture is, how many clusters it is made from, and which are silent. */
export function Seen(props: { clusters: Overview['clusters']; receivedAtMs: number; judgedAt?: Instant }) {
  const { clusters, receivedAtMs, judgedAt } = props;
  const t = useT();
  const words = useWords();
  const { seen, total, silent } = clusters;
  // The clock of the page moves every few seconds only.
  const age = words.age(instantOf(Math.min(receivedAtMs, words.nowMs)));
  return (
    <div className={styles.seen}>
      <p>
        {t('scorecard.seen', {
          age: judgedAt ? <Hint tip={t('scorecard.oldestVerdict', { at: words.exactly(judgedAt) })}>{age}</Hint> : age,
          seen: String(seen),
          total: String(total),
        })}
      </p>
      {silent.length > 0 && (
        <p className={styles.silent}>
          <ToneMark tone="unknown" />
          <span>{t('scorecard.silent', { clusters: silent.join(', ') })}</span>
        </p>
      )}
    </div>
  );
}
