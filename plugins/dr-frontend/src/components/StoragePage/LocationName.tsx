import { useT } from '../../hooks/useWords';
import { SharedLocation } from '../../presentation/places';
import styles from './StoragePage.module.css';

/** What clusters call a location, and what it is. */
export function LocationName(props: { location: SharedLocation }) {
  const { views } = props.location;
  const [{ provider, bucket, prefix }] = views;
  const t = useT();
  const place = [bucket ?? t('storage.bucketUnknown'), prefix].filter(Boolean).join('/');
  return (
    <span className={styles.lines}>
      <strong>{[...new Set(views.map(({ name }) => name))].join(', ')}</strong>
      <span className={styles.quiet}>{[provider, place].filter(Boolean).join(' · ')}</span>
    </span>
  );
}

/** Where a location is and who says so, and what outlives its loss. */
export function LocationPlace(props: { location: SharedLocation }) {
  const { views } = props.location;
  const t = useT();
  const { region, regionFrom } = views.find(view => view.region !== undefined) ?? {};
  const copies = [...new Set(views.flatMap(({ replicatedTo = [] }) => replicatedTo))];
  return (
    <span className={styles.lines}>
      <span>{region ?? t('storagePage.noRegion')}</span>
      {region && regionFrom && <span className={styles.quiet}>{t(`storagePage.regionFrom.${regionFrom}`)}</span>}
      <span className={styles.quiet}>
        {copies.length > 0
          ? t('storagePage.replicated', { regions: copies.join(', ') })
          : t('storagePage.notReplicated')}
      </span>
      {views.some(({ immutable }) => immutable) && <span className={styles.quiet}>{t('storagePage.immutable')}</span>}
    </span>
  );
}
