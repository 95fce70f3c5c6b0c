import { RecoveryPoint } from '@backstage-dr/plugin-dr-common';
import { useT, useWords } from '../../hooks/useWords';
import { phaseKey } from '../../presentation/phaseKey';
import { toneOfUsability } from '../../presentation/tone';
import { Hint } from '../Hint';
import { ToneTag } from '../ToneTag';
import styles from './RecoveryPoints.module.css';

/** Its name, the Schedule it came from and the location that holds it. */
export function PointName(props: { point: RecoveryPoint }) {
  const { name, scheduleName, storageLocation } = props.point;
  const t = useT();
  return (
    <div className={styles.lines}>
      <span className={styles.name}>{name}</span>
      <span className={styles.quiet}>
        {[
          scheduleName ?? t('recoveryPoints.notScheduled'),
          storageLocation && t('recoveryPoints.location', { location: storageLocation }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </div>
  );
}

/** Whether it can be used and why not; Velero's phase keeps its name and gets an explanation. */
export function PointUse(props: { point: RecoveryPoint }) {
  const { phase, usability, reasons, errors, warnings, problems } = props.point;
  const t = useT();
  const words = useWords();
  const counts = [
    errors > 0 && t('recoveryPoints.errors', { count: errors }),
    warnings > 0 && t('recoveryPoints.warnings', { count: warnings }),
  ].filter(Boolean);
  return (
    <div className={styles.lines}>
      <span className={styles.use}>
        <ToneTag tone={toneOfUsability(usability)}>{t(`recoveryPoints.usability.${usability}`)}</ToneTag>
        <Hint tip={t(phaseKey(phase))}>{phase ?? t('recoveryPoints.noPhase')}</Hint>
      </span>
      {reasons.map(reason => (
        <span key={JSON.stringify(reason)} className={styles.quiet}>
          {words.statement(reason)}
        </span>
      ))}
      {counts.length > 0 && <span className={styles.quiet}>{counts.join(', ')}</span>}
      {problems.map(problem => (
        <span key={problem.path} className={styles.problem}>
          {t('schedules.problem', { path: problem.path, value: problem.value, accepted: problem.accepted })}
        </span>
      ))}
    </div>
  );
}

/** The clusters that see it, and those that no longer do. */
export function PointCopies(props: { point: RecoveryPoint }) {
  const t = useT();
  const words = useWords();
  const clusters = props.point.copies.map(({ cluster, goneAt }) =>
    goneAt ? t('recoveryPoints.copyGone', { cluster, age: words.age(goneAt) }) : cluster,
  );
  return <>{clusters.join(', ')}</>;
}
