import { Level, Readiness, ServicesFilter, ServicesQuery, STRATEGIES } from '@backstage-dr/plugin-dr-common';
import { READINESSES } from './readiness';

/** What a reader has chosen to see, as it stands in the address of the page. */
export interface ServicesChoice {
  filter: ServicesFilter;
  orderBy: NonNullable<ServicesQuery['orderBy']>;
  descending: boolean;
  /** `nextCursor` of the page before; left out on the first. */
  cursor?: string;
  /** Which page that is, from 1. */
  page: number;
}

const LISTS = ['owner', 'system', 'tier', 'strategy', 'level', 'readiness', 'rule', 'cluster'] as const;
/** What services are chosen by that may take several values. */
export type FilterName = (typeof LISTS)[number];

/** More than any portal has; a number beyond was made up. */
const MOST_PAGES = 1_000_000;

const LEVELS: Level[] = [0, 1, 2, 3, 4];
const ORDERS = ['readiness', 'title', 'level', 'recoveryPointAt', 'provenAt', 'tier', 'owner'] as const;

/** Reads the address; what it says that is not understood is left out. */
export function choiceOf(search: URLSearchParams): ServicesChoice {
  const all = (name: FilterName) => orNone(search.getAll(name).filter(Boolean));
  const known = <T>(name: FilterName, values: readonly T[]) =>
    orNone(values.filter(value => search.getAll(name).includes(String(value))));
  const page = Number(search.get('page'));
  const cursor = search.get('cursor') || undefined;
  return {
    filter: withoutUndefined({
      owner: all('owner'),
      system: all('system'),
      tier: all('tier'),
      rule: all('rule'),
      cluster: all('cluster'),
      strategy: known('strategy', STRATEGIES),
      level: known<Level>('level', LEVELS),
      readiness: known<Readiness>('readiness', READINESSES),
      mine: search.get('mine') === 'true' || undefined,
      text: search.get('text') || undefined,
    }),
    orderBy: ORDERS.find(order => order === search.get('sort')) ?? 'readiness',
    descending: search.get('order') === 'desc',
    cursor,
    page: cursor !== undefined && page > 1 && page <= MOST_PAGES ? Math.floor(page) : 1,
  };
}

/** Writes the address, as short as it can be. */
export function searchOf(choice: ServicesChoice): URLSearchParams {
  const search = new URLSearchParams();
  const { filter, orderBy, descending, cursor, page } = choice;
  if (filter.text) search.set('text', filter.text);
  if (filter.mine) search.set('mine', 'true');
  for (const name of LISTS) for (const value of filter[name] ?? []) search.append(name, String(value));
  if (orderBy !== 'readiness') search.set('sort', orderBy);
  if (descending) search.set('order', 'desc');
  if (cursor !== undefined) {
    search.set('cursor', cursor);
    search.set('page', String(page));
  }
  return search;
}

/**
 * The part of a filter that says which services are looked at: whose, of what kind, where. The rest, how they stand, is
 * chosen from the figures about these, which therefore do not follow it.
 */
export function groupOf(filter: ServicesFilter): ServicesFilter {
  const { readiness: _, level: __, rule: ___, ...group } = filter;
  return group;
}

/** Whether a filter leaves out anything. */
export function isNarrowed(filter: ServicesFilter): boolean {
  return Object.values(filter).some(value => value !== undefined);
}

function orNone<T>(values: T[]): T[] | undefined {
  return values.length > 0 ? values : undefined;
}

function withoutUndefined(filter: ServicesFilter): ServicesFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}
