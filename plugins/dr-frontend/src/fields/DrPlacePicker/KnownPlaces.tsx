import { ProposalPlace } from '@backstage-dr/plugin-dr-common';
import { Radio, RadioGroup } from '@backstage/ui';
import { useT } from '../../hooks/useWords';
import { ClusterPlaces } from '../../presentation/clusterPlaces';
import styles from '../options.module.css';
import { ClaimMark } from './ClaimMark';
import { NamespaceChoice } from './NamespaceChoice';
import { UnconfirmedNote } from './UnconfirmedNote';

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
  choose(cluster: ClusterPlaces, places: readonly ProposalPlace[]): void;
}) {
  const { entityRef, clusters, chosen, meant, isDisabled, choose } = props;
  const t = useT();
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
        {clusters.map(({ cluster, title, places }) => (
          <Radio key={cluster} value={cluster} className={styles.option}>
            <span className={styles.words}>
              <span className={styles.name}>{places.map(({ namespace }) => namespace).join(', ')}</span>{' '}
              <span className={styles.quiet}>
                {title === cluster
                  ? t('acting.place.in', { cluster: title })
                  : t('acting.place.inNamed', { title, cluster })}
              </span>
            </span>{' '}
            <ClaimMark places={places} />
          </Radio>
        ))}
      </RadioGroup>
      {chosen && chosen.places.length > 1 && (
        <NamespaceChoice
          places={chosen.places}
          meant={meant}
          isDisabled={isDisabled}
          choose={places => choose(chosen, places)}
        />
      )}
      {chosen && unconfirmed.length > 0 && (
        <UnconfirmedNote entityRef={entityRef} cluster={chosen.title} places={unconfirmed} />
      )}
    </>
  );
}
