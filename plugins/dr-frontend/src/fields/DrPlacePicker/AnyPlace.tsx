import { ProposalCluster } from '@backstage-dr/plugin-dr-common';
import { Select, TextField } from '@backstage/ui';
import { useT } from '../../hooks/useWords';
import { FormPlace } from '../../presentation/clusterPlaces';
import styles from '../options.module.css';
import { NoneUsable } from './NoneUsable';
import { UnusableClusters } from './UnusableClusters';

/** Where a service will run that is not seen anywhere yet: one of the clusters, and a namespace by name. */
export function AnyPlace(props: {
  clusters: readonly ProposalCluster[];
  place: FormPlace | undefined;
  isDisabled: boolean;
  retry(): void;
  choose(place: FormPlace): void;
}) {
  const { clusters, place = {}, isDisabled, retry, choose } = props;
  const t = useT();
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
          options={clusters.map(({ name, title, region, usable }) => ({
            id: name,
            label: region === undefined ? title : t('acting.place.clusterIn', { title, region }),
            disabled: !usable,
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
      <UnusableClusters clusters={clusters} />
      {clusters.every(({ usable }) => !usable) && <NoneUsable retry={retry} />}
    </>
  );
}
