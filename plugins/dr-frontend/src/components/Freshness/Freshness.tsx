import { ClusterAssessment } from '@backstage-dr/plugin-dr-common';
import { Moment } from '../Moment';
import { useT, useWords } from '../../hooks/useWords';
import { freshnessOf } from '../../presentation/freshnessOf';
import { ToneMark } from '../ToneMark';
import styles from './Freshness.module.css';

/** How current the picture is: which clusters were seen, and every one that is silent by its name. */
export function Freshness(props: { clusters: readonly ClusterAssessment[] }) {
  const t = useT();
  const words = useWords();
  const { seen, seenAt, silent, otherSilent } = freshnessOf(props.clusters);
  return (
    <div className={styles.freshness}>
      {seen.length === 0 && silent.length === 0 && <p className={styles.line}>{t('freshness.none')}</p>}
      {seenAt && (
        <p className={styles.line}>
          {t('freshness.seen', {
            age: <Moment at={seenAt} />,
            clusters: seen.map(cluster => cluster.title).join(', '),
          })}
        </p>
      )}
      {silent.map(cluster => (
        <p key={cluster.name} className={styles.silent}>
          <ToneMark tone="unknown" />
          <span>
            {cluster.observedAt
              ? t('freshness.silent', {
                  cluster: cluster.title,
                  clock: <Moment at={cluster.observedAt} as="clock" />,
                  age: words.age(cluster.observedAt),
                })
              : notSeen(cluster)}
          </span>
        </p>
      ))}
      {otherSilent.length > 0 && (
        <p className={styles.line}>
          {t('freshness.others', { clusters: otherSilent.map(cluster => cluster.title).join(', ') })}
        </p>
      )}
    </div>
  );

  function notSeen(cluster: ClusterAssessment): string {
    return cluster.statement ? words.statement(cluster.statement) : t('freshness.never', { cluster: cluster.title });
  }
}
