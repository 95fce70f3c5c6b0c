import { ClusterAssessment } from '@backstage-dr/plugin-dr-common';
import { useT } from '../../hooks/useWords';
import styles from './ClustersPage.module.css';

/** What a cluster is called, where it is and what for. */
export function ClusterName(props: { cluster: ClusterAssessment }) {
  const { name, title, region, role, veleroVersion } = props.cluster;
  const t = useT();
  return (
    <span className={styles.lines}>
      <strong>{title}</strong>
      <span className={styles.quiet}>{[region ?? t('clustersPage.noRegion'), role].filter(Boolean).join(' · ')}</span>
      <span className={styles.quiet}>
        {[
          name !== title && name,
          veleroVersion ? t('clusters.velero', { version: veleroVersion }) : t('clustersPage.noVersion'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </span>
  );
}
