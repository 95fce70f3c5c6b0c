import { RecoveryTarget } from '@backstage-dr/plugin-dr-common';
import { useT, useWords } from '../../hooks/useWords';
import { toneOfTarget } from '../../presentation/tone';
import { ToneMark } from '../ToneMark';
import styles from './Survival.module.css';

/** The clusters that were considered as the place to go to, and why they could or could not take it. */
export function Targets(props: { targets: readonly RecoveryTarget[]; titleOf(cluster: string): string }) {
  const { targets, titleOf } = props;
  const t = useT();
  const words = useWords();
  if (targets.length === 0) return undefined;
  return (
    <details className={styles.opening}>
      <summary>{t('survival.targets', { count: targets.length })}</summary>
      <ul className={styles.targets}>
        {targets.map(({ cluster, region, verdict, recoveryPoint, lastSyncedAt, reasons }) => (
          <li key={cluster} className={styles.target}>
            <ToneMark tone={toneOfTarget(verdict)} />
            <span className={styles.lines}>
              <span>
                <strong>{titleOf(cluster)}</strong> {t(`survival.able.${verdict}`)}
              </span>
              <span className={styles.quiet}>
                {[region, recoveryPoint, lastSyncedAt && t('survival.synced', { age: words.age(lastSyncedAt) })]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {reasons.map(reason => (
                <span key={JSON.stringify(reason)} className={styles.quiet}>
                  {words.statement(reason)}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
