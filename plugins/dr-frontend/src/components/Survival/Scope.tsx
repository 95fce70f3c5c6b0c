import { ScopeAssessment } from '@backstage-dr/plugin-dr-common';
import { useT, useWords } from '../../hooks/useWords';
import { lossAt } from '../../presentation/lossAt';
import { toneOfRecoverability } from '../../presentation/tone';
import { ToneTag } from '../ToneTag';
import { Targets } from './Targets';
import styles from './Survival.module.css';

/** One disruption: whether the service comes back from it, from which recovery point, where to, and at what cost. */
export function Scope(props: { scope: ScopeAssessment; titleOf(cluster: string): string }) {
  const { scope, titleOf } = props;
  const { verdict, lost, recoveryPoint, target, recoveryTime, reasons } = scope;
  const t = useT();
  const words = useWords();
  const home = lost.cluster;
  return (
    <section className={styles.scope}>
      <div className={styles.head}>
        <h4 className={styles.title}>{titleOfLoss()}</h4>
        <ToneTag tone={toneOfRecoverability(verdict)}>{t(`survival.verdict.${verdict}`)}</ToneTag>
      </div>
      {recoveryPoint && target && (verdict === 'recoverable' || verdict === 'partly') && (
        <>
          <p className={styles.way}>
            {t('survival.way', {
              point: recoveryPoint,
              target: target === home ? t('survival.sameCluster') : titleOf(target),
            })}
          </p>
          <p className={styles.cost}>{[sayLoss(), sayDowntime()].filter(Boolean).join(' · ')}</p>
        </>
      )}
      {reasons.length > 0 && (
        <ul className={styles.reasons} data-verdict={verdict}>
          {reasons.map(reason => (
            <li key={JSON.stringify(reason)}>{words.statement(reason)}</li>
          ))}
        </ul>
      )}
      <Targets targets={scope.targets} titleOf={titleOf} />
    </section>
  );

  function titleOfLoss(): string {
    const name = scope.scope === 'cluster' && lost.cluster ? titleOf(lost.cluster) : lost[scope.scope];
    return name ? t(`survival.lost.${scope.scope}`, { name }) : t(`survival.lostUnnamed.${scope.scope}`);
  }

  function sayLoss(): string | undefined {
    const seconds = lossAt(scope, words.nowMs);
    return seconds === undefined ? undefined : t('survival.lose', { value: words.duration(seconds) });
  }

  function sayDowntime(): string {
    const { state, seconds } = recoveryTime;
    if (seconds === undefined || state === 'unknown') return t('survival.down.unknown');
    return t(`survival.down.${state}`, { value: words.duration(seconds) });
  }
}
