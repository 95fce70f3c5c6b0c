import { ScheduleAssessment } from '@backstage-dr/plugin-dr-common';
import { useT } from '../../hooks/useWords';
import styles from './ScheduleTable.module.css';

/** Which schedule, and where. */
export function ScheduleName(props: { schedule: ScheduleAssessment }) {
  const { name, cluster, storageLocation } = props.schedule;
  const t = useT();
  return (
    <div className={styles.lines}>
      <strong className={styles.name}>{name}</strong>
      <span className={styles.quiet}>
        {storageLocation
          ? t('schedules.place', { cluster, location: storageLocation })
          : t('schedules.placeNoLocation', { cluster })}
      </span>
    </div>
  );
}
