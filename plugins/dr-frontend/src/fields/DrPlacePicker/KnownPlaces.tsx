import { ProposalPlace } from '@backstage-dr/plugin-dr-common';
import { Radio, RadioGroup } from '@backstage/ui';
import { ToneMark } from '../../components/ToneMark';
import { useT, useWords } from '../../hooks/useWords';
import { ClusterPlaces, terminatingOf } from '../../presentation/clusterPlaces';
import styles from '../options.module.css';
import { ClaimMark } from './ClaimMark';
import { NamespaceChoice } from './NamespaceChoice';
import { NoneUsable } from './NoneUsable';
import { UnconfirmedNote } from './UnconfirmedNote';
import { WhyNot } from './WhyNot';

/**
 * The clusters that a service runs in, with its namespaces; of the chosen one which of these are meant, and what is missing
 * before anybody may act there.
 */
export function KnownPlaces(props: {
  entityRef: string;
  clusters: readonly ClusterPlaces[];
  chosen: ClusterPlaces | undefined;
  /** Those of the chosen cluster that are meant. */
  meant: readonly ProposalPlace[];
  isDisabled: boolean;
  retry(): void;
  choose(cluster: ClusterPlaces, places: readonly ProposalPlace[]): void;
}) {
  const { entityRef, clusters, chosen, meant, isDisabled, retry, choose } = props;
  const t = useT();
  const { statement } = useWords();
  const isRefused = chosen !== undefined && chosen.refusals.length > 0;
  const unconfirmed = meant.filter(({ confirmed }) => !confirmed);
  return (
    <>
      <RadioGroup
        aria-label={t('acting.place.title')}
        className={styles.options}
        isDisabled={isDisabled}
        value={chosen?.cluster ?? ''}
        onChange={key => {
          const known = clusters.find(({ cluster }) => cluster === key);
          if (known) choose(known, known.places);
        }}
      >
        {clusters.map(({ cluster, title, places, refusals }) => (
          <Radio key={cluster} value={cluster} className={styles.option} isDisabled={refusals.length > 0}>
            <span className={styles.words}>
              <span className={styles.name}>{places.map(({ namespace }) => namespace).join(', ')}</span>{' '}
              <span className={styles.quiet}>
                {title === cluster
                  ? t('acting.place.in', { cluster: title })
                  : t('acting.place.inNamed', { title, cluster })}
              </span>
              {refusals.length > 0 && (
                <>
                  {' '}
                  <WhyNot reasons={refusals} />
                </>
              )}
            </span>{' '}
            {refusals.length === 0 && <ClaimMark places={places} />}
            {refusals.length > 0 && (
              <span className={styles.mark}>
                <ToneMark tone="unknown" />
                {t('acting.place.unusable')}
              </span>
            )}
          </Radio>
        ))}
      </RadioGroup>
      {clusters.every(({ refusals }) => refusals.length > 0) && <NoneUsable retry={retry} />}
      {chosen && chosen.places.length > 1 && (
        <NamespaceChoice
          places={chosen.places}
          meant={meant}
          isDisabled={isDisabled}
          choose={places => choose(chosen, places)}
        />
      )}
      {!isRefused &&
        terminatingOf(meant).map(each => (
          <p key={each.code} role="status">
            <ToneMark tone="warn" /> {statement(each)}
          </p>
        ))}
      {chosen && unconfirmed.length > 0 && (
        <UnconfirmedNote entityRef={entityRef} cluster={chosen.title} places={unconfirmed} />
      )}
    </>
  );
}
