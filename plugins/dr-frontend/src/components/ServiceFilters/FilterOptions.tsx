import { ServicesFilter } from '@backstage-dr/plugin-dr-common';
import { Button, Checkbox, CheckboxGroup, SearchField, Skeleton, Text } from '@backstage/ui';
import { useState } from 'react';
import { useT } from '../../hooks/useWords';
import { failureOf } from '../../presentation/failureOf';
import { FilterName } from '../../presentation/servicesSearch';
import styles from './ServiceFilters.module.css';
import { FilterOption, useFilterOptions } from './useFilterOptions';

/** With fewer than this nobody needs to search. */
const SEARCH_FROM = 9;
/** So many are mounted at most; typing finds the others. */
const MOST = 60;

/** What can be chosen, with how many services each would leave. */
export function FilterOptions(props: {
  name: FilterName;
  title: string;
  filter: ServicesFilter;
  onChange(values: Array<string | number> | undefined): void;
}) {
  const { name, title, filter, onChange } = props;
  const t = useT();
  const { options, error, refresh } = useFilterOptions(name, filter);
  const [typed, setTyped] = useState('');
  const chosen = (filter[name] ?? []).map(String);
  if (!options && error !== undefined) {
    return (
      <div className={styles.options}>
        <Text as="p">{t('state.partFailed', { message: failureOf(error).message })}</Text>
        <Button size="small" variant="secondary" onPress={refresh}>
          {t('state.retry')}
        </Button>
      </div>
    );
  }
  if (!options) return <Skeleton width="14rem" height="8rem" />;

  const wanted = typed.trim().toLowerCase();
  const found = options.filter(({ label, value }) => `${label} ${value}`.toLowerCase().includes(wanted));
  const change = (ids: string[]) => {
    // Those that typing has hidden stay chosen.
    const hidden = chosen.filter(id => !found.some(option => String(option.value) === id));
    const next = [...hidden, ...ids].map(id => (name === 'level' ? Number(id) : id));
    onChange(next.length > 0 ? [...new Set(next)] : undefined);
  };
  return (
    <div className={styles.options}>
      {options.length >= SEARCH_FROM && (
        <SearchField
          size="small"
          aria-label={t('scorecard.filter.find')}
          placeholder={t('scorecard.filter.find')}
          value={typed}
          onChange={setTyped}
        />
      )}
      {found.length === 0 && <Text as="p">{t('scorecard.filter.none')}</Text>}
      <CheckboxGroup aria-label={title} value={chosen} onChange={change} className={styles.list}>
        {found.slice(0, MOST).map((option: FilterOption) => (
          <Checkbox key={option.value} value={String(option.value)}>
            <span className={styles.option}>
              <span>{option.label}</span>
              {option.count !== undefined && <span className={styles.count}>{option.count}</span>}
            </span>
          </Checkbox>
        ))}
      </CheckboxGroup>
      {found.length > MOST && (
        <Text as="p" variant="body-small" color="secondary">
          {t('scorecard.filter.more', { number: String(found.length - MOST) })}
        </Text>
      )}
    </div>
  );
}
