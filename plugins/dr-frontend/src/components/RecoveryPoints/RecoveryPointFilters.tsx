import { RecoveryPointsQuery, Usability } from '@backstage-dr/plugin-dr-common';
import { Select } from '@backstage/ui';
import { useT } from '../../hooks/useWords';
import styles from './RecoveryPoints.module.css';

/** Which recovery points to show. */
export type RecoveryPointFilter = Pick<RecoveryPointsQuery, 'usability' | 'schedule' | 'cluster'>;

/** All of them. */
export const NO_FILTER: RecoveryPointFilter = {};

const USABILITIES: Usability[] = ['usable', 'not-yet', 'not-usable', 'expired', 'gone', 'unknown'];
const ANY = '';

/** Narrows the list by whether a point can be used, by Schedule and by cluster. */
export function RecoveryPointFilters(props: {
  filter: RecoveryPointFilter;
  schedules: readonly string[];
  clusters: readonly string[];
  onChange(filter: RecoveryPointFilter): void;
}) {
  const { filter, schedules, clusters, onChange } = props;
  const t = useT();
  const any = { id: ANY, label: t('recoveryPoints.filter.any') };
  const named = (names: readonly string[]) => [any, ...[...new Set(names)].map(name => ({ id: name, label: name }))];
  const change = (part: RecoveryPointFilter) => {
    const next = { ...filter, ...part };
    onChange(Object.values(next).every(value => value === undefined) ? NO_FILTER : next);
  };
  return (
    <div className={styles.filters}>
      <Select
        label={t('recoveryPoints.filter.use')}
        size="small"
        options={[any, ...USABILITIES.map(id => ({ id, label: t(`recoveryPoints.usability.${id}`) }))]}
        value={filter.usability?.[0] ?? ANY}
        onChange={key => change({ usability: oneOf(USABILITIES, key) })}
      />
      {schedules.length > 1 && (
        <Select
          label={t('recoveryPoints.filter.schedule')}
          size="small"
          options={named(schedules)}
          value={filter.schedule?.[0] ?? ANY}
          onChange={key => change({ schedule: oneOf(schedules, key) })}
        />
      )}
      {clusters.length > 1 && (
        <Select
          label={t('recoveryPoints.filter.cluster')}
          size="small"
          options={named(clusters)}
          value={filter.cluster?.[0] ?? ANY}
          onChange={key => change({ cluster: oneOf(clusters, key) })}
        />
      )}
    </div>
  );
}

/** The chosen one as a filter; "any" is none. */
function oneOf<T extends string>(all: readonly T[], key: unknown): T[] | undefined {
  const chosen = all.find(item => item === key);
  return chosen === undefined ? undefined : [chosen];
}
