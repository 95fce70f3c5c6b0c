import { Select, TextField } from '@backstage/ui';
import { useClusters } from '../../hooks/useClusters';
import { useT } from '../../hooks/useWords';
import { failureOf } from '../../presentation/failureOf';
import { FieldFailed, FieldSkeleton } from '../FieldFrame';
import styles from '../options.module.css';

interface Place {
  cluster?: string;
  namespace?: string;
}

/** Where a service will run that is not seen anywhere yet: one of the clusters, and a namespace by name. */
export function AnyPlace(props: { place: Place | undefined; isDisabled: boolean; choose(place: Place): void }) {
  const { place = {}, isDisabled, choose } = props;
  const t = useT();
  const { value: clusters, error, refresh } = useClusters();
  if (error !== undefined && !clusters) return <FieldFailed failure={failureOf(error)} retry={refresh} />;
  if (!clusters) return <FieldSkeleton label={t('acting.place.loading')} heights={['3.25rem']} />;
  if (clusters.length === 0) return <p>{t('clusters.empty')}</p>;
  return (
    <>
      <p className={styles.quiet}>{t('acting.place.nowhereYet')}</p>
      <div className={styles.pair}>
        <Select
          label={t('acting.field.cluster')}
          size="medium"
          placeholder={t('acting.place.chooseCluster')}
          isDisabled={isDisabled}
          options={clusters.map(({ name, title, region }) => ({
            id: name,
            label: region === undefined ? title : t('acting.place.clusterIn', { title, region }),
          }))}
          value={place.cluster ?? ''}
          onChange={key => choose({ ...place, cluster: clusters.find(({ name }) => name === key)?.name })}
        />
        <TextField
          label={t('acting.field.namespace')}
          size="medium"
          isDisabled={isDisabled}
          value={place.namespace ?? ''}
          onChange={text => choose({ ...place, namespace: text.trim() || undefined })}
        />
      </div>
    </>
  );
}
