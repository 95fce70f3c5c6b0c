import { Finding } from '@backstage-dr/plugin-dr-common';
import { useT, useWords } from '../../hooks/useWords';
import { ruleWords } from '../../presentation/ruleWords';
import { toneOfFinding } from '../../presentation/tone';
import { ToneMark } from '../ToneMark';
import styles from './Findings.module.css';

/** A rule that needs nobody: it passes, or does not apply. */
export function QuietFinding(props: { finding: Finding }) {
  const { finding } = props;
  const t = useT();
  const words = useWords();
  return (
    <li className={styles.trigger}>
      <ToneMark tone={toneOfFinding(finding)} />
      <span className={styles.words}>
        <span>
          {ruleWords(finding.rule, words.locale).question}{' '}
          <span className={styles.outcome}>{t(`findings.outcome.${finding.outcome}`)}</span>
        </span>
        {finding.evidence.slice(0, 1).map(statement => (
          <span key={statement.code} className={styles.evidence}>
            {words.statement(statement)}
          </span>
        ))}
      </span>
    </li>
  );
}
