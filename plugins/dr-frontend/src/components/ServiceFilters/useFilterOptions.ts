import { RollUp, RULES, ServicesFilter, STRATEGIES } from '@backstage-dr/plugin-dr-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { drApiRef } from '../../api';
import { usePolled } from '../../hooks/usePolled';
import { READINESSES } from '../../presentation/readiness';
import { FilterName, groupOf } from '../../presentation/servicesSearch';
import { useOptionLabel } from './useOptionLabel';

/** A value that services can be chosen by. */
export interface FilterOption {
  value: string | number;
  label: string;
  /** How many services it would leave. */
  count?: number;
}

const POLL_MS = 60_000;

/** What can be chosen; owners, systems, tiers and clusters are asked for, `undefined` until they are there. */
export function useFilterOptions(
  name: FilterName,
  filter: ServicesFilter,
): { options?: FilterOption[]; error?: unknown; refresh(): void } {
  const api = useApi(drApiRef);
  const labelOf = useOptionLabel();
  const { [name]: _, ...others } = groupOf(filter);
  const optionOf = (value: string | number, count?: number) => ({ value, label: labelOf(name, value), count });

  const load = async (signal: AbortSignal): Promise<FilterOption[]> => {
    switch (name) {
      case 'owner':
      case 'system':
      case 'tier':
        return (await api.getRollUps(name, others, { signal })).flatMap(rollUpOption);
      case 'cluster':
        return (await api.getClusters({ signal })).map(cluster => ({ value: cluster.name, label: cluster.title }));
      case 'strategy':
        return STRATEGIES.map(value => optionOf(value));
      case 'rule': {
        const { rules } = await api.getOverview(others, { signal });
        const counts = new Map(rules.map(({ rule, fail, unknown }) => [rule, fail + unknown]));
        return RULES.map(({ id }) => ({ ...optionOf(id), count: counts.get(id) ?? 0 })).sort(
          (a, b) => b.count - a.count,
        );
      }
      case 'readiness': {
        const { readiness } = await api.getOverview(others, { signal });
        return READINESSES.map(value => optionOf(value, readiness[value]));
      }
      default: {
        const { levels } = await api.getOverview(others, { signal });
        return levels.map((count, level) => optionOf(level, count));
      }
    }
  };
  const { value, error, refresh } = usePolled({
    key: `${name} ${JSON.stringify(others)}`,
    load,
    intervalMs: POLL_MS,
  });
  return { options: value, error, refresh };
}

/** Those without an owner, a system or a tier cannot be chosen by it. */
function rollUpOption({ key, title = key, total }: RollUp): FilterOption[] {
  return key === undefined ? [] : [{ value: key, label: title ?? key, count: total }];
}
