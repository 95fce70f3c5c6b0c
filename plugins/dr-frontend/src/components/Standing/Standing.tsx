import { Level, Overview, Readiness } from '@backstage-dr/plugin-dr-common';
import { ServicesChooser } from '../../hooks/useServicesChoice';
import { useT } from '../../hooks/useWords';
import { keyOfLevel } from '../../presentation/levels';
import { READINESSES } from '../../presentation/readiness';
import { toneOfReadiness } from '../../presentation/tone';
import { Panel } from '../Panel';
import { ReadinessBar } from '../ReadinessBar';
import { ToneTag } from '../ToneTag';
import { Count } from './Count';
import { Seen } from './Seen';
import styles from './Standing.module.css';
import { Trend } from './Trend';

const LEVELS: Level[] = [0, 1, 2, 3, 4];

/** How all services stand: how many, how ready, how far along, whether it gets better, and how much of it is seen. */
export function Standing(props: { overview: Overview; receivedAtMs: number; chooser: ServicesChooser }) {
  const { overview, receivedAtMs, chooser } = props;
  const { readiness: chosenReadiness, level: chosenLevel } = chooser.choice.filter;
  const t = useT();
  const toggled = <T,>(values: T[] | undefined, value: T) => (values?.includes(value) ? undefined : [value]);
  return (
    <Panel
      large
      title={t('scorecard.count', { count: overview.total })}
      aside={<Seen clusters={overview.clusters} receivedAtMs={receivedAtMs} judgedAt={overview.assessedAt} />}
    >
      <ReadinessBar counts={overview.readiness} />
      <div className={styles.figures}>
        <ul className={styles.readiness} aria-label={t('scorecard.byReadiness')}>
          {READINESSES.map((readiness: Readiness) => (
            <Count
              key={readiness}
              count={overview.readiness[readiness]}
              href={chooser.hrefWith({ readiness: toggled(chosenReadiness, readiness) })}
              chosen={chosenReadiness?.includes(readiness) ?? false}
              large
            >
              <ToneTag tone={toneOfReadiness(readiness)}>{t(`scorecard.readiness.${readiness}`)}</ToneTag>
            </Count>
          ))}
        </ul>
        <Trend points={overview.trend} />
      </div>
      <ol className={styles.levels} aria-label={t('scorecard.byLevel')}>
        {LEVELS.map(level => (
          <Count
            key={level}
            count={overview.levels[level] ?? 0}
            share={overview.total === 0 ? 0 : (overview.levels[level] ?? 0) / overview.total}
            href={chooser.hrefWith({ level: toggled(chosenLevel, level) })}
            chosen={chosenLevel?.includes(level) ?? false}
          >
            {t('scorecard.levelName', { level: String(level), name: t(keyOfLevel(level)) })}
          </Count>
        ))}
      </ol>
    </Panel>
  );
}
