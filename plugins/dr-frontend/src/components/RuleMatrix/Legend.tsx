import { useT } from '../../hooks/useWords';
import { MARK_KINDS } from '../../presentation/markKind';
import { MarkShape } from './MarkShape';
import styles from './RuleMatrix.module.css';

/** What the shapes mean. */
export function Legend() {
  const t = useT();
  return (
    <ul className={styles.legend}>
      {MARK_KINDS.map(kind => (
        <li key={kind}>
          <span className={styles.sample} data-kind={kind}>
            <MarkShape kind={kind} />
          </span>
          {t(`scorecard.matrix.kind.${kind}`)}
        </li>
      ))}
      <li>
        <span className={styles.sample} data-kind="none" />
        {t('scorecard.matrix.none')}
      </li>
    </ul>
  );
}
