import { ScheduleAssessment } from '@backstage-dr/plugin-dr-common';
import { useT, useWords } from '../../hooks/useWords';
import { toneOfCondition } from '../../presentation/toneOfCondition';
import { RunTicks } from '../RunTicks';
import { ToneTag } from '../ToneTag';
import styles from './ScheduleTable.module.css';

/** How its last runs went, and everything that is the matter with it. */
export function ScheduleLast(props: { schedule: ScheduleAssessment }) {
  const { name, runs, conditions, problems } = props.schedule;
  const t = useT();
  const words = useWords();
  const notable = conditions.filter(({ condition }) => condition !== 'healthy');
  return (
    <div className={styles.lines}>
      {runs.length > 0 ? <RunTicks name={name} runs={runs} /> : <span>{t('schedules.noRun')}</span>}
      {notable.map(({ condition, statement }) => (
        <span key={condition} className={styles.condition}>
          <ToneTag tone={toneOfCondition(condition)}>{t(`schedules.condition.${condition}`)}</ToneTag>
          <span>{words.statement(statement)}</span>
        </span>
      ))}
      {problems.map(problem => (
        <span key={problem.path} className={styles.problem}>
          {t('schedules.problem', { path: problem.path, value: problem.value, accepted: problem.accepted })}
        </span>
      ))}
    </div>
  );
}
