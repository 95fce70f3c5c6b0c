import { Fragment } from 'react';
import { ProposalLocation } from '@backstage-dr/plugin-dr-common';
import { ToneMark } from '../../components/ToneMark';
import { useT, useWords } from '../../hooks/useWords';
import { Tone } from '../../presentation/tone';
import styles from '../options.module.css';

/** A storage location: where it lies, whether it outlives the cluster's region, or why it takes no backups. */
export function LocationWords(props: { location: ProposalLocation; isProposed: boolean }) {
  const { location, isProposed } = props;
  const { name, region, isDefault, usable, reasons } = location;
  const t = useT();
  const words = useWords();
  const { tone, key } = standingOf(location);
  return (
    <>
      <span className={styles.words}>
        <span className={styles.name}>{name}</span>{' '}
        <span className={styles.quiet}>
          {[
            region ?? t('acting.location.noRegion'),
            isProposed && t('acting.location.proposed'),
            isDefault && t('acting.location.default'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {!usable &&
          reasons.map(reason => (
            <Fragment key={reason.code}>
              {' '}
              <span className={styles.quiet}>{words.statement(reason)}</span>
            </Fragment>
          ))}
      </span>{' '}
      <span className={styles.mark}>
        <ToneMark tone={tone} />
        {t(`acting.location.${key}`)}
      </span>
    </>
  );
}

function standingOf({ usable, elsewhere }: ProposalLocation): {
  tone: Tone;
  key: 'unusable' | 'elsewhere' | 'sameRegion' | 'unknown';
} {
  if (!usable) return { tone: 'bad', key: 'unusable' };
  if (elsewhere === undefined) return { tone: 'unknown', key: 'unknown' };
  return elsewhere ? { tone: 'good', key: 'elsewhere' } : { tone: 'warn', key: 'sameRegion' };
}
