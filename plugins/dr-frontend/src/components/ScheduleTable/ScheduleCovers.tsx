import { ScheduleAssessment } from '@backstage-dr/plugin-dr-common';
import { useT, useWords } from '../../hooks/useWords';
import { toneOfCoverage } from '../../presentation/tone';
import { ToneMark } from '../ToneMark';
import styles from './ScheduleTable.module.css';

/** What it covers, and what it leaves out. */
export function ScheduleCovers(props: { schedule: ScheduleAssessment }) {
  const { verdict, reasons } = props.schedule.coverage;
  const t = useT();
  const words = useWords();
  return (
    <div className={styles.lines}>
      <span className={styles.marked}>
        <ToneMark tone={toneOfCoverage(verdict)} />
        {t(`schedules.coverage.${verdict}`)}
      </span>
      {reasons.map(reason => (
        <span key={JSON.stringify(reason)} className={styles.quiet}>
          {words.statement(reason)}
        </span>
      ))}
    </div>
  );
}
