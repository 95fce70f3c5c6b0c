import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { DEFAULT_JUDGEMENT_SETTINGS, DEFAULT_SCOPE, Page, ServicesQuery } from '@backstage-dr/plugin-dr-common';
import { ServiceFactsReader } from '@backstage-dr/plugin-dr-backend/src/assessment/ServiceFactsReader';
import { DatabaseFactStore } from '@backstage-dr/plugin-dr-backend/src/projection/DatabaseFactStore';
import { AuthorizedScorecardService } from '@backstage-dr/plugin-dr-backend/src/scorecard/AuthorizedScorecardService';
import { DatabaseScorecardStore } from '@backstage-dr/plugin-dr-backend/src/scorecard/DatabaseScorecardStore';
import { DefaultScorecardService } from '@backstage-dr/plugin-dr-backend/src/scorecard/DefaultScorecardService';
import { CatalogEntities } from '@backstage-dr/plugin-dr-backend/src/service/CatalogEntities';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { percentile } from '../statistics';
import { Results, ScorecardWorld } from './ScorecardWorld';

const PAGE_BUDGET_MS = 50;

const QUERIES: Array<[string, ServicesQuery]> = [
  ['nothing', {}],
  ['readiness', { readiness: ['not-ready', 'unknown'] }],
  ['level', { level: [1, 2] }],
  ['owner', { owner: ['group:default/team-7'] }],
  ['system', { system: ['system:default/system-3'] }],
  ['tier', { tier: ['standard', 'important'] }],
  ['strategy', { strategy: ['backup-restore'] }],
  ['rule', { rule: ['recovery-point-fresh', 'volumes-covered'] }],
  ['cluster', { cluster: ['cluster-02', 'cluster-03'] }],
  ['text', { text: 'ce 99' }],
  ['mine', { mine: true }],
  ['all at once', { readiness: ['not-ready'], tier: ['standard'], rule: ['recovery-point-fresh'], text: 'svc' }],
  ...(['title', 'readiness', 'level', 'recoveryPointAt', 'provenAt', 'tier', 'owner'] as const).flatMap(
    (orderBy): Array<[string, ServicesQuery]> => [
      [`by ${orderBy}`, { orderBy }],
      [`by ${orderBy}, descending`, { orderBy, descending: true }],
    ],
  ),
];

/**
 * Times pages of 50 with each filter and order, for somebody who sees all services and somebody who sees half of them.
 *
 * @returns the medians of all of them together, in milliseconds
 */
export async function measurePages(world: ScorecardWorld, results: Results, samples: number): Promise<number> {
  let mediansMs = 0;
  for (const [who, share] of [
    ['all', 1],
    ['half', 2],
  ] as const) {
    const { scorecard, options } = serviceOf(world, share);
    const { totalCount } = await scorecard.services({}, options);
    const expected = Math.ceil(world.services / share);
    if (totalCount !== expected) throw new Error(`${expected} services expected on the list, ${totalCount} are`);
    const all: number[] = [];
    let slowest = { name: '', p95: 0 };
    for (const [name, query] of QUERIES) {
      const pageMs: number[] = [];
      for (let sample = 0; sample < samples; sample++) {
        pageMs.push(...(await nextPages(query, each => scorecard.services(each, options))));
      }
      const p95 = percentile(pageMs, 0.95);
      if (p95 > slowest.p95) slowest = { name, p95 };
      mediansMs += percentile(pageMs, 0.5);
      all.push(...pageMs);
    }
    const what = `page of 50 for who sees ${who}`;
    results.add(`${what}, ${QUERIES.length} filters and orders, p50`, percentile(all, 0.5), 'ms');
    results.add(`${what}, ${QUERIES.length} filters and orders, p95`, percentile(all, 0.95), 'ms', PAGE_BUDGET_MS);
    results.add(`${what}, the slowest (${slowest.name}), p95`, slowest.p95, 'ms', PAGE_BUDGET_MS);
  }
  return mediansMs;
}

/** Times what stands above the list. */
export async function measureOverviews(world: ScorecardWorld, results: Results, samples: number): Promise<void> {
  const { scorecard, options } = serviceOf(world, 1);
  const asked: Array<[string, () => Promise<unknown>]> = [
    ['overview', () => scorecard.overview({}, options)],
    ['overview of a tier', () => scorecard.overview({ tier: ['standard'] }, options)],
    ['roll-up by owner', () => scorecard.rollUps('owner', {}, options)],
    ['clusters with what depends on them', () => scorecard.clusters({}, options)],
    ['locations with what depends on them', () => scorecard.locations({}, options)],
  ];
  for (const [what, ask] of asked) {
    await ask();
    const askMs: number[] = [];
    for (let sample = 0; sample < samples; sample++) askMs.push((await timed(ask)).ms);
    results.add(`${what}, p95`, percentile(askMs, 0.95), 'ms');
  }
}

/** The product without HTTP; of the catalog, what it has told once: its answers are held, and its cost is its own. */
export function serviceOf({ knex, clusterConfigs, entities, nowMs }: ScorecardWorld, share: number) {
  const now = () => nowMs;
  const known = new CatalogEntities({
    catalog: catalogOf(entities, share),
    auth: mockServices.auth(),
    scope: DEFAULT_SCOPE,
    now,
  });
  const reader = new ServiceFactsReader({ store: DatabaseFactStore.create({ knex }), clusters: clusterConfigs, now });
  return {
    options: { credentials: mockCredentials.user() },
    scorecard: new AuthorizedScorecardService({
      scorecard: new DefaultScorecardService({
        scorecard: DatabaseScorecardStore.create({ knex, now }),
        reader,
        entities: known,
        userInfo: mockServices.userInfo({ ownershipEntityRefs: ['group:default/team-5', 'group:default/team-6'] }),
        settings: DEFAULT_JUDGEMENT_SETTINGS,
        now,
      }),
      permissions: mockServices.permissions({ result: AuthorizeResult.ALLOW }),
      entities: known,
    }),
  };
}

/** Shows users one in `share` of the entities, and services all of them. */
function catalogOf(entities: Entity[], share: number) {
  const all = catalogServiceMock({ entities });
  const some = catalogServiceMock({ entities: entities.filter((_, index) => index % share === 0) });
  const seenBy = (options: Parameters<typeof all.queryEntities>[1]) => {
    const isUser = options && 'credentials' in options && JSON.stringify(options.credentials).includes('user');
    return isUser ? some : all;
  };
  return Object.assign(catalogServiceMock({ entities }), {
    queryEntities: (...call: Parameters<typeof all.queryEntities>) => seenBy(call[1]).queryEntities(...call),
    streamEntities: (...call: Parameters<typeof all.streamEntities>) => seenBy(call[1]).streamEntities(...call),
  });
}

/** Asks for a first page and the one after it. */
async function nextPages(
  query: ServicesQuery,
  ask: (query: ServicesQuery) => Promise<Page<unknown>>,
): Promise<number[]> {
  const first = await timed(() => ask(query));
  const { nextCursor: cursor } = first.answer;
  return cursor === undefined ? [first.ms] : [first.ms, (await timed(() => ask({ ...query, cursor }))).ms];
}

async function timed<T>(ask: () => Promise<T>): Promise<{ ms: number; answer: T }> {
  const startedAt = performance.now();
  const answer = await ask();
  JSON.stringify(answer);
  return { ms: performance.now() - startedAt, answer };
}
