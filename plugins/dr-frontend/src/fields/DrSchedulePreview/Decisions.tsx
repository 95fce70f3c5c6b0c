import { ProposedChoice } from '@backstage-dr/plugin-dr-common';
import { useT, useWords } from '../../hooks/useWords';
import { useValueWords } from './useValueWords';
import styles from './DrSchedulePreview.module.css';

/** The reason of whatever somebody asked for. */
const ASKED = 'proposal.why.asked';

/** Each decision and why it is so, but for what the reader has just decided. */
export function Decisions(props: { choices: readonly ProposedChoice[] }) {
  const t = useT();
  const words = useWords();
  const sayValue = useValueWords();
  const told = props.choices.filter(({ given, why }) => !given || why.some(({ code }) => code !== ASKED));
  if (told.length === 0) return null;
  return (
    <div>
      <p className={styles.heading}>{t('acting.preview.why')}</p>
      <dl className={styles.decisions}>
        {told.map(({ field, value, why }) => (
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
