import { Assessment } from '@backstage-dr/plugin-dr-common';
import { Acting } from '../../hooks/useActing';
import { useExempting } from '../../hooks/useExempting';
import { doubtOf } from '../../presentation/doubtOf';
import { Clusters } from '../Clusters';
import { DataLossCard } from '../DataLossCard';
import { Dependencies } from '../Dependencies';
import { DowntimeCard } from '../DowntimeCard';
import { ExposureCard } from '../ExposureCard';
import { Findings } from '../Findings';
import { RecoveryPoints } from '../RecoveryPoints';
import { ScheduleTable } from '../ScheduleTable';
import { Storage } from '../Storage';
import { StrategyCard } from '../StrategyCard';
import { Survival } from '../Survival';
import { VerdictCard } from '../VerdictCard';
import { Volumes } from '../Volumes';
import { Workloads } from '../Workloads';
import styles from './AssessmentPage.module.css';

/** The answer first, then why, then what to do; figures for those who want them, evidence last. */
export function AssessmentPage(props: {
  assessment: Assessment;
  fetchedAtMs: number;
  acting?: Acting;
  refresh(): void;
}) {
  const { assessment, fetchedAtMs, acting, refresh } = props;
  const exempting = useExempting(assessment, refresh);
  // Changes with every recovery point that comes, becomes usable or goes.
  const revision = `${assessment.exposure.recoveryPointAt ?? ''} ${assessment.recoveryPointCount}`;
  return (
    <>
      <VerdictCard assessment={assessment} fetchedAtMs={fetchedAtMs} acting={acting} />
      <div className={styles.thirds}>
        <DataLossCard assessment={assessment} />
        <DowntimeCard assessment={assessment} />
        <StrategyCard assessment={assessment} />
      </div>
      <Survival assessment={assessment} />
      <ExposureCard entityRef={assessment.entityRef} revision={revision} />
      <div className={styles.sides}>
        <ScheduleTable assessment={assessment} />
        <Findings findings={assessment.findings} exempting={exempting} acting={acting} />
        <Volumes assessment={assessment} />
        <Workloads assessment={assessment} />
      </div>
      <RecoveryPoints assessment={assessment} revision={revision} />
      <div className={styles.halves}>
        <Dependencies assessment={assessment} />
        <Storage locations={assessment.locations} doubt={doubtOf(assessment, 'BackupStorageLocation')} />
        <Clusters clusters={assessment.clusters} />
      </div>
    </>
  );
}
