import { Assessment } from '@backstage-dr/plugin-dr-common';
import { useT, useWords } from '../../hooks/useWords';
import { downtimeOf } from '../../presentation/downtimeOf';
import { problemsOf } from '../../presentation/problemsOf';
import { BulletBar } from '../BulletBar';
import { PromiseCard } from '../PromiseCard';
import { Snippet } from '../Snippet';

/** The promised downtime against what a recovery has really taken; where none was measured, nobody knows. */
export function DowntimeCard(props: { assessment: Pick<Assessment, 'objectives' | 'recoverability'> }) {
  const { objectives } = props.assessment;
  const rto = objectives.rtoSeconds;
  const t = useT();
  const words = useWords();
  const promise = rto && (rto.value === 0 ? t('promise.noDowntime') : words.duration(rto.value));
  const { verdict, tone, time, scope } = downtimeOf(props.assessment);
  const isMeasured = time?.state === 'measured';
  const now = time?.seconds === undefined ? undefined : words.duration(time.seconds);
  return (
    <PromiseCard
      title={t('downtime.title')}
      tone={tone}
      verdict={t(`downtime.${verdict}`)}
      what={t('downtime.rto')}
      source={rto?.source}
      problems={problemsOf(objectives, 'rto')}
    >
      {(now !== undefined || (rto && promise)) && (
        <BulletBar
          label={barLabel()}
          now={time?.seconds}
          nowLabel={
            now === undefined
              ? t('downtime.now')
              : t(`downtime.took.${isMeasured ? 'measured' : 'estimated'}`, { value: now })
          }
          promise={rto?.value}
          promiseLabel={promise && t('promise.promised', { value: promise })}
        />
      )}
      {time && scope && <p>{t(`downtime.after.${scope}`)}</p>}
      {time?.reasons.map(reason => (
        <p key={reason.code}>{words.statement(reason)}</p>
      ))}
      {!time && <p>{t(rto ? 'downtime.body' : 'downtime.bodyNoPromise')}</p>}
      {!rto && (
        <>
          <p>{t('downtime.define')}</p>
          <Snippet text="backstage-dr.io/rto: 4h" />
        </>
      )}
    </PromiseCard>
  );

  function barLabel(): string {
    if (now === undefined) return t('downtime.bar', { promise: promise ?? '' });
    return promise ? t('downtime.barKnown', { now, promise }) : t('downtime.barNoPromise', { now });
  }
}
