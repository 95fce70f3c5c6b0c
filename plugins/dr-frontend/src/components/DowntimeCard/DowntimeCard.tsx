import { Objectives } from '@backstage-dr/plugin-dr-common';
import { useT, useWords } from '../../hooks/useWords';
import { problemsOf } from '../../presentation/problemsOf';
import { BulletBar } from '../BulletBar';
import { PromiseCard } from '../PromiseCard';
import { Snippet } from '../Snippet';

/** The promised downtime. What it would really be is known only once a recovery has been measured. */
export function DowntimeCard(props: { objectives: Objectives }) {
  const { objectives } = props;
  const rto = objectives.rtoSeconds;
  const t = useT();
  const words = useWords();
  const promise = rto && (rto.value === 0 ? t('promise.noDowntime') : words.duration(rto.value));
  return (
    <PromiseCard
      title={t('downtime.title')}
      tone="unknown"
      verdict={t('downtime.unknown')}
      what={t('downtime.rto')}
      source={rto?.source}
      problems={problemsOf(objectives, 'rto')}
    >
      {rto && promise && (
        <BulletBar
          label={t('downtime.bar', { promise })}
          nowLabel={t('downtime.now')}
          promise={rto.value}
          promiseLabel={t('promise.promised', { value: promise })}
        />
      )}
      <p>{t(rto ? 'downtime.body' : 'downtime.bodyNoPromise')}</p>
      {!rto && (
        <>
          <p>{t('downtime.define')}</p>
          <Snippet text="backstage-dr.io/rto: 4h" />
        </>
      )}
    </PromiseCard>
  );
}
