import { ProposalPlace } from '@backstage-dr/plugin-dr-common';
import { Radio, RadioGroup } from '@backstage/ui';
import { ToneMark } from '../../components/ToneMark';
import { useT } from '../../hooks/useWords';
import styles from '../options.module.css';
import { UnconfirmedNote } from './UnconfirmedNote';

/** The places that a service runs in, and of the chosen one what is missing before anybody may act there. */
export function KnownPlaces(props: {
  entityRef: string;
  places: readonly ProposalPlace[];
  chosen: ProposalPlace | undefined;
  isDisabled: boolean;
  choose(place: ProposalPlace): void;
}) {
  const { entityRef, places, chosen, isDisabled, choose } = props;
  const t = useT();
  return (
    <>
      <RadioGroup
        aria-label={t('acting.place.title')}
        className={styles.options}
        isDisabled={isDisabled}
        value={chosen ? keyOf(chosen) : ''}
        onChange={key => {
          const place = places.find(each => keyOf(each) === key);
          if (place) choose(place);
        }}
      >
        {places.map(place => (
          <Radio key={keyOf(place)} value={keyOf(place)} className={styles.option}>
            <span className={styles.words}>
              <span className={styles.name}>{place.namespace}</span>{' '}
              <span className={styles.quiet}>
                {place.title === place.cluster
                  ? t('acting.place.in', { cluster: place.title })
                  : t('acting.place.inNamed', { title: place.title, cluster: place.cluster })}
              </span>
            </span>{' '}
            <span className={styles.mark}>
              <ToneMark tone={place.confirmed ? 'good' : 'warn'} />
              {place.confirmed ? t('acting.place.confirmed') : t('acting.place.unconfirmed')}
            </span>
          </Radio>
        ))}
      </RadioGroup>
      {chosen && !chosen.confirmed && <UnconfirmedNote entityRef={entityRef} place={chosen} />}
    </>
  );
}

function keyOf({ cluster, namespace }: ProposalPlace): string {
  return `${cluster}/${namespace}`;
}
