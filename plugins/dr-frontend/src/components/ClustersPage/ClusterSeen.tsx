import { ClusterAssessment } from '@backstage-dr/plugin-dr-common';
import { useT } from '../../hooks/useWords';
import { Moment } from '../Moment';
import styles from './ClustersPage.module.css';

/** How current the picture of a cluster is; of a silent one, since when it is silent and that what is shown is from then. */
export function ClusterSeen(props: { cluster: ClusterAssessment }) {
  const { reachability, stale, observedAt, since } = props.cluster;
  const t = useT();
  if (observedAt === undefined) return t('clusters.neverSeen');
  // One element, also where the cell is laid out as a grid.
  if (reachability === 'reachable' && !stale)
    return <span>{t('clusters.seen', { age: <Moment at={observedAt} /> })}</span>;
  return (
    <span className={styles.lines}>
      <span>{t('clustersPage.silent', { clock: <Moment at={since ?? observedAt} as="clock" /> })}</span>
      <span className={styles.quiet}>{t('clustersPage.from', { age: <Moment at={observedAt} /> })}</span>
    </span>
  );
}
