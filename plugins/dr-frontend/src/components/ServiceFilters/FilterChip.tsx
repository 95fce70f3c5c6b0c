import { ServicesFilter } from '@backstage-dr/plugin-dr-common';
import { Button, ButtonIcon, DialogTrigger, Popover } from '@backstage/ui';
import { RiArrowDownSLine, RiCloseLine } from '@remixicon/react';
import { useT } from '../../hooks/useWords';
import { FilterName } from '../../presentation/servicesSearch';
import { FilterOptions } from './FilterOptions';
import styles from './ServiceFilters.module.css';
import { useOptionLabel } from './useOptionLabel';

/** One thing that services are chosen by: what is chosen, a way to choose, and a way to choose none. */
export function FilterChip(props: {
  name: FilterName;
  filter: ServicesFilter;
  onChange(values: Array<string | number> | undefined): void;
}) {
  const { name, filter, onChange } = props;
  const t = useT();
  const labelOf = useOptionLabel();
  const values: ReadonlyArray<string | number> = filter[name] ?? [];
  const chosen = values.map(value => labelOf(name, value)).join(', ');
  const title = t(`scorecard.filter.name.${name}`);
  return (
    <span className={styles.chip} data-chosen={values.length > 0}>
      <DialogTrigger>
        <Button
          size="small"
          variant="tertiary"
          className={styles.open}
          iconEnd={values.length > 0 ? undefined : <RiArrowDownSLine aria-hidden="true" />}
        >
          <span className={styles.title}>{title}</span>{' '}
          {values.length > 0 && <strong className={styles.chosen}>{chosen}</strong>}
        </Button>
        <Popover hideArrow placement="bottom start" aria-label={title}>
          <FilterOptions name={name} title={title} filter={filter} onChange={onChange} />
        </Popover>
      </DialogTrigger>
      {values.length > 0 && (
        <ButtonIcon
          size="small"
          variant="tertiary"
          icon={<RiCloseLine aria-hidden="true" />}
          aria-label={t('scorecard.filter.remove', { filter: title, value: chosen })}
          onPress={() => onChange(undefined)}
        />
      )}
    </span>
  );
}
