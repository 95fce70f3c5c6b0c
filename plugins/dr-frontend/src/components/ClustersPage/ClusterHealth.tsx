import { ClusterAssessment, KindStatus } from '@backstage-dr/plugin-dr-common';
import { useT, useWords } from '../../hooks/useWords';
import { clusterStanding } from '../../presentation/clusterStanding';
import { ToneTag } from '../ToneTag';
import styles from './ClustersPage.module.css';

const TROUBLED: Array<Exclude<KindStatus, 'following'>> = ['forbidden', 'absent', 'failing', 'waiting', 'listing'];

/** Whether a cluster is seen, what is wrong with it, and what of it is not followed. */
export function ClusterHealth(props: { cluster: ClusterAssessment }) {
  const { cluster } = props;
  const t = useT();
  const words = useWords();
  const { tone, word } = clusterStanding(cluster);
  const named = new Set([cluster.statement?.params?.kinds ?? []].flat());
  // Of a cluster that does not answer at all, no kind is followed, and its statement says so.
  const isAnswering = cluster.reachability === 'reachable';
  return (
    <span className={styles.lines}>
      <ToneTag tone={tone}>{t(`clusters.standing.${word}`)}</ToneTag>
      {cluster.statement && <span>{words.statement(cluster.statement)}</span>}
      {isAnswering &&
        TROUBLED.map(status => {
          const kinds = cluster.kinds.flatMap(each =>
            each.status === status && !named.has(each.kind) ? each.kind : [],
          );
          return (
            kinds.length > 0 && (
              <span key={status} className={styles.quiet}>
                {t(`clusters.kind.${status}`, { kinds: kinds.join(', ') })}
              </span>
            )
          );
        })}
    </span>
  );
}
