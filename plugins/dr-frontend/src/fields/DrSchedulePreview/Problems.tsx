import { ProposalProblem } from '@backstage-dr/plugin-dr-common';
import { ToneMark } from '../../components/ToneMark';
import { useT, useWords } from '../../hooks/useWords';
import { isOverridden } from './isOverridden';
import styles from './DrSchedulePreview.module.css';

/** What of the other fields Velero, or the cluster, would not take; what is set below is said there. */
export function Problems(props: { problems: readonly ProposalProblem[] }) {
  const t = useT();
  const words = useWords();
  const elsewhere = props.problems.filter(({ field }) => !isOverridden(field));
  if (elsewhere.length === 0) return null;
  return (
    <ul className={styles.list} role="alert">
      {elsewhere.map(({ field, value, accepted }) => (
        <li key={field}>
          <ToneMark tone="bad" />
          <span>
            <strong>{t(`acting.field.${field}`)}</strong>
            {value !== '' && ` “${value}”`}: {words.statement(accepted)}
          </span>
        </li>
      ))}
    </ul>
  );
}
