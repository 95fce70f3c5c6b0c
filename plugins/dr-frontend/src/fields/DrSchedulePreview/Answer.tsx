import { ScheduleProposal } from '@backstage-dr/plugin-dr-common';
import { BulletBar } from '../../components/BulletBar';
import { Moment } from '../../components/Moment';
import { ToneTag } from '../../components/ToneTag';
import { useT, useWords } from '../../hooks/useWords';
import { nextRunOf } from '../../presentation/nextRunOf';
import { promiseStanding } from '../../presentation/promiseStanding';
import styles from './DrSchedulePreview.module.css';

/** When it would run, and what would be lost at worst against the promise. */
export function Answer(props: { proposal: ScheduleProposal }) {
  const { proposal } = props;
  const { promise, rhythm, timeZone } = proposal;
  const { rpoSeconds, worstCaseSeconds, durationIs } = promise;
  const t = useT();
  const words = useWords();
  const { tone, key } = promiseStanding(proposal);
  const cron = proposal.choices.find(({ field }) => field === 'cron')?.value;
  const said = rhythm && timeZone !== undefined ? words.rhythm(rhythm, timeZone) : undefined;
  const next = nextRunOf(proposal, words.nowMs);
  const promised = rpoSeconds === undefined ? undefined : sayPromise(rpoSeconds);
  return (
    <div className={styles.answer}>
      {/* Who fills in the form without seeing the page hears what becomes of it. */}
      <div aria-live="polite" aria-atomic="true" className={styles.said}>
        <ToneTag tone={tone}>{t(`acting.preview.standing.${key}`)}</ToneTag>
        <p className={styles.rhythm}>
          {cron === undefined ? t('acting.preview.noRhythm') : t('acting.preview.runs', { rhythm: said ?? cron })}
        </p>
      </div>
      {cron !== undefined && (
        <p className={styles.quiet}>
          <code>{cron}</code>
          {timeZone !== undefined && ` · ${t('acting.preview.zone', { zone: timeZone })}`}
          {next !== undefined && <> · {t('acting.preview.next', { at: <Moment at={next} /> })}</>}
        </p>
      )}
      {worstCaseSeconds !== undefined && (
        <BulletBar
          label={
            promised
              ? t('acting.preview.bar', { worst: words.duration(worstCaseSeconds), promise: promised })
              : t('acting.preview.barNoPromise', { worst: words.duration(worstCaseSeconds) })
          }
          now={worstCaseSeconds}
          nowLabel={t('acting.preview.worst', { value: words.duration(worstCaseSeconds) })}
          promise={rpoSeconds}
          promiseLabel={promised && t('promise.promised', { value: promised })}
          isAssumed={durationIs === 'assumed'}
        />
      )}
    </div>
  );

  function sayPromise(seconds: number): string {
    return seconds === 0 ? t('promise.nothingLost') : words.duration(seconds);
  }
}
