import { useT } from '../../hooks/useWords';
import { RuleRollUp } from '@backstage-dr/plugin-dr-common';
import styles from './RulesPage.module.css';

const OUTCOMES = ['fail', 'unknown', 'exempt'] as const;

/** How many services do not pass a rule, of all, as a bar and in words. */
export function RuleCounts(props: { rule: RuleRollUp; total: number }) {
  const { rule, total } = props;
  const t = useT();
  const present = OUTCOMES.filter(outcome => rule[outcome] > 0);
  if (total === 0) return <span className={styles.quiet}>{t('scorecard.rules.noService')}</span>;
  if (present.length === 0) return <span className={styles.quiet}>{t('scorecard.rules.nobody')}</span>;
  return (
    <span className={styles.lines}>
      <span className={styles.track} aria-hidden="true">
        {present.map(outcome => (
          <span
            key={outcome}
            className={styles.share}
            data-outcome={outcome}
            style={{ inlineSize: `${((rule[outcome] / total) * 100).toFixed(1)}%` }}
          />
        ))}
      </span>
      <span>
        {present.map((outcome, index) => (
          <span key={outcome} className={outcome === 'fail' ? styles.fail : styles.quiet}>
            {index > 0 && ' · '}
            {t(`scorecard.rules.${outcome}`, { count: rule[outcome] })}
          </span>
        ))}
      </span>
    </span>
  );
}
