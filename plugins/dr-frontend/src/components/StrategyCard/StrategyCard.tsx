import { Assessment } from '@backstage-dr/plugin-dr-common';
import { Text } from '@backstage/ui';
import { useT, useWords } from '../../hooks/useWords';
import { problemsOf } from '../../presentation/problemsOf';
import { Tone } from '../../presentation/tone';
import { PromiseCard } from '../PromiseCard';
import { Snippet } from '../Snippet';
import styles from './StrategyCard.module.css';

/** How the service is meant to come back, and whether that way can keep the promise. */
export function StrategyCard(props: { assessment: Pick<Assessment, 'objectives' | 'fitness' | 'sites'> }) {
  const { objectives, fitness, sites } = props.assessment;
  const { strategy } = objectives;
  const t = useT();
  const words = useWords();
  // Clusters of which nothing is known are evidence of nothing, and are named only where there is no other.
  const known = sites.filter(({ state }) => state !== 'unknown');
  const telling = known.length > 0 ? known : sites;
  const [tone, verdict] = verdictOf();
  return (
    <PromiseCard
      title={t('strategy.title')}
      tone={tone}
      verdict={verdict}
      what={t('strategy.title')}
      source={strategy?.source}
      problems={problemsOf(objectives, 'strategy')}
    >
      {strategy ? (
        <>
          <Text as="p" variant="title-x-small" weight="bold">
            {t(`strategy.name.${strategy.value}`)}
          </Text>
          <p>{t(`strategy.describe.${strategy.value}`)}</p>
        </>
      ) : (
        <>
          <p>{t('strategy.define')}</p>
          <Snippet text="backstage-dr.io/strategy: backup-restore" />
        </>
      )}
      {strategy && strategy.value !== 'backup-restore' && (
        <ul className={styles.sites}>
          {sites.length === 0 && <li>{t('strategy.noSites')}</li>}
          {telling.flatMap(({ reasons }) =>
            reasons.map(reason => <li key={JSON.stringify(reason)}>{words.statement(reason)}</li>),
          )}
        </ul>
      )}
      {fitness?.reasons.map(reason => (
        <p key={reason.code}>{words.statement(reason)}</p>
      ))}
      {fitness?.recommended && (
        <p>{t('strategy.recommended', { strategy: t(`strategy.name.${fitness.recommended}`) })}</p>
      )}
    </PromiseCard>
  );

  function verdictOf(): [Tone, string] {
    if (!strategy) return ['unknown', t('strategy.none')];
    if (!fitness || fitness.fits === 'unknown') return ['unknown', t('strategy.unknown')];
    // Able is not proven: it is never drawn as good.
    return fitness.fits ? ['note', t('strategy.fits')] : ['bad', t('strategy.doesNotFit')];
  }
}
