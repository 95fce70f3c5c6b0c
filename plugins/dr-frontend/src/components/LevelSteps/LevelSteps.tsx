import { Level } from '@backstage-dr/plugin-dr-common';
import { Text } from '@backstage/ui';
import { useT } from '../../hooks/useWords';
import { keyOfLevel, LEVEL_KEYS } from '../../presentation/levels';
import styles from './LevelSteps.module.css';

/** The level in four steps, and how many rules stand between it and the next. */
export function LevelSteps(props: { level: Level; rulesToNextLevel: readonly string[] }) {
  const { level, rulesToNextLevel } = props;
  const t = useT();
  const reached = t(keyOfLevel(level));
  const next = LEVEL_KEYS.at(level);
  return (
    <div>
      <Text as="p" variant="body-medium">
        {t('level.label', { level: String(level) })} · <strong>{reached}</strong>
      </Text>
      <div className={styles.bars} aria-hidden="true">
        {LEVEL_KEYS.map((key, index) => (
          <span key={key} className={styles.bar} data-reached={index < level} />
        ))}
      </div>
      <ol className={styles.names}>
        {LEVEL_KEYS.map((key, index) => (
          <li key={key} aria-current={index === level - 1 ? 'step' : undefined}>
            {t(key)}
          </li>
        ))}
      </ol>
      {next && rulesToNextLevel.length > 0 && (
        <p className={styles.between}>{t('level.between', { count: rulesToNextLevel.length, next: t(next) })}</p>
      )}
    </div>
  );
}
