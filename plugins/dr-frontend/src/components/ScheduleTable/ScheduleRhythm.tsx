import { ScheduleAssessment } from '@backstage-dr/plugin-dr-common';
import { useWords } from '../../hooks/useWords';
import styles from './ScheduleTable.module.css';

/** How often, in words and as cron, with the zone it is read in. */
export function ScheduleRhythm(props: { schedule: ScheduleAssessment }) {
  const { cron, timeZone, rhythm } = props.schedule;
  const said = useWords().rhythm(rhythm, timeZone);
  const expression = `${cron} ${timeZone}`;
  return (
    <div className={styles.lines}>
      <span>{said ?? expression}</span>
      {said && <code className={styles.cron}>{expression}</code>}
    </div>
  );
}
