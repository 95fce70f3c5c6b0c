import { Assessment } from '@backstage-dr/plugin-dr-common';
import { Text } from '@backstage/ui';
import { useT } from '../../hooks/useWords';
import { Panel } from '../Panel';
import { Snippet } from '../Snippet';
import { Workload } from './Workload';
import styles from './Workloads.module.css';

/** The places where the service runs, and how they were found. */
export function Workloads(props: { assessment: Assessment }) {
  const { workloads, placementHints, entityRef } = props.assessment;
  const t = useT();
  const name = entityRef.split('/').at(-1) ?? entityRef;
  return (
    <Panel title={t('workloads.title')}>
      {workloads.length === 0 && (
        <div className={styles.empty}>
          <Text as="p">{t('workloads.empty')}</Text>
          <Text as="p">{t('workloads.emptyNext')}</Text>
          <Snippet text={`backstage.io/kubernetes-id: ${name}\nbackstage.io/kubernetes-namespace: <namespace>`} />
        </div>
      )}
      {workloads.map(workload => (
        <Workload key={`${workload.cluster}/${workload.namespace}`} workload={workload} />
      ))}
      {placementHints.problems.map(problem => (
        <p key={problem.annotation} className={styles.problem}>
          {t('workloads.unusable', problem)}
        </p>
      ))}
    </Panel>
  );
}
