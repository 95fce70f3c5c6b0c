import { Assessment } from '@backstage-dr/plugin-dr-common';
import { doubtOf } from '../../presentation/doubtOf';
import { Clusters } from '../Clusters';
import { DataLossCard } from '../DataLossCard';
import { DowntimeCard } from '../DowntimeCard';
import { ExposureCard } from '../ExposureCard';
import { Findings } from '../Findings';
import { RecoveryPoints } from '../RecoveryPoints';
import { ScheduleTable } from '../ScheduleTable';
import { Storage } from '../Storage';
import { StrategyCard } from '../StrategyCard';
import { VerdictCard } from '../VerdictCard';
import { Workloads } from '../Workloads';
import styles from './AssessmentPage.module.css';

/** The answer first, then why, then what to do; figures for those who want them, evidence last. */
export function AssessmentPage(props: { assessment: Assessment; fetchedAtMs: number }) {
  const { assessment, fetchedAtMs } = props;
  // Changes with every recovery point that comes, becomes usable or goes.
  const revision = `${assessment.exposure.recoveryPointAt ?? ''} ${assessment.recoveryPointCount}`;
  return (
    <>
      <VerdictCard assessment={assessment} fetchedAtMs={fetchedAtMs} />
      <div className={styles.thirds}>
        <DataLossCard assessment={assessment} />
        <DowntimeCard objectives={assessment.objectives} />
        <StrategyCard assessment={assessment} />
      </div>
      <ExposureCard entityRef={assessment.entityRef} revision={revision} />
      <div className={styles.sides}>
        <ScheduleTable assessment={assessment} />
        <Findings findings={assessment.findings} />
      </div>
      <RecoveryPoints assessment={assessment} revision={revision} />
      <div className={styles.thirds}>
        <Workloads assessment={assessment} />
        <Storage locations={assessment.locations} doubt={doubtOf(assessment, 'BackupStorageLocation')} />
        <Clusters clusters={assessment.clusters} />
      </div>
    </>
  );
}
