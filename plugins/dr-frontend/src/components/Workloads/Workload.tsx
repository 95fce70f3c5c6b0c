import { WorkloadAssessment } from '@backstage-dr/plugin-dr-common';
import { useT, useWords } from '../../hooks/useWords';
import { toneOfVolume } from '../../presentation/tone';
import { Facts } from '../Facts';
import { ToneMark } from '../ToneMark';
import styles from './Workloads.module.css';

/** One place where the service runs: what runs there, and what became of its volumes. */
export function Workload(props: { workload: WorkloadAssessment; claimsSeen: boolean }) {
  const { cluster, namespace, selector, controllers, claims, foundBy, lastSeenAt } = props.workload;
  const t = useT();
  const words = useWords();
  const found = foundBy === 'last-known' && lastSeenAt === undefined ? 'last-known-never' : foundBy;
  const age = lastSeenAt === undefined ? '' : words.age(lastSeenAt);
  return (
    <Facts
      name={`${cluster} / ${namespace}`}
      facts={[
        `${selector ?? t('workloads.wholeNamespace')}, ${t(`workloads.foundBy.${found}`, { age })}`,
        controllers.length === 0 && t('workloads.noControllers'),
        ...controllers.map(({ kind, name, desiredReplicas, readyReplicas }) => {
          const controller = t('workloads.controller', { kind, name });
          if (desiredReplicas === undefined || readyReplicas === undefined) return controller;
          const replicas = { ready: String(readyReplicas), desired: String(desiredReplicas) };
          return `${controller}, ${t('workloads.replicas', replicas)}`;
        }),
        claims.length === 0 && t(props.claimsSeen ? 'workloads.noVolumes' : 'workloads.volumesUnseen'),
        ...claims.map(({ claim, verdict, reasons }) => (
          <span className={styles.volume}>
            <ToneMark tone={toneOfVolume(verdict)} />
            <span>
              {t('workloads.volume', { volume: claim, verdict: t(`workloads.verdict.${verdict}`) })}
              {reasons.map(reason => (
                <span key={reason.code} className={styles.reason}>
                  {words.statement(reason)}
                </span>
              ))}
            </span>
          </span>
        )),
      ]}
    />
  );
}
