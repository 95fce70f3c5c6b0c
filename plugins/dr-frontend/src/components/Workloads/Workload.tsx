import { WorkloadAssessment } from '@backstage-dr/plugin-dr-common';
import { useT, useWords } from '../../hooks/useWords';
import { Facts } from '../Facts';

/** One place where the service runs: what runs there, and how it was found. */
export function Workload(props: { workload: WorkloadAssessment }) {
  const { cluster, namespace, selector, controllers, foundBy, lastSeenAt } = props.workload;
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
      ]}
    />
  );
}
