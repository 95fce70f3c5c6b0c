import { Assessment } from '@backstage-dr/plugin-dr-common';
import { Text } from '@backstage/ui';
import { useT, useWords } from '../../hooks/useWords';
import { dataLossAt } from '../../presentation/dataLoss';
import { latestVerdict } from '../../presentation/latestVerdict';
import { toneOfReadiness } from '../../presentation/tone';
import { Moment } from '../Moment';
import { ToneTag } from '../ToneTag';
import styles from './DisasterRecoveryCard.module.css';

/** The verdict in a sentence, and two figures. */
export function CardSummary(props: { assessment: Assessment; fetchedAtMs: number }) {
  const { assessment, fetchedAtMs } = props;
  const { exposure, objectives, title } = assessment;
  const t = useT();
  const words = useWords();
  const { readiness, outdated } = latestVerdict(assessment, fetchedAtMs, words.nowMs);
  const { nowSeconds } = dataLossAt(assessment, words.nowMs);
  const rpoSeconds = objectives.rpoSeconds?.value;
  return (
    <>
      <div className={styles.verdict}>
        <ToneTag tone={toneOfReadiness(readiness)}>{t(`readiness.${readiness}`)}</ToneTag>
        <Text as="p" variant="body-large" weight="bold">
          {outdated ? t('verdict.outdated', { title }) : words.statement(assessment.headline)}
        </Text>
      </div>
      <dl className={styles.figures}>
        <div>
          <dt>{t('card.lose')}</dt>
          <dd>{loss()}</dd>
        </div>
        <div>
          <dt>{t('card.last')}</dt>
          <dd>{last()}</dd>
        </div>
      </dl>
    </>
  );

  function loss(): string {
    if (exposure.state === 'nothing') return t('card.nothingToRestore');
    if (nowSeconds === undefined) return t('card.unknown');
    const now = words.duration(nowSeconds);
    if (rpoSeconds === undefined) return now;
    const promise = rpoSeconds === 0 ? t('promise.nothingLost') : words.duration(rpoSeconds);
    return t('card.promised', { now, promise });
  }

  function last() {
    // A doubtful one is not the last that can be counted on.
    if (exposure.state === 'known' && exposure.recoveryPointAt) return <Moment at={exposure.recoveryPointAt} />;
    if (exposure.state === 'unknown') return t('card.unknown');
    return t(assessment.recoveryPointCount === 0 ? 'card.never' : 'card.noneUsable');
  }
}
