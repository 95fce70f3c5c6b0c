import { ProposedChoice } from '@backstage-dr/plugin-dr-common';
import { useT, useWords } from '../../hooks/useWords';
import { useValueWords } from './useValueWords';
import styles from './DrSchedulePreview.module.css';

/** Each decision, and why it is so. */
export function Decisions(props: { choices: readonly ProposedChoice[] }) {
  const t = useT();
  const words = useWords();
  const sayValue = useValueWords();
  return (
    <div>
      <p className={styles.heading}>{t('acting.preview.why')}</p>
      <dl className={styles.decisions}>
        {props.choices.map(({ field, value, why }) => (
          <div key={field} className={styles.decision}>
            <dt>{t(`acting.field.${field}`)}</dt>
            <dd>
              <span className={styles.value}>{sayValue(field, value)}</span>
              {why.length > 0 && <span className={styles.quiet}>{why.map(words.statement).join(' ')}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
