import { Level } from '@backstage-dr/plugin-dr-common';
import { useT } from '../../hooks/useWords';
import { keyOfLevel, LEVEL_KEYS } from '../../presentation/levels';
import styles from './LevelBars.module.css';

/** The level as four small steps, for a cell. */
export function LevelBars(props: { level: Level }) {
  const { level } = props;
  const t = useT();
  const name = t(keyOfLevel(level));
  return (
    <span className={styles.level} role="img" aria-label={`${t('level.label', { level: String(level) })}, ${name}`}>
      <span className={styles.bars}>
        {LEVEL_KEYS.map((key, index) => (
          <span key={key} className={styles.bar} data-reached={index < level} />
        ))}
      </span>
      <span className={styles.name}>{name}</span>
    </span>
  );
}
