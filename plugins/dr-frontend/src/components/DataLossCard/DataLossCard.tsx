import { Assessment, millisOf } from '@backstage-dr/plugin-dr-common';
import { useT, useWords } from '../../hooks/useWords';
import { dataLossAt } from '../../presentation/dataLoss';
import { problemsOf } from '../../presentation/problemsOf';
import { BulletBar } from '../BulletBar';
import { Moment } from '../Moment';
import { PromiseCard } from '../PromiseCard';
import { Snippet } from '../Snippet';

/** When the last recovery point goes within this time, nothing new has come for long. */
const SOON_MS = 3 * 86_400_000;

/** The data that would be lost now, and at worst, against the RPO. */
export function DataLossCard(props: { assessment: Assessment }) {
  const { exposure, objectives } = props.assessment;
  const t = useT();
  const words = useWords();
  const { verdict, tone, nowSeconds, times } = dataLossAt(props.assessment, words.nowMs);
  const rpo = objectives.rpoSeconds;
  const sayPromise = (seconds: number) => (seconds === 0 ? t('promise.nothingLost') : words.duration(seconds));
  const promise = rpo && sayPromise(rpo.value);
  const breachMs = millisOf(exposure.breachAt);
  const expiresMs = millisOf(exposure.lastExpiresAt);
  const showsBar = nowSeconds !== undefined || (rpo !== undefined && verdict === 'unknown');

  return (
    <PromiseCard
      title={t('dataLoss.title')}
      tone={tone}
      verdict={t(`dataLoss.${verdict}`, { times: times ?? '' })}
      what={t('dataLoss.rpo')}
      source={rpo?.source}
      problems={problemsOf(objectives, 'rpo')}
    >
      {showsBar && (
        <BulletBar
          label={barLabel()}
          now={nowSeconds}
          nowLabel={
            nowSeconds === undefined ? t('dataLoss.unknown') : t('promise.now', { value: words.duration(nowSeconds) })
          }
          promise={rpo?.value}
          promiseLabel={promise && t('promise.promised', { value: promise })}
        />
      )}
      {verdict === 'nothing' && <p>{t('dataLoss.everything')}</p>}
      {exposure.reasons.map(reason => (
        <p key={reason.code}>{words.statement(reason)}</p>
      ))}
      {exposure.state === 'known' && (
        <p>
          {exposure.worstCaseSeconds === undefined
            ? t('dataLoss.noWorst')
            : t('dataLoss.worst', { value: <strong>{words.duration(exposure.worstCaseSeconds)}</strong> })}
        </p>
      )}
      {exposure.breachAt !== undefined && breachMs !== undefined && (
        <p>
          {breachMs > words.nowMs
            ? t('dataLoss.breachIn', { age: <Moment at={exposure.breachAt} /> })
            : t('dataLoss.breached', { value: words.duration((words.nowMs - breachMs) / 1000) })}
        </p>
      )}
      {exposure.lastExpiresAt !== undefined && expiresMs !== undefined && expiresMs - words.nowMs < SOON_MS && (
        <p>{t('dataLoss.lastExpires', { age: <Moment at={exposure.lastExpiresAt} /> })}</p>
      )}
      {rpo === undefined && (
        <>
          <p>{t('dataLoss.define')}</p>
          <Snippet text="backstage-dr.io/rpo: 1h" />
        </>
      )}
    </PromiseCard>
  );

  function barLabel(): string {
    if (nowSeconds === undefined) return t('dataLoss.barUnknown', { promise: promise ?? '' });
    const now = words.duration(nowSeconds);
    return promise ? t('dataLoss.bar', { now, promise }) : t('dataLoss.barNoPromise', { now });
  }
}
