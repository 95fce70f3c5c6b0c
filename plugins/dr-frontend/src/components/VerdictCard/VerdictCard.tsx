import { Assessment } from '@backstage-dr/plugin-dr-common';
import { ButtonLink, Card, Text } from '@backstage/ui';
import { useT, useWords } from '../../hooks/useWords';
import { findingId, worstFinding } from '../../presentation/findings';
import { latestVerdict } from '../../presentation/latestVerdict';
import { pageUrl } from '../../presentation/pageUrl';
import { toneOfReadiness } from '../../presentation/tone';
import { Freshness } from '../Freshness';
import { LevelSteps } from '../LevelSteps';
import { Moment } from '../Moment';
import { ToneMark } from '../ToneMark';
import { ToneTag } from '../ToneTag';
import styles from './VerdictCard.module.css';

/** The answer in a sentence, why, and what to do; beside it the level and how current the picture is. */
export function VerdictCard(props: { assessment: Assessment; fetchedAtMs: number }) {
  const { assessment, fetchedAtMs } = props;
  const t = useT();
  const words = useWords();
  const { readiness, outdated } = latestVerdict(assessment, fetchedAtMs, words.nowMs);
  const headline = words.statement(assessment.headline);
  const worst = worstFinding(assessment.findings);
  // The last one is the widest; the others stand below, side by side.
  const widest = assessment.survivable?.at(-1);
  const unknownBeyond = assessment.notSurvivable?.code.endsWith('Unknown');
  const exempt = assessment.findings.flatMap(({ exemption }) => exemption ?? []);
  const exemptUntil = assessment.exemptions.find(({ id }) => exempt.some(each => each.id === id))?.expiresAt;
  const runbook = pageUrl(assessment.objectives.runbook?.value);
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
        {(worst || runbook) && (
          <div className={styles.actions}>
            {worst && (
              <ButtonLink href={`#${findingId(worst)}`} variant="primary">
                {t('verdict.fixFirst')}
              </ButtonLink>
            )}
            {runbook && (
              <ButtonLink href={runbook} variant="secondary" target="_blank" rel="noreferrer">
                {t('verdict.openRunbook')}
              </ButtonLink>
            )}
          </div>
        )}
      </div>
      <div className={styles.standing}>
        <LevelSteps level={assessment.level} rulesToNextLevel={assessment.rulesToNextLevel} />
        <Freshness clusters={assessment.clusters} />
      </div>
    </Card>
  );
}
