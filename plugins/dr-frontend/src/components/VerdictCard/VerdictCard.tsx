import { Assessment } from '@backstage-dr/plugin-dr-common';
import { Card, Text } from '@backstage/ui';
import { Acting } from '../../hooks/useActing';
import { useT, useWords } from '../../hooks/useWords';
import { latestVerdict } from '../../presentation/latestVerdict';
import { toneOfReadiness } from '../../presentation/tone';
import { Freshness } from '../Freshness';
import { LevelSteps } from '../LevelSteps';
import { Moment } from '../Moment';
import { ToneMark } from '../ToneMark';
import { ToneTag } from '../ToneTag';
import { VerdictActions } from './VerdictActions';
import styles from './VerdictCard.module.css';

/** The answer in a sentence, why, and what to do; beside it the level and how current the picture is. */
export function VerdictCard(props: { assessment: Assessment; fetchedAtMs: number; acting?: Acting }) {
  const { assessment, fetchedAtMs, acting } = props;
  const t = useT();
  const words = useWords();
  const { readiness, outdated } = latestVerdict(assessment, fetchedAtMs, words.nowMs);
  const headline = words.statement(assessment.headline);
  // The last one is the widest; the others stand below, side by side.
  const widest = assessment.survivable?.at(-1);
  const unknownBeyond = assessment.notSurvivable?.code.endsWith('Unknown');
  const exempt = assessment.findings.flatMap(({ exemption }) => exemption ?? []);
  const exemptUntil = assessment.exemptions.find(({ id }) => exempt.some(each => each.id === id))?.expiresAt;
  return (
    <Card className={styles.card} aria-labelledby="dr-verdict">
      <div className={styles.answer}>
        {/* A reader who cannot see the page learns here that the verdict has changed. */}
        <div aria-live="polite" className={styles.said} key={readiness} data-readiness={readiness}>
          <ToneTag tone={toneOfReadiness(readiness)}>{t(`readiness.${readiness}`)}</ToneTag>
          <Text as="h2" id="dr-verdict" variant="title-small" weight="bold" className={styles.headline}>
            {outdated ? t('verdict.outdated', { title: assessment.title }) : headline}
          </Text>
          <p className={styles.reason}>
            {outdated
              ? t('verdict.outdatedReason', { age: <Moment at={assessment.assessedAt} />, verdict: headline })
              : words.statement(assessment.reason)}
          </p>
          {!outdated && widest && <p className={styles.reason}>{words.statement(widest)}</p>}
          {!outdated && assessment.notSurvivable && (
            <p className={styles.limit}>
              <ToneMark tone={unknownBeyond ? 'unknown' : 'warn'} />
              {words.statement(assessment.notSurvivable)}
            </p>
          )}
          {!outdated && exemptUntil !== undefined && (
            <p className={styles.limit}>
              <ToneMark tone="note" />
              <span>
                {t('exemptions.note', { count: exempt.length, until: <Moment at={exemptUntil} as="clock" /> })}
              </span>
            </p>
          )}
        </div>
        <VerdictActions assessment={assessment} acting={acting} />
      </div>
      <div className={styles.standing}>
        <LevelSteps level={assessment.level} rulesToNextLevel={assessment.rulesToNextLevel} />
        <Freshness clusters={assessment.clusters} />
      </div>
    </Card>
  );
}
